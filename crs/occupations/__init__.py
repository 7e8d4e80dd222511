"""The occupations of NOC 2021: by code, by browsing, and by a title typed in English or French."""

from crs.occupations.everyday import everyday_titles
from crs.occupations.hierarchy import LEVELS, Branch, Node, branches, children, choices, node, path, under
from crs.occupations.index import shelf
from crs.occupations.search import FLOOR, MAX_LENGTH, MAX_WORDS, Match, search
from crs.occupations.table import (
    NOC_VERSION,
    SENIOR_MANAGER_CODES,
    SENIOR_MANAGERS,
    UnitGroup,
    groups_meant,
    unit_group,
    unit_groups,
)
from crs.occupations.titles import Source

__all__ = [
    "FLOOR",
    "LEVELS",
    "MAX_LENGTH",
    "MAX_WORDS",
    "NOC_VERSION",
    "SENIOR_MANAGERS",
    "SENIOR_MANAGER_CODES",
    "Branch",
    "Match",
    "Node",
    "Source",
    "UnitGroup",
    "branches",
    "children",
    "choices",
    "everyday_titles",
    "extend_search",
    "groups_meant",
    "node",
    "path",
    "search",
    "under",
    "unit_group",
    "unit_groups",
]


def extend_search(source: Source | None) -> None:
    """Let the search read further titles too, from its next call on. None: only those of the project.

    `source` is called when the index is built, and gives codes of unit groups, each with a title.
    """
    shelf.extend(source)
