"""The 516 unit groups of NOC 2021 Version 1.0, by code."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

NOC_VERSION = "2021 v1.0"
SENIOR_MANAGERS = "00018"
"""Some official tables merge 00011 to 00015 into this code; Express Entry keeps the five apart."""
SENIOR_MANAGER_CODES = ("00011", "00012", "00013", "00014", "00015")


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """One occupation: its five-digit code, its official titles and its TEER (0 to 5)."""

    code: str
    title_en: str
    title_fr: str
    teer: int

    def title(self, language: str) -> str:
        return self.title_fr if language == "fr" else self.title_en


def unit_group(code: str) -> UnitGroup | None:
    """The group with that code, None when NOC 2021 has no such code."""
    return unit_groups().get(code)


@cache
def unit_groups() -> Mapping[str, UnitGroup]:
    """All groups by code, in the order of the classification."""
    return {
        row["code"]: UnitGroup(row["code"], row["title_en"], row["title_fr"], int(row["teer"]))
        for row in rows("noc_2021.csv")
    }


def groups_meant(code: str) -> tuple[UnitGroup, ...]:
    """The groups that a code stands for: one, none, or for 00018 the five a person has to choose from."""
    codes = SENIOR_MANAGER_CODES if code == SENIOR_MANAGERS else (code,)
    return tuple(group for each in codes if (group := unit_group(each)))


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one packaged table."""
    with files("crs").joinpath("data", name).open(encoding="utf-8") as file:
        yield from csv.DictReader(file)
