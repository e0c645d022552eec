"""No two texts share a sentence."""

from __future__ import annotations

from atlas.check.sentences import check_sentences
from builders import a_prose, an_editorial, codes_of

SAME = "Diese Zahl sagt nichts über einzelne Menschen."


def test_texts_of_their_own_are_no_problem() -> None:
    assert (
        check_sentences(an_editorial([a_prose("a", SAME), a_prose("b", "Hier steht etwas anderes über Mieten.")])) == []
    )


def test_a_sentence_in_two_texts_is_told_with_its_line() -> None:
    second = a_prose("b", f"## Grenzen\n\nEin Anfang, der anders ist. {SAME}")
    (problem,) = check_sentences(an_editorial([a_prose("a", SAME), second]))
    assert (problem.code, problem.file, problem.row) == ("sentence-twice", "content/de/indicators/b.md", 8)
    assert problem.values == {"value": SAME, "other": "content/de/indicators/a.md"}


def test_case_and_punctuation_do_not_make_a_sentence_new() -> None:
    texts = [a_prose("a", SAME), a_prose("b", SAME.upper().replace(".", "!"))]
    assert codes_of(check_sentences(an_editorial(texts))) == ["sentence-twice"]


def test_the_head_of_a_text_counts_too() -> None:
    (problem,) = check_sentences(an_editorial([a_prose("a", SAME), a_prose("b", caution=SAME)]))
    assert problem.row == 2


def test_topics_and_indicators_are_compared() -> None:
    assert check_sentences(an_editorial([a_prose("a", SAME)], [a_prose("t", part="topics", lead=SAME)]))


def test_a_text_may_repeat_itself() -> None:
    assert check_sentences(an_editorial([a_prose("a", f"{SAME} {SAME}")])) == []


def test_a_short_phrase_may_recur() -> None:
    assert check_sentences(an_editorial([a_prose("a", "Stand 2024."), a_prose("b", "Stand 2024.")])) == []


def test_borrowed_texts_are_compared_in_their_own_language_alone() -> None:
    texts = [a_prose("a", SAME), a_prose("b", SAME)]
    assert check_sentences(an_editorial(texts, borrowed=[one.file for one in texts])) == []
