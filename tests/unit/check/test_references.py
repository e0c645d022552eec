"""Every name that is used must exist."""

from __future__ import annotations

from dataclasses import replace

import pytest

from atlas.check.references import check_catalogue, check_prose, check_settings
from atlas.model.editorial import Editorial, Pair, Trait
from atlas.model.indicators import Catalogue, Indicator
from atlas.model.problems import Problem
from builders import a_catalogue, a_prose, a_source, an_editorial, an_indicator, codes_of, some_settings

SECTIONS = {"definition": "Definition", "reading": "Lesart", "limits": "Grenzen"}
UNITS = ["persons", "percent"]


def told(indicator: Indicator, *others: Indicator) -> list[Problem]:
    catalogue = a_catalogue(indicator, *others, sources=[a_source("register", "population")], topics=["people"])
    return check_catalogue(catalogue, UNITS)


def test_names_that_exist_are_no_problem() -> None:
    assert told(an_indicator()) == []


@pytest.mark.parametrize(
    ("changes", "code", "field", "near"),
    [
        ({"topic": "peopel"}, "topic-unknown", "topic", ("people",)),
        ({"unit": "person"}, "unit-unknown", "unit", ("persons", "percent")),
        ({"numerator": "registr/population"}, "package-unknown", "numerator", ("register",)),
        ({"numerator": "register/populaton"}, "variable-unknown", "numerator", ("population",)),
        ({"denominator": "register/x"}, "variable-unknown", "denominator", ()),
        ({"county": "elsewhere/x"}, "package-unknown", "county", ()),
    ],
)
def test_a_name_that_does_not_exist_is_told_with_what_was_meant(
    changes: dict[str, str], code: str, field: str, near: tuple[str, ...]
) -> None:
    (problem,) = told(an_indicator(**changes))  # type: ignore[arg-type]
    assert (problem.code, problem.field, problem.near) == (code, field, near)
    assert problem.file == "data/indicators/population.yml"


def test_a_package_that_could_not_be_read_is_not_told_a_second_time() -> None:
    catalogue = a_catalogue(an_indicator(numerator="broken/x"), sources=[a_source()], topics=["people"])
    assert check_catalogue(catalogue, UNITS, unread=["broken"]) == []


def test_a_rank_of_a_topic_is_given_once() -> None:
    (problem,) = told(an_indicator("one"), an_indicator("other"))
    assert (problem.code, problem.values) == ("relevance-twice", {"value": 1, "other": "one"})


def test_headline_and_lead_name_indicators() -> None:
    settings = some_settings(headline=["population", "populatoin"], lead=["rent"])
    problems = check_settings(settings, a_catalogue(an_indicator()))
    assert [(one.code, one.field) for one in problems] == [
        ("indicator-unknown", "headline"),
        ("indicator-unknown", "lead"),
    ]


def catalogue() -> Catalogue:
    return a_catalogue(an_indicator())


def complete(**changes: str) -> Editorial:
    return an_editorial([a_prose("population", **changes)], [a_prose("people", part="topics")])


def prose_problems(editorial: Editorial, is_official: bool = True) -> list[Problem]:
    return check_prose(catalogue(), editorial, SECTIONS, is_official)


def test_complete_prose_is_no_problem() -> None:
    assert prose_problems(complete()) == []


def test_an_official_language_has_a_text_for_each_indicator_and_topic() -> None:
    problems = prose_problems(an_editorial())
    assert [one.file for one in problems] == ["content/de/indicators/population.md", "content/de/topics/people.md"]
    assert set(codes_of(problems)) == {"prose-missing"}


def test_another_language_may_be_partial() -> None:
    assert prose_problems(an_editorial(), is_official=False) == []


def test_borrowed_prose_counts_as_missing_in_an_official_language_and_is_not_checked_again() -> None:
    text = a_prose("population", short="x" * 40)
    borrowed = an_editorial([text], [a_prose("people", part="topics")], borrowed=[text.file])
    assert codes_of(prose_problems(borrowed)) == ["prose-missing"]
    assert prose_problems(borrowed, is_official=False) == []


