"""A folder is brought to a wanted state, and what need not move is not touched."""

from __future__ import annotations

from pathlib import Path

from atlas import write


def listed(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_holds_exactly_the_files_and_what_moved_is_told(tmp_path: Path) -> None:
    assert write.write(tmp_path, {"a.txt": b"1", "b/c.txt": b"2"}.items()) == ["a.txt", "b/c.txt"]
    assert write.write(tmp_path, {"a.txt": b"1", "d.txt": b"3"}.items()) == ["d.txt", "b/c.txt"]
    assert listed(tmp_path) == {"a.txt": b"1", "d.txt": b"3"}
    assert not (tmp_path / "b").exists()


def test_a_file_with_the_same_bytes_is_not_touched(tmp_path: Path) -> None:
    write.write(tmp_path, {"a.txt": b"1"}.items())
    before = (tmp_path / "a.txt").stat().st_mtime_ns
    assert write.write(tmp_path, {"a.txt": b"1"}.items()) == []
    assert (tmp_path / "a.txt").stat().st_mtime_ns == before


def test_a_file_of_the_same_size_with_other_bytes_is_written(tmp_path: Path) -> None:
    write.write(tmp_path, {"a.txt": b"1"}.items())
    assert write.write(tmp_path, {"a.txt": b"2"}.items()) == ["a.txt"]


def test_kept_names_are_left_alone(tmp_path: Path) -> None:
    write.add(tmp_path, {"keep/x.txt": b"1", "old.txt": b"2"})
    assert write.write(tmp_path, {"new.txt": b"3"}.items(), keep=("keep",)) == ["new.txt", "old.txt"]
    assert sorted(listed(tmp_path)) == ["keep/x.txt", "new.txt"]


def test_adding_removes_nothing(tmp_path: Path) -> None:
    write.add(tmp_path, {"a.txt": b"1"})
    write.add(tmp_path, {"b.txt": b"2"})
    assert sorted(listed(tmp_path)) == ["a.txt", "b.txt"]


def test_a_mirror_holds_what_the_source_holds(tmp_path: Path) -> None:
    write.add(tmp_path / "source", {"a/b.txt": b"1"})
    write.add(tmp_path / "target", {"stale.txt": b"2"})
    assert sorted(write.mirror(tmp_path / "source", tmp_path / "target")) == ["a/b.txt", "stale.txt"]
    assert listed(tmp_path / "target") == {"a/b.txt": b"1"}


def test_emptying_removes_all_and_forgives_nothing_to_remove(tmp_path: Path) -> None:
    write.add(tmp_path / "x", {"a.txt": b"1"})
    write.empty(tmp_path / "x")
    write.empty(tmp_path / "x")
    assert not (tmp_path / "x").exists()


def test_no_half_written_file_is_left(tmp_path: Path) -> None:
    write.add(tmp_path, {"a.txt": b"1"})
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
