"""Addresses are kept for ever."""

from __future__ import annotations

import pytest

from atlas.check.addresses import check_addresses
from atlas.render.wording import Wording, tell
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


def test_each_address_that_disappears_needs_its_own_redirect() -> None:
    assert codes_of(check_addresses(["de/a/", "de/b/", "de/c/"], ["de/c/"], {})) == ["address-gone", "address-gone"]


def test_a_new_address_must_be_written_down() -> None:
    assert codes_of(check_addresses(["de/"], ["de/", "de/neu/"], {})) == ["address-new"]


@pytest.mark.parametrize(
    ("new", "german", "english"),
    [
        (1, "Die Adresse de/1/ steht noch nicht in der Liste.", "The address de/1/ is not in the list yet."),
        (2, "2 Adressen stehen noch nicht in der Liste: de/1/, de/2/.", "2 addresses are not in the list yet: de/1/, de/2/."),
        (4, "4 Adressen stehen noch nicht in der Liste: de/1/, de/2/, de/3/ und eine weitere.",
            "4 addresses are not in the list yet: de/1/, de/2/, de/3/ and 1 more."),
        (9, "9 Adressen stehen noch nicht in der Liste: de/1/, de/2/, de/3/ und 6 weitere.",
            "9 addresses are not in the list yet: de/1/, de/2/, de/3/ and 6 more."),
    ],
    ids=str,
)  # fmt: skip
def test_new_addresses_are_told_once_with_their_number_and_the_first_of_them(
    new: int, german: str, english: str
) -> None:
    (problem,) = check_addresses([], [f"de/{number}/" for number in range(new, 0, -1)], {})
    for language, words in (("de", german), ("en", english)):
        place, text, _, mend = tell(problem, Wording(language)).splitlines()
        assert (place, text.strip()) == ("data/addresses.txt", words)
        assert "python build.py addresses" in mend
