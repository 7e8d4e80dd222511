"""The classification as a tree, to find an occupation by reading instead of by searching.

A code is a path: 2 holds 21, which holds 212, 2122 and 21220. Five digits are a unit group.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crs.occupations.table import UnitGroup, rows, unit_group, unit_groups

LEVELS = ("broad category", "major group", "sub-major group", "minor group", "unit group")


@dataclass(frozen=True, slots=True)
class Branch:
    """A category above the unit groups, of one to four digits."""

    code: str
    title_en: str
    title_fr: str

    def title(self, language: str) -> str:
        return self.title_fr if language == "fr" else self.title_en

    @property
    def level(self) -> str:
        return LEVELS[len(self.code) - 1]


Node = Branch | UnitGroup


@cache
def branches() -> Mapping[str, Branch]:
    """Every category above the unit groups, by code, parents before their children."""
    found = (Branch(row["code"], row["title_en"], row["title_fr"]) for row in rows("noc_2021_hierarchy.csv"))
    return {
        branch.code: branch for branch in sorted(found, key=lambda branch: (len(branch.code), branch.code))
    }


def node(code: str) -> Node | None:
    """The category or unit group with that code."""
    return unit_group(code) or branches().get(code)


def children(code: str = "") -> tuple[Node, ...]:
    """What stands directly under a code: the ten broad categories under none, nothing under a unit group."""
    nodes: tuple[Node, ...] = (*branches().values(), *unit_groups().values())
    return tuple(each for each in nodes if len(each.code) == len(code) + 1 and each.code.startswith(code))


def choices(code: str = "") -> tuple[Node, ...]:
    """What a person chooses from under a code: levels with a single way on are passed over."""
    below = children(code)
    while len(below) == 1 and isinstance(below[0], Branch):
        below = children(below[0].code)
    return below


def path(code: str) -> tuple[Node, ...]:
    """The categories that lead to a code, from the broadest, and what the code itself names."""
    steps = (node(code[:length]) for length in range(1, len(code) + 1))
    return tuple(step for step in steps if step)


def under(code: str) -> tuple[UnitGroup, ...]:
    """Every unit group at or below a code."""
    return tuple(group for group in unit_groups().values() if group.code.startswith(code))
