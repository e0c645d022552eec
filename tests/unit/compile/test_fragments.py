"""Fragments are put in after Markdown has run, untouched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown import Markdown

from atlas.compile.fragments import makeExtension

TABLE = "<table>\n\n<tr><td>*kein* _Markdown_</td></tr>\n</table>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "orte").mkdir()
    (tmp_path / "orte/a.json").write_text(json.dumps({"table": TABLE}), "utf-8")
    (tmp_path / "index.json").write_text(json.dumps({"map": "<svg/>"}), "utf-8")
    return tmp_path


def test_a_line_becomes_the_fragment_byte_for_byte(folder: Path) -> None:
    text = 'Vorher.\n\n{{ fragment("orte/a/", "table") }}\n\nNachher.'
    html = Markdown(extensions=[makeExtension(folder=str(folder))]).convert(text)
    assert html == f"<p>Vorher.</p>\n{TABLE}\n<p>Nachher.</p>"


def test_the_start_page_has_no_address_and_has_fragments(folder: Path) -> None:
    html = Markdown(extensions=[makeExtension(folder=str(folder))]).convert('{{ fragment("", "map") }}')
    assert html == "<svg/>"


def test_a_changed_fragment_is_read_again(folder: Path) -> None:
    import os

    first = Markdown(extensions=[makeExtension(folder=str(folder))]).convert('{{ fragment("", "map") }}')
    (folder / "index.json").write_text(json.dumps({"map": "<svg id='x'/>"}), "utf-8")
    os.utime(folder / "index.json", (1, 1))
    second = Markdown(extensions=[makeExtension(folder=str(folder))]).convert('{{ fragment("", "map") }}')
    assert (first, second) == ("<svg/>", "<svg id='x'/>")


def test_a_fragment_that_nobody_made_is_a_bug_and_no_silence(folder: Path) -> None:
    with pytest.raises(KeyError):
        Markdown(extensions=[makeExtension(folder=str(folder))]).convert('{{ fragment("", "nothing") }}')
