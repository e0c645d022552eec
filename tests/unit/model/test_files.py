"""Addresses of downloads: fixed, without a language."""

from __future__ import annotations

from atlas.model.files import download_archive, download_area, download_indicator, download_package


def test_downloads_have_an_address_for_each_place_indicator_and_package() -> None:
    assert download_area("09901001") == "daten/orte/09901001.csv"
    assert download_indicator("rent") == "daten/indikatoren/rent.csv"
    assert download_package("survey", "observations.csv") == "daten/pakete/survey/observations.csv"
    assert download_archive("survey") == "daten/pakete/survey.zip"
