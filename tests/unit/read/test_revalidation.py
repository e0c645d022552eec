"""While the atlas is served, changed rows alone are validated, and nothing is told otherwise than by a fresh process."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.read import packages, revalidation
from atlas.read.packages import read_packages
from builders import codes_of
from conftest import MINIATURE, copy_root

Edit = Callable[[Path], object]
DESCRIPTION, OBSERVATIONS, VARIABLES = "datapackage.json", "observations.csv", "variables.csv"
LINE = "09901001,rent,2023,8.9,ok,"
TEXT = (MINIATURE / "data/survey" / OBSERVATIONS).read_text("utf-8")


def swap(old: str, new: str, file: str = OBSERVATIONS) -> Edit:
    """Replace a text that is there once."""

    def edit(folder: Path) -> None:
        text = (folder / file).read_bytes().decode("utf-8")
        assert text.count(old) == 1
        (folder / file).write_bytes(text.replace(old, new).encode("utf-8"))

    return edit


def describe(change: Callable[[dict[str, Any], dict[str, Any]], object]) -> Edit:
    """Change the description; *change* is given it and its observations."""

    def edit(folder: Path) -> None:
        description = json.loads((folder / DESCRIPTION).read_text("utf-8"))
        change(description, description["resources"][0])
        (folder / DESCRIPTION).write_text(json.dumps(description), "utf-8")

    return edit


def tell_size(folder: Path) -> None:
    """Describe the observations with their size and hash, as an import does."""
    content = (folder / OBSERVATIONS).read_bytes()
    told = {"bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"}
    describe(lambda _, observations: observations.update(told))(folder)


def lay_out_schema(folder: Path) -> None:
    description = json.loads((folder / DESCRIPTION).read_text("utf-8"))
    (folder / "schema.json").write_text(json.dumps(description["resources"][0]["schema"]), "utf-8")
    describe(lambda _, observations: observations.update(schema="schema.json"))(folder)


def both(*edits: Edit) -> Edit:
    return lambda folder: [edit(folder) for edit in edits]


def field(index: int, **constraints: object) -> Edit:
    return describe(lambda _, observations: observations["schema"]["fields"][index]["constraints"].update(constraints))


def add(text: str) -> Edit:
    return lambda folder: (folder / OBSERVATIONS).write_text(TEXT + text, "utf-8")


NUMBER = swap(LINE, "09901001,rent,2023,8.91,ok,")
PROVEN = {
    "a number": NUMBER,
    "a number and the version": both(NUMBER, swap('"1.0.0"', '"1.0.1"', DESCRIPTION)),
    "two numbers": both(NUMBER, swap("rent,2021,8.1,", "rent,2021,8.2,")),
    "a number taken away": swap(LINE, "09901001,rent,2023,,unknown,"),
    "a note": swap(LINE, LINE + "Geschätzt."),
    "a note with commas and quotes": swap(LINE, LINE + '"Geschätzt, sagt das ""Amt""."'),
    "the description laid out otherwise": describe(lambda description, _: None),
    # Frictionless lets these pass; the reader refuses them.
    "a number forgotten": swap(LINE, "09901001,rent,2023,,ok,"),
    "a number beside its absence": swap(LINE, "09901001,rent,2023,8.9,unknown,"),
    "no finite number": swap(LINE, "09901001,rent,2023,NaN,ok,"),
}
"""What is right, or at least right for Frictionless, and is seen to be so from the changed rows."""
LEFT_TO_THE_WHOLE = {
    "letters for a number": swap(LINE, "09901001,rent,2023,acht,ok,"),
    "a decimal comma": swap(LINE, "09901001,rent,2023,8,9,ok,"),
    "a status misspelt": swap(LINE, "09901001,rent,2023,8.9,okay,"),
    "a status after a space": swap(LINE, "09901001,rent,2023,8.9, ok,"),
    "a key doubled": swap(LINE, "09901001,rent,2022,8.9,ok,"),
    "a key of another kind": swap(LINE, "9901001,rent,2023,8.9,ok,"),
    "an unknown variable": swap(LINE, "09901001,rents,2023,8.9,ok,"),
    "an impossible period": swap(LINE, "09901001,rent,2023-13-01,8.9,ok,"),
    "a variable gone": swap("\nrent,", "\nrents,", VARIABLES),
    "a definition": swap("Mittlere Nettokaltmiete der", "Mediane Nettokaltmiete der", VARIABLES),
    "another table": swap("Mühle,09901002,", "Mühle,9,", "places.csv"),
    "a row twice": add(LINE.replace("8.9", "8.8") + "\n"),
    "a row more": add("09901001,rent,2024,9,ok,\n"),
    "a row less": swap(LINE + "\n", ""),
    "a cell more": swap(LINE, LINE + ","),
    "a cell less": swap(LINE, LINE[:-1]),
    "a blank line": swap(LINE, ""),
    "a blank line at the end": add("\n"),
    "no line feed at the end": lambda folder: (folder / OBSERVATIONS).write_text(TEXT[:-1], "utf-8"),
    "another header": swap("status,note", "status,remark"),
    "columns swapped": swap("status,note", "note,status"),
    "a note of two lines": swap(LINE, LINE + '"eins\nzwei"'),
    "a quote never closed": swap(LINE, LINE + '"eins'),
    "a quote after a space": swap(LINE, LINE + ' "eins'),
    "another end of lines": lambda folder: (folder / OBSERVATIONS).write_bytes(TEXT.replace("\n", "\r\n").encode()),
    "a mark at the beginning": lambda folder: (folder / OBSERVATIONS).write_bytes(b"\xef\xbb\xbf" + TEXT.encode()),
    "another encoding": lambda folder: (folder / OBSERVATIONS).write_bytes(TEXT.encode("latin-1")),
    "no table": lambda folder: (folder / OBSERVATIONS).unlink(),
    "a wrong hash": both(tell_size, NUMBER),
    "a wrong size": both(NUMBER, tell_size, describe(lambda _, observations: observations.update(bytes=1))),
    "another rule": field(3, maximum=1000),
    "a key that is none": describe(lambda _, observations: observations["schema"].update(primaryKey=["area_code"])),
    "a description that ends early": lambda folder: (folder / DESCRIPTION).write_text("{", "utf-8"),
    "a description in another encoding": both(
        NUMBER, lambda folder: (folder / DESCRIPTION).write_bytes((folder / DESCRIPTION).read_text("utf-8").encode("utf-16"))
    ),
    "no version": describe(lambda description, _: description.pop("version")),
    "a version that is a number": describe(lambda description, _: description.update(version=2)),
}  # fmt: skip
"""What is wrong, or could be: nothing but a validation of the whole package tells."""
UNUSUAL = {
    "a value that is there once": field(5, unique=True),
    "another key": describe(lambda _, observations: observations["schema"].update(primaryKey=["area_code", "variable", "period", "note"])),
    "a second foreign key": describe(lambda _, observations: observations["schema"]["foreignKeys"].append(
        {"fields": ["variable"], "reference": {"resource": "variables", "fields": ["variable"]}})),
    "another sign for nothing": describe(lambda _, observations: observations["schema"].update(missingValues=["", "-"])),
    "a number of rows": describe(lambda _, observations: observations.update(rows=24)),
    "a schema in a file of its own": lay_out_schema,
    "no encoding": describe(lambda _, observations: observations.pop("encoding")),
    "another quote": describe(lambda _, observations: observations["dialect"].update(quoteChar="'")),
    "a second look at the table": describe(lambda description, observations: description["resources"].append(
        {**observations, "name": "again", "path": "./observations.csv"})),
    "a note of two lines": swap(LINE, LINE.replace("2023", "2020") + '"eins\nzwei"\n' + LINE),
    "a note after a space": swap(LINE, LINE.replace("2023", "2020") + " eins\n" + LINE),
    "a note with a loose quote": swap(LINE, LINE.replace("2023", "2020") + 'eins"\n' + LINE),
}  # fmt: skip
"""Right, but such that a row may hang on more than its own line and its key."""


@pytest.fixture
def root(miniature: Path) -> Path:
    """A root of one package, for Frictionless takes its time."""
    shutil.rmtree(miniature / "data/register")
    return miniature


@pytest.fixture(autouse=True)
def memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that has read nothing yet."""
    monkeypatch.setattr(packages, "_seen", {})
    monkeypatch.setattr(packages, "_right", {})