def test_a_text_without_an_indicator_is_an_orphan() -> None:
    editorial = an_editorial([a_prose("population"), a_prose("populations")], [a_prose("people", part="topics")])
    (problem,) = prose_problems(editorial)
    assert (problem.code, problem.near) == ("prose-orphan", ("population",))


@pytest.mark.parametrize("key", ["short", "question", "statement"])
def test_an_indicator_has_short_title_question_and_statement(key: str) -> None:
    text = a_prose("population")
    without = replace(text, entries={name: value for name, value in text.entries.items() if name != key})
    (problem,) = prose_problems(an_editorial([without], [a_prose("people", part="topics")]))
    assert (problem.code, problem.field) == ("key-missing", key)


@pytest.mark.parametrize(("length", "codes"), [(32, []), (33, ["short-too-long"])])
def test_a_short_title_has_at_most_32_characters(length: int, codes: list[str]) -> None:
    assert codes_of(prose_problems(complete(short="x" * length))) == codes


def test_a_statement_has_a_place_for_its_number() -> None:
    assert codes_of(prose_problems(complete(statement="Hier sind es viele."))) == ["statement-without-value"]


def test_sections_have_the_names_of_the_language() -> None:
    text = replace(a_prose("population"), sections={"Definition": "Satz.", "Lesart": "Satz.", "Grenze": "Satz."})
    problems = prose_problems(an_editorial([text], [a_prose("people", part="topics")]))
    assert [(one.code, one.field) for one in problems] == [
        ("section-unknown", "Grenze"),
        ("section-missing", "Grenzen"),
    ]
    assert problems[0].near == ("Grenzen",)


def test_an_empty_section_is_missing() -> None:
    text = replace(a_prose("population"), sections={"Definition": "", "Lesart": "Satz.", "Grenzen": "Satz."})
    assert codes_of(prose_problems(an_editorial([text], [a_prose("people", part="topics")]))) == ["section-missing"]


def test_the_reason_of_a_break_is_described() -> None:
    indicator = an_indicator(breaks={"2022": "census"})
    texts = [a_prose("population")], [a_prose("people", part="topics")]
    missing = check_prose(a_catalogue(indicator), an_editorial(*texts), SECTIONS, True)
    described = check_prose(a_catalogue(indicator), an_editorial(*texts, breaks={"census": "Satz."}), SECTIONS, True)
    assert (codes_of(missing), described) == (["break-unknown"], [])


def test_structure_names_indicators_of_municipalities() -> None:
    known = a_catalogue(an_indicator("rent"), an_indicator("rents", relevance=2, levels=("county",)))
    settings = some_settings(structure=[Trait(name, "weil") for name in ("rent", "rents", "rant")])
    assert [(one.code, one.field, one.values["value"], one.near[:1]) for one in check_settings(settings, known)] == [
        ("indicator-unknown", "structure", "rant", ("rent",)),
        ("structure-without-municipalities", "structure", "rents", ("rent",)),
    ]


def test_pairs_name_two_indicators_of_municipalities_each_once() -> None:
    known = a_catalogue(
        an_indicator("rent"),
        an_indicator("income", relevance=2),
        an_indicator("rents", relevance=3, levels=("county",)),
    )
    named = [("rent", "income"), ("income", "rent"), ("rent", "rent"), ("rent", "rents"), ("rant", "income")]
    settings = some_settings(pairs=tuple(Pair(*names, "weil") for names in named))
    assert [(one.code, one.field, one.values["value"]) for one in check_settings(settings, known)] == [
        ("indicator-unknown", "pairs", "rant"),
        ("pair-twice", "pairs", "income"),
        ("pair-of-one", "pairs", "rent"),
        ("pair-without-municipalities", "pairs", "rents"),
    ]
