"""The map of changes beside a table in which a place's change begins with another period."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from atlas import pipeline
from atlas.model.areas import Level
from atlas.model.overviews import Overviews, Steps
from atlas.model.periods import parse_period
from atlas.model.release import Status
from atlas.model.verdicts import Change
from atlas.render.book import Book
from atlas.render.steps_map import draw_steps
from conftest import Made

OLD, SINCE, UNTIL = (parse_period(one) for one in ("2021", "2022", "2023"))


@pytest.fixture
def book(made: Made) -> Book:
    """Of rents: the last place has no number in the period before, and in the table a change since an earlier one."""
    book = pipeline.open_books(made.inputs, made.release)[0]
    *others, last = [area.code for area in book.areas(Level.MUNICIPALITY)]
    found = {code: Change(SINCE, UNTIL, 7.0, 8.0, 1.0) for code in others}
    steps = Steps(SINCE, UNTIL, found, {last: Status.SUPPRESSED}, None, 1.0, None)
    changes = {("rent", code): one for code, one in found.items()} | {("rent", last): Change(OLD, UNTIL, 7.0, 8.0, 1.0)}
    overviews = Overviews(steps={("rent", Level.MUNICIPALITY.value): steps})
    book.findings = replace(book.findings, changes=changes, overviews=overviews)
    return book


def draw(book: Book) -> tuple[str, str, str]:
    """Name of the last place, its words on the map, and the caption."""
    last = book.areas(Level.MUNICIPALITY)[-1]
    html = draw_steps(book, book.catalogue.indicators["rent"], Level.MUNICIPALITY)
    (words,) = re.findall(rf'data-area="{last.code}"[^>]*><title>(.*?)</title>', html)
    (caption,) = re.findall("<figcaption>(.*?)</figcaption>", html)
    return last.name, words, caption


def test_a_place_whose_table_tells_another_step_is_named_below_the_map(book: Book) -> None:
    name, _, caption = draw(book)
    assert f"mit einem anderen Stand, der dort genannt ist: {name}." in caption
    book.findings = replace(book.findings, changes={})
    assert name not in draw(book)[2]


def test_a_place_that_lacks_the_older_number_alone_says_of_when_it_is_lacking(book: Book) -> None:
    figures = book.release.figures
    last = book.areas(Level.MUNICIPALITY)[-1].code
    known = next(one for one in figures.values() if one.status.has_number)
    book.release = replace(book.release, figures={**figures, ("rent", UNTIL, last): known})
    name, words, _ = draw(book)
    assert words == f"{name}: nicht veröffentlicht (2022)"
    missing = replace(known, status=Status.SUPPRESSED, value=None)
    book.release = replace(book.release, figures={**figures, ("rent", UNTIL, last): missing})
    assert draw(book)[1] == f"{name}: nicht veröffentlicht"