@pytest.fixture
def validated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the packages that are validated as a whole."""
    names: list[str] = []

    def validate(folder: Path, root: Path) -> list[Any]:
        names.append(folder.name)
        return revalidation.validate_package(folder, root)

    monkeypatch.setattr(packages, "validate_package", validate)
    return names


def read_afresh(root: Path) -> object:
    """What a process tells that has read nothing yet."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packages, "_seen", {})
        patch.setattr(packages, "_right", {})
        return read_packages(root)


@pytest.mark.parametrize("edit", [pytest.param(edit, id=name) for name, edit in PROVEN.items()])
def test_changed_rows_are_proven_right_alone(root: Path, validated: list[str], edit: Edit) -> None:
    read_packages(root)
    validated.clear()
    edit(root / "data/survey")
    served = read_packages(root)
    assert validated == []
    assert served == read_afresh(root)


@pytest.mark.parametrize("edit", [pytest.param(edit, id=name) for name, edit in LEFT_TO_THE_WHOLE.items()])
def test_what_may_be_wrong_is_told_as_by_a_fresh_process(root: Path, validated: list[str], edit: Edit) -> None:
    read_packages(root)
    validated.clear()
    edit(root / "data/survey")
    served = read_packages(root)
    assert validated == ["survey"]
    assert served == read_afresh(root)


