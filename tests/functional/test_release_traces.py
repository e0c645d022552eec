"""What was withheld at a release leaves no trace: in no byte of the root and of the site built from it."""

from __future__ import annotations

import gzip
import html
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from releasing import SPACES, YEARS, deliver, list_addresses, observations, prepare, release

from atlas import pipeline
from conftest import contents, silent

TOWNS = ("09901002", "09901003")
PLACES = (*SPACES, *TOWNS)
PRIMES = (
    70639, 80909, 70841, 80251, 70969, 71237, 81023,
    72497, 79633, 71537, 80141, 71261, 70867, 81619,
    72073, 81353, 71153, 79907, 71411, 71843, 81649,
)  # fmt: skip
"""Five digits and no other number of the miniature: a line for each year, a column for each place."""
PEOPLE = dict(zip(PLACES, (103_001, 103_091, 103_217, 103_349, 103_423, 108_539, 118_147), strict=True))
"""So many that shares of places lie near 66, 69, 73 and 78 %, and that of the county, the only one printed, near 71."""
Counts = Mapping[tuple[str, str, str], int]


@dataclass(frozen=True)
class Case:
    """A root that was released and built: what was delivered, and where it lies."""

    counts: Counts
    root: Path
    site: Path

    @property
    def withheld(self) -> dict[tuple[str, str, str], int]:
        """Delivered counts that are not released."""
        return {
            key: self.counts[key]
            for key, shown in observations(self.root).items()
            if shown == "suppressed" and key in self.counts
        }

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every file that is public, by its path; archives and workbooks unpacked."""
        for folder in (self.root / "data", self.root / "editions", self.root / "build", self.site):
            for path in sorted(one for one in folder.rglob("*") if one.is_file()):
                for name, content in unpack(path.relative_to(folder.parent).as_posix(), path.read_bytes()):
                    yield name, plain(content)


def unpack(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A file, or all files in it."""
    if content.startswith(b"\x1f\x8b"):
        yield from unpack(f"{name}!", gzip.decompress(content))
    elif content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for one in archive.namelist():
                yield from unpack(f"{name}!{one}", archive.read(one))
    else:
        yield name, content


def plain(content: bytes) -> str:
    """A text with its escapes resolved, all blanks alike, and without digests."""
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), content.decode("utf-8", "replace"))
    text = re.sub(r"\b[0-9a-f]{32,}\b", "", html.unescape(text))
    return text.translate(str.maketrans(dict.fromkeys("\u00a0\u202f\u2009", " ") | {"’": "'"}))


def numbers(text: str) -> set[str]:
    """Every number of a text: whole ones without their grouping; others with a point and at most four decimals.

    A short one, such as 24 or 24.1, can be anything; it counts only beside a per cent sign or word.
    """
    whole = set(re.findall(r"(?<!\d)(?<!\d\.)\d{5,6}(?!\d)", text))
    whole |= {one.replace(one[-4], "") for one in re.findall(r"(?<!\d)(?=(\d{2,3}[.,' ]\d{3})(?!\d))\d", text)}
    parts = re.findall(r"(?<![\d.,])(\d+)[.,](\d{2,})(?!\d)", text)
    decimal = {f"{before}.{after[:4]}" for before, after in parts}
    decimal |= {f"{float(f'{before}.{after}'):.4f}" for before, after in parts if len(after) > 4}
    short = re.findall(r"(?<![\d.,])(\d+(?:[.,]\d)?) ?(?:%|Prozent|per ?cent)", text)
    return whole | decimal | {f"{one.replace(',', '.')} %" for one in short}


def rates(count: int, whole: int) -> set[str]:
    """A share at any rounding, as `numbers` gives it."""
    share = 100 * count / whole
    return {f"{share:.0f} %", f"{share:.1f} %", *(f"{share:.{digits}f}" for digits in (2, 3, 4)), f"{share / 100:.4f}"}


