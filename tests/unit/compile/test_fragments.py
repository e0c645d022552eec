"""Fragments are put in after Markdown has run, untouched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown import Markdown

from atlas.compile.fragments import exchange, makeExtension

TABLE = "<table>\n\n<tr><td>*kein* _Markdown_</td></tr>\n</table>"

MAP = "<!-- fragment map --><svg/><!-- end -->"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "orte").mkdir()
    (tmp_path / "orte/a.json").write_text(json.dumps({"table": TABLE}), "utf-8")
    (tmp_path / "index.json").write_text(json.dumps({"map": "<svg/>"}), "utf-8")
    return tmp_path


def test_a_line_becomes_the_fragment_byte_for_byte(folder: Path) -> None:
    text = 'Vorher.\n\n{{ fragment("orte/a/", "table") }}\n\nNachher.'
    html = Markdown(extensions=[makeExtension(folder=str(folder))]).convert(text)
    assert html == f"<p>Vorher.</p>\n<!-- fragment table -->{TABLE}<!-- end -->\n<p>Nachher.</p>"


def test_the_start_page_has_no_address_and_has_fragments(folder: Path) -> None:
    html = Markdown(extensions=[makeExtension(folder=str(folder))]).convert('{{ fragment("", "map") }}')
    assert html == MAP


def test_an_exchanged_fragment_is_what_the_compiler_would_have_put_in(folder: Path) -> None:
    text = 'Vorher.\n\n{{ fragment("orte/a/", "table") }}\n\nNachher.'
    before = Markdown(extensions=[makeExtension(folder=str(folder))]).convert(text)
    parts = {"table": "<p>kürzer – und mit </p>\n\\1"}
    (folder / "orte/a.json").write_text(json.dumps(parts), "utf-8")
    after = Markdown(extensions=[makeExtension(folder=str(folder))]).convert(text)
    assert exchange(before, parts) == after != before


def test_a_changed_fragment_is_read_again(folder: Path) -> None:
    import os

    first = Markdown(extensions=[makeExtension(folder=str(folder))]).convert('{{ fragment("", "map") }}')
    (folder / "index.json").write_text(json.dumps({"map": "<svg id='x'/>"}), "utf-8")
    os.utime(folder / "index.json", (1, 1))
    second = Markdown(extensions=[makeExtension(folder=str(folder))]).convert('{{ fragment("", "map") }}')
    assert (first, second) == (MAP, MAP.replace("<svg/>", "<svg id='x'/>"))


def test_a_fragment_that_nobody_made_is_a_bug_and_no_silence(folder: Path) -> None:
    with pytest.raises(KeyError):
        Markdown(extensions=[makeExtension(folder=str(folder))]).convert('{{ fragment("", "nothing") }}')
