"""What is written by hand: municipalities, and how they divide themselves."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent.parent
COUNTY = "99001"
YEARS = range(2020, 2025)
SOCIAL, YOUTH = "sozialraeume", "jugendhilfebezirke"


@dataclass(frozen=True)
class Space:
    """One line of a partition's list."""

    code: str
    partition: str
    valid_from: str
    valid_to: str

    def is_valid(self, year: int) -> bool:
        """True if it is counted at the end of a year."""
        day = f"{year}-12-31"
        return self.valid_from <= day and (not self.valid_to or self.valid_to >= day)

    @property
    def layer(self) -> str:
        """Social spaces, or youth-welfare districts."""
        return self.partition.partition("-")[2]


def read_table(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_towns() -> dict[str, str]:
    """Names of the municipalities by key."""
    rows = read_table(HERE / "data/geography/areas.csv")
    return {row["area_code"]: row["name"] for row in rows if row["level"] == "municipality"}


def read_county() -> str:
    """The name of the county."""
    rows = read_table(HERE / "data/geography/areas.csv")
    return next(row["name"] for row in rows if row["area_code"] == COUNTY)


def read_spaces() -> dict[str, Space]:
    """Every space of every partition by key, ended ones too."""
    return {
        row["area_code"]: Space(row["area_code"], path.parent.name, row["valid_from"], row["valid_to"])
        for path in sorted((HERE / "data/partitions").glob("*/spaces.csv"))
        for row in read_table(path)
    }
