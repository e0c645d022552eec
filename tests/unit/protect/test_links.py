"""Links between counts, and what a later edition has forgotten of them."""

from __future__ import annotations

from dataclasses import replace

from deliveries import LEAVES, deliver, some_sources

from atlas.model.indicators import Counts, Total
from atlas.protect.links import find_forgotten, links_of
from builders import a_reference

CASES, WOMEN, MEN = (a_reference(f"support/{name}") for name in ("cases", "women", "men"))
GIVEN = deliver([500] * len(LEAVES), [[9] * len(LEAVES)] * 2, [[9] * len(LEAVES)] * 2)


def test_the_links_of_a_package_are_those_that_its_counts_stand_in() -> None:
    given = GIVEN
    sources = {**given.catalogue.sources, **given.sources}
    support = replace(sources["support"], totals=(Total(CASES, (WOMEN, MEN)), Total(WOMEN, (a_reference("a/b"),))))
    links = links_of({**sources, "support": support}, given.catalogue, ["support"])
    assert "support/cases = support/men + support/women" in links
    assert "a/b = support/women" in links, "what two packages tell is the same both ways"
    assert "support/women counts cases" in links
    assert list(links) == sorted(links)
    assert not [one for one in links if one.startswith("residents/")]


def test_what_is_named_again_is_not_forgotten() -> None:
    given = GIVEN
    sources = {**given.catalogue.sources, **given.sources}
    links = links_of(sources, given.catalogue, sources)
    assert list(find_forgotten(links, sources, given.catalogue)) == []


def test_what_is_forgotten_is_told_where_it_stood() -> None:
    given = GIVEN
    sources = some_sources()
    women = replace(sources["support"].variables["women"], counts=Counts.THINGS)
    support = replace(sources["support"], totals=(), within={"men": CASES}, variables={"women": women})
    before = [
        "gone/cases counts cases", "support/cases = support/men + support/women", "support/men of support/cases",
        "support/other counts cases", "support/women counts cases", "support/women within support/cases",
        "support/women of support/cases",
    ]  # fmt: skip
    found = find_forgotten(before, {**sources, "support": support}, given.catalogue)
    assert [(one.file, one.values["kind"], one.values["value"], one.values["other"]) for one in found] == [
        ("gone/variables.csv", "counts", "gone/cases", "cases"),
        ("support/datapackage.json", "sum", "support/cases", "support/men + support/women"),
        ("support/variables.csv", "counts", "support/women", "cases"),
        ("data/indicators", "share", "support/women", "support/cases"),
        ("support/datapackage.json", "within", "support/women", "support/cases"),
    ]
