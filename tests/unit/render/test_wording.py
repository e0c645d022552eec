"""Words, numbers and dates in one language."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.model.periods import parse_period
from atlas.model.problems import Problem
from atlas.render import wording
from atlas.render.wording import Wording, find_units, tell

GERMAN, ENGLISH = Wording("de"), Wording("en")


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(1234567, 0, "1.234.567"), (-3.14, 1, "\u22123,1"), (0.05, 1, "0,1"), (-0.04, 1, "0,0"), (75901, 0, "75.901")],
)
def test_a_number_is_written_as_german_writes_it(value: float, decimals: int, text: str) -> None:
    assert GERMAN.number(value, decimals) == text


@pytest.mark.parametrize(
    ("period", "german", "english"),
    [
        ("2024", "2024", "2024"), ("2024/25", "2024/25", "2024/25"),
        ("2024-12-31", "31.12.2024", "31 Dec 2024"),
        ("2019/2024", "2019 bis 2024", "2019 to 2024"), ("2022-2024", "2022 bis 2024", "2022 to 2024"),
    ],
)  # fmt: skip
def test_a_period_is_written_in_each_language(period: str, german: str, english: str) -> None:
    assert (GERMAN.period(parse_period(period)), ENGLISH.period(parse_period(period))) == (german, english)


@pytest.mark.parametrize(
    ("period", "german", "english"),
    [
        ("2024", "2024", "2024"), ("2024/25", "2024/25", "2024/25"),
        ("2024-12-31", "dem 31.12.2024", "31 Dec 2024"),
        ("2019/2024", "2019–2024", "2019–2024"), ("2022-2024", "2022–2024", "2022–2024"),
    ],
)  # fmt: skip
def test_a_day_has_an_article_behind_since_and_a_year_has_none(period: str, german: str, english: str) -> None:
    assert (GERMAN.after(parse_period(period)), ENGLISH.after(parse_period(period))) == (german, english)


@pytest.mark.parametrize(
    ("first", "last", "german", "english"),
    [
        ("2020", "2024", "von 2020 bis 2024", "from 2020 to 2024"),
        ("2020/21", "2024/25", "von 2020/21 bis 2024/25", "from 2020/21 to 2024/25"),
        ("2020-12-31", "2024-12-31", "vom 31.12.2020 bis zum 31.12.2024", "from 31 Dec 2020 to 31 Dec 2024"),
        ("2018/2020", "2022/2024", "von 2018–2020 bis 2022–2024", "from 2018–2020 to 2022–2024"),
        ("2018-2020", "2022-2024", "von 2018–2020 bis 2022–2024", "from 2018–2020 to 2022–2024"),
        ("2020", "2024-12-31", "von 2020 bis zum 31.12.2024", "from 2020 to 31 Dec 2024"),
    ],
)  # fmt: skip
def test_from_one_period_to_another_no_word_stands_twice(first: str, last: str, german: str, english: str) -> None:
    start, end = parse_period(first), parse_period(last)
    assert (GERMAN.between(start, end), ENGLISH.between(start, end)) == (german, english)


def test_a_title_of_two_stretches_holds_them_apart() -> None:
    start, end = parse_period("2018-2020"), parse_period("2022-2024")
    assert (GERMAN.span(start, end), ENGLISH.span(start, end)) == ("2018–2020 bis 2022–2024", "2018–2020 to 2022–2024")


def test_a_number_and_its_unit_do_not_part_at_the_end_of_a_line() -> None:
    assert GERMAN.quantity(16.87, 1, "percent") == "16,9\u00a0%"
    assert ENGLISH.quantity(16.87, 1, "per-1000") == "16.9\u00a0per 1,000"


@pytest.mark.parametrize(
    ("value", "decimals", "unit", "german", "english"),
    [
        (1, 0, "years", "1 Jahr", "1 year"), (1, 1, "years", "1,0 Jahre", "1.0 years"), (2, 0, "years", "2 Jahre", "2 years"),
        (-1, 0, "change-grade", "\u22121 Stufe", "\u22121 level"), (11, 0, "change-grade", "11 Stufen", "11 levels"),
        (1, 0, "change-percent", "1 Prozentpunkt", "1 percentage point"),
        (8.9, 2, "euro-per-m2", "8,90 €/m²", "€8.90/m²"), (-1200, 0, "euro", "\u22121.200 €", "\u2212€1,200"),
        (3, 0, "grade", "Stufe 3", "level 3"),
    ],
)  # fmt: skip
def test_a_unit_agrees_with_its_number(value: float, decimals: int, unit: str, german: str, english: str) -> None:
    said = tuple(one.quantity(value, decimals, unit).replace("\u00a0", " ") for one in (GERMAN, ENGLISH))
    assert said == (german, english)


@pytest.mark.parametrize(
    ("count", "german", "english"),
    [(1, "1 Gemeinde", "1 municipality"), (2, "2 Gemeinden", "2 municipalities"),
     (1396, "1.396 Gemeinden", "1,396 municipalities")],
)  # fmt: skip
def test_a_count_of_places_agrees_with_its_noun(count: int, german: str, english: str) -> None:
    assert tuple(one.say("level-of-municipality", count=count) for one in (GERMAN, ENGLISH)) == (german, english)


@pytest.mark.parametrize(
    ("level", "count", "german", "english"),
    [("space", 1, "1 Sozialraum", "1 social space"), ("space", 40, "40 Sozialräumen", "40 social spaces"),
     ("municipality", 19, "19 Gemeinden", "19 municipalities"), ("county", 2, "2 Kreisen", "2 counties")],
)  # fmt: skip
def test_places_among_which_one_counts_stand_in_the_dative(level: str, count: int, german: str, english: str) -> None:
    said = tuple(one.say(f"level-among-{level}", count=count) for one in (GERMAN, ENGLISH))
    assert said == (german, english)


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c")]
)
def test_an_enumeration_ends_with_a_word(items: list[str], text: str) -> None:
    assert GERMAN.join(items) == text


@pytest.fixture
def partial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wording]:
    """A voice in Esperanto, which has begun to speak: three phrases beside the whole of German."""
    shutil.copytree(wording.PHRASES / "de", tmp_path / "de")
    (tmp_path / "eo").mkdir()
    (tmp_path / "eo/pages.ftl").write_text(
        "map-title = Mapo\nlist-and = { $first } kaj { $last }\nunit-years = { $number } jaroj\n", "utf-8"
    )
    monkeypatch.setattr(wording, "PHRASES", tmp_path)
    wording._load.cache_clear()
    yield Wording("eo")
    wording._load.cache_clear()


def test_what_a_partial_language_lacks_is_said_in_the_first_one_phrase_by_phrase(partial: Wording) -> None:
    assert partial.say("map-title") == "Mapo"
    assert partial.say("operator-key-host") == GERMAN.say("operator-key-host") != ENGLISH.say("operator-key-host")
    assert partial.say("map-source", source="X") == "Quelle: X."
    assert partial.join(["a", "b"]) == "a kaj b"
    assert (partial.quantity(1.5, 1, "years"), partial.quantity(1.5, 1, "minutes")) == ("1,5 jaroj", "1,5\u00a0min")


def test_a_partial_language_has_what_the_first_one_has_and_no_more(partial: Wording) -> None:
    assert partial.has("map-title")
    assert partial.has("map-source")
    assert not partial.has("no-such-phrase")
    with pytest.raises(KeyError):
        partial.say("no-such-phrase")


def test_what_is_taken_out_of_a_complete_language_is_borrowed(partial: Wording) -> None:
    shutil.copytree(Path(wording.__file__).parents[1] / "phrases/en", wording.PHRASES / "en")
    english = Wording("en")
    assert english.say("map-title") == "Map"
    (wording.PHRASES / "en/pages.ftl").unlink()
    wording._load.cache_clear()
    assert Wording("en").say("map-title") == "Karte"


def test_a_phrase_that_no_language_has_is_a_bug() -> None:
    with pytest.raises(KeyError):
        GERMAN.say("no-such-phrase")


def test_a_phrase_without_its_value_is_a_bug_and_no_hole_in_a_sentence() -> None:
    with pytest.raises(KeyError):
        GERMAN.say("map-source")


def test_every_unit_has_a_cell_and_a_name() -> None:
    assert {"persons", "percent", "per-1000", "euro-per-m2", "index"} <= find_units()


def test_a_problem_says_where_what_expected_mend_and_what_was_meant() -> None:
    problem = Problem("topic-unknown", "data/x.yml", 3, "topic", {"value": "housng"}, ("housing",))
    assert tell(problem, ENGLISH).split("\n") == [
        "data/x.yml, line 3, field topic",
        "  There is no topic “housng”.",
        "  Expected: a topic from data/topics.yml.",
        "  Mend: Check the spelling or add the topic there.",
        "  Perhaps meant: housing",
    ]


def test_a_problem_without_row_and_field_names_the_file_alone() -> None:
    assert tell(Problem("file-missing", "data/x.yml"), GERMAN).split("\n")[0] == "data/x.yml"
