"""Words, numbers and dates in one language."""

from __future__ import annotations

import pytest

from atlas.model.periods import parse_period
from atlas.model.problems import Problem
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
        ("2024-12-31", "31.12.2024", "Dec 31, 2024"),
        ("2019/2024", "2019 bis 2024", "2019 to 2024"), ("2022-2024", "2022 bis 2024", "2022 to 2024"),
    ],
)  # fmt: skip
def test_a_period_is_written_in_each_language(period: str, german: str, english: str) -> None:
    assert (GERMAN.period(parse_period(period)), ENGLISH.period(parse_period(period))) == (german, english)


def test_a_number_and_its_unit_do_not_part_at_the_end_of_a_line() -> None:
    assert GERMAN.quantity(16.87, 1, "percent") == "16,9\u00a0%"


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c")]
)
def test_an_enumeration_ends_with_a_word(items: list[str], text: str) -> None:
    assert GERMAN.join(items) == text


def test_what_a_partial_language_lacks_is_said_in_the_first_one() -> None:
    assert ENGLISH.say("map-title") == "Map"
    assert ENGLISH.say("operator-key-host") == GERMAN.say("operator-key-host")


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