@pytest.mark.parametrize("unusual", [pytest.param(edit, id=name) for name, edit in UNUSUAL.items()])
def test_an_unusual_package_is_always_validated_as_a_whole(root: Path, validated: list[str], unusual: Edit) -> None:
    unusual(root / "data/survey")
    assert read_packages(root)[2] == []
    validated.clear()
    NUMBER(root / "data/survey")
    served = read_packages(root)
    assert validated == ["survey"]
    assert served == read_afresh(root)


def test_a_key_is_found_whatever_the_order_of_the_columns(root: Path, validated: list[str]) -> None:
    rows = [line.split(",") for line in TEXT.splitlines()]
    table = root / "data/survey" / OBSERVATIONS
    table.write_text("".join(",".join(row[3:] + row[:3]) + "\n" for row in rows), "utf-8")
    assert read_packages(root)[2] == []
    validated.clear()
    swap("8.9,ok,,09901001,rent,2023", "8.9,ok,,09901001,rent,2022")(root / "data/survey")
    assert codes_of(read_packages(root)[2]) == ["frictionless-primary-key"]
    assert validated == ["survey"]


def test_more_rows_than_a_hand_changes_are_validated_as_a_whole(
    root: Path, validated: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(revalidation, "MOST_ROWS", 1)
    read_packages(root)
    validated.clear()
    PROVEN["two numbers"](root / "data/survey")
    read_packages(root)
    assert validated == ["survey"]


def test_a_mended_package_is_held_against_its_last_right_state(root: Path, validated: list[str]) -> None:
    tell_size(root / "data/survey")
    read_packages(root)
    NUMBER(root / "data/survey")
    assert codes_of(read_packages(root)[2]) == ["frictionless-hash-count", "frictionless-byte-count"]
    validated.clear()
    tell_size(root / "data/survey")
    served = read_packages(root)
    assert validated == []
    assert served == read_afresh(root)


def test_what_is_saved_while_it_is_read_is_read_again(
    root: Path, validated: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    survey = root / "data/survey"
    LEFT_TO_THE_WHOLE["a status misspelt"](survey)
    validate = packages.validate_package

    def save_meanwhile(folder: Path, root: Path) -> list[Any]:
        if folder == survey:
            (survey / OBSERVATIONS).write_text(TEXT, "utf-8")
        return validate(folder, root)

    with monkeypatch.context() as patch:
        patch.setattr(packages, "validate_package", save_meanwhile)
        assert read_packages(root)[2] == []
    LEFT_TO_THE_WHOLE["a status misspelt"](survey)
    assert codes_of(read_packages(root)[2]) == ["frictionless-constraint-error"]


CELL = st.one_of(
    st.integers(0, 99).map(str),
    st.sampled_from(
        ["ok", "unknown", "rent", "2023", "09901001", "8.9", "1e3", "NaN", "-", " 1", '"a, b"', '"', "x\ny"]
    ),
    st.text('0189.,-"\n\r ax\u00e4\u2028', max_size=4),
)
CHANGE = st.tuples(st.integers(0, 24), st.sampled_from([0, 1, 2, 3, 3, 3, 4, 5, 5, 5, 6]), CELL)


@settings(max_examples=30)
@given(changes=st.lists(CHANGE, min_size=1, max_size=3), is_described=st.booleans())
def test_whatever_is_typed_is_told_as_by_a_fresh_process(
    changes: list[tuple[int, int, str]], is_described: bool
) -> None:
    lines = [line.split(",") for line in TEXT.splitlines()]
    for row, column, cell in changes:
        lines[row][column : column + 1] = [cell]
    with TemporaryDirectory() as place:
        root = copy_root(MINIATURE, Path(place) / "root")
        shutil.rmtree(root / "data/register")
        survey = root / "data/survey"
        tell_size(survey)
        assert read_packages(root)[2] == []
        (survey / OBSERVATIONS).write_bytes("".join(",".join(line) + "\n" for line in lines).encode())
        if is_described:
            tell_size(survey)
        assert read_packages(root) == read_afresh(root)
