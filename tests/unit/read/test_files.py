"""Files that pass through unread."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.read import files
from builders import codes_of, some_settings


def test_a_machine_without_its_set_up_is_told_what_to_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "ASSETS", tmp_path)
    assets, problems = files.read_assets()
    assert (assets, codes_of(problems)) == ({}, ["assets-missing"])


def test_the_bundle_is_read_by_its_address() -> None:
    assets, problems = files.read_assets()
    assert problems == []
    assert "assets/plotly.js" in assets


def test_a_root_without_a_list_of_addresses_has_published_none(tmp_path: Path) -> None:
    assert files.read_addresses(tmp_path) == ()


def test_a_root_without_a_logo_shows_none(miniature: Path) -> None:
    assert files.read_logo(miniature, some_settings()) == b""
    assert files.read_logo(miniature, some_settings(logo="content/gone.svg")) == b""
    assert files.read_logo(miniature, some_settings(logo="content/logo.svg")).startswith(b"<svg")
