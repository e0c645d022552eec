"""Words in double braces on the county's pages."""

from __future__ import annotations

import pytest

from atlas.check.pages import check_pages
from atlas.model.problems import Problem
from builders import a_prose, an_editorial, codes_of

WORDS = {"value": ("indicator-unknown", ["population", "rent"]), "source": ("package-unknown", ["register"])}
AREAS = ["09901001", "09901002"]


def told(body: str) -> list[Problem]:
    return check_pages(an_editorial(pages=[a_prose("index", body, part="pages")]), WORDS, AREAS)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Ohne Klammern.",
        '{{ value("rent") }}',
        "{{ value('rent', '09901001') }}",
        'A {{ source("register") }} und {{value("rent")}}.',
    ],
)
def test_words_and_names_that_exist_are_no_problem(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "code", "near"),
    [
        ('{{ valu("rent") }}', "page-word", ("value",)),
        ('{{ value("rend") }}', "indicator-unknown", ("rent",)),
        ('{{ value("rent", "09901009") }}', "area-unknown", ("09901002", "09901001")),
        ('{{ source("regster") }}', "package-unknown", ("register",)),
    ],
)
def test_what_does_not_exist_is_told_with_its_line_and_what_was_meant(
    body: str, code: str, near: tuple[str, ...]
) -> None:
    (problem,) = told(f"Erste Zeile.\n{body}")
    assert (problem.code, problem.row, problem.near) == (code, 7, near)


def test_all_mistakes_of_a_line_are_told() -> None:
    assert codes_of(told('{{ value("x") }} {{ valve("y") }} {{ value("z", "0") }}')) == [
        "indicator-unknown", "page-word", "indicator-unknown", "area-unknown",
    ]  # fmt: skip


def test_topics_may_use_the_words_too() -> None:
    editorial = an_editorial(topics=[a_prose("people", '{{ value("x") }}', part="topics")])
    assert codes_of(check_pages(editorial, WORDS, AREAS)) == ["indicator-unknown"]


def test_a_borrowed_page_is_checked_in_its_own_language_alone() -> None:
    page = a_prose("index", '{{ value("x") }}', part="pages")
    assert check_pages(an_editorial(pages=[page], borrowed=[page.file]), WORDS, AREAS) == []
