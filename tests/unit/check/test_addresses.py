"""Addresses are kept for ever."""

from __future__ import annotations

from atlas.check.addresses import check_addresses
from builders import codes_of


def test_a_list_that_agrees_with_the_build_has_no_problem() -> None:
    assert check_addresses(["de/", "de/daten/"], ["de/", "de/daten/"], {}) == []


def test_a_published_address_must_not_disappear() -> None:
    (problem,) = check_addresses(["de/", "de/datem/"], ["de/"], {})
    assert (problem.code, problem.row, problem.values["value"]) == ("address-gone", 2, "de/datem/")


def test_what_was_meant_is_named() -> None:
    problems = check_addresses(["de/daten/", "de/datem/"], ["de/daten/"], {})
    assert problems[0].near == ("de/daten/",)


def test_a_redirect_keeps_an_old_address() -> None:
    assert check_addresses(["de/", "de/alt/"], ["de/"], {"de/alt/": "de/"}) == []


def test_a_redirect_must_lead_somewhere() -> None:
    assert codes_of(check_addresses(["de/"], ["de/"], {"de/alt/": "de/nirgends/"})) == ["redirect-astray"]


def test_a_new_address_must_be_written_down() -> None:
    assert codes_of(check_addresses(["de/"], ["de/", "de/neu/"], {})) == ["address-new"]