def build(folder: Path, counts: Counts, minimum: int) -> Case:
    """Release and build."""
    root = prepare(folder / "root")
    rules = root / "data/protection.yml"
    own = f"packages:\n  care: {{minimum_count: {minimum}, minimum_denominator: 100, source: erfunden}}\n"
    rules.write_text(rules.read_text("utf-8").replace("packages: {}\n", own), "utf-8")
    release(root, deliver(root / "deliveries", counts))
    list_addresses(root)
    pipeline.build(root, folder / "site", root / "build", silent)
    return Case(counts, root, folder / "site")


def some_primes(shift: int = 0) -> dict[tuple[str, str, str], int]:
    """Counts of cases that are primes; *shift* moves some from one place to another, so that no sum changes."""
    found = {("people", code, year): PEOPLE[code] for code in PLACES for year in YEARS}
    places = [(code, year) for year in YEARS for code in PLACES]
    moved = dict(zip(PLACES, (shift, -shift, shift, -shift, 0, shift, -shift), strict=True))
    found |= {("cases", *place): prime + moved[place[0]] for place, prime in zip(places, PRIMES, strict=True)}
    for variable in ("people", "cases"):
        found |= {(variable, "09901001", year): sum(found[variable, code, year] for code in SPACES) for year in YEARS}
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the roots lie."""
    return tmp_path_factory.mktemp("traces")


@pytest.fixture(scope="module")
def closed(folder: Path) -> Case:
    """Thresholds so high that counts of five digits are withheld."""
    return build(folder / "closed", some_primes(), 100_000)


def test_withheld_counts_and_their_rates_occur_nowhere(closed: Case) -> None:
    withheld = closed.withheld
    assert {key for key, count in withheld.items() if count in PRIMES} == {
        ("cases", code, year) for code in PLACES for year in YEARS
    }
    secret = {str(count) for count in withheld.values()}
    secret |= {str(closed.counts["people", code, year] - count) for (_, code, year), count in withheld.items()}
    for (_, code, year), count in withheld.items():
        secret |= rates(count, closed.counts["people", code, year])
    found = {path: traces for path, text in closed.texts() if (traces := numbers(text) & secret)}
    assert found == {}


def test_the_search_would_find_them(folder: Path) -> None:
    """The control: the same deliveries, and thresholds that let everything through."""
    case = build(folder / "open", some_primes(), 3)
    assert case.withheld == {}
    found = {path: numbers(text) for path, text in case.texts()}
    counts = {str(count) for count in PRIMES}
    for place in (
        "data/care/observations.csv",
        "editions/2026.11/care/observations.csv",
        "site/daten/pakete/care.zip!care/observations.csv",
    ):
        assert found[place] >= counts
    pages = set().union(*(every for path, every in found.items() if path.endswith(".html")))
    for code in PLACES:
        assert f"{100 * case.counts['cases', code, YEARS[-1]] / PEOPLE[code]:.1f} %" in pages


@pytest.mark.parametrize(
    "written", ["70639", "70.639", "70,639", "70\u202f639", "70&nbsp;639", "70\\u00a0639", "70639.0"]
)
def test_a_count_is_found_however_it_is_written_and_wherever_it_lies(written: str) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as workbook:
        workbook.writestr("xl/sheet1.xml", f"<c>2024-12-31,{written}</c>")
    ((name, content),) = unpack("daten.xlsx.gz", gzip.compress(buffer.getvalue()))
    assert name == "daten.xlsx.gz!!xl/sheet1.xml"
    assert "70639" in numbers(plain(content))


def test_a_share_is_found_however_it_is_written() -> None:
    for text in ("69 %", "68,6&nbsp;%", "68.6 per cent", '"v": 68.58088', "68,58", "68.581", "68,5809", "0.6858"):
        assert numbers(plain(text.encode())) & rates(70639, 103001), text


def test_whoever_delivers_otherwise_and_releases_the_same_builds_the_same_site(closed: Case, folder: Path) -> None:
    other = build(folder / "other", some_primes(6), 100_000)
    assert other.counts != closed.counts
    assert observations(other.root) == observations(closed.root)
    private = ("deliveries/", "build/")
    roots = [
        {path: one for path, one in contents(case.root).items() if not path.startswith(private)}
        for case in (closed, other)
    ]
    assert roots[0] == roots[1]
    assert contents(closed.site) == contents(other.site)
