"""Words for every code that leaves the domain. Nothing is computed here and no number of law is typed.

`line` and `finding` turn one coded result into sentences in the active language. To add a criterion or a
factor, add its entry to `FINDINGS` (of programs), `CRITERIA` (of categories), `PATHWAYS`, `LINES`
or `GRID`; a test walks every code in every language.
"""

from collections import ChainMap
from dataclasses import dataclass

from assessments.explanations.categories import CRITERIA
from assessments.explanations.grid import GRID
from assessments.explanations.pathways.choice import PATHWAYS
from assessments.explanations.points import LINES
from assessments.explanations.programs import FINDINGS
from crs.outcome import Finding, Outcome, PointsLine

__all__ = [
    "CRITERIA",
    "FINDINGS",
    "GRID",
    "LINES",
    "PATHWAYS",
    "FindingWords",
    "LineWords",
    "finding",
    "label",
    "line",
]
KNOWN = ChainMap(FINDINGS, CRITERIA, PATHWAYS)


@dataclass(frozen=True, slots=True)
class LineWords:
    """What a factor is called, and the facts its points rest on."""

    label: str
    because: str


@dataclass(frozen=True, slots=True)
class FindingWords:
    """What the law asks, what the person has, what is needed, why the verdict, what would change a no."""

    title: str
    have: str
    need: str
    why: str
    change: str


def label(code: str) -> str:
    """What a factor is called. Raises `KeyError` for a code without words."""
    return str((LINES if code in LINES else GRID)[code][0])


def line(points: PointsLine) -> LineWords:
    """The words of a line of the CRS or of the selection grid. Raises `KeyError` for a code without words."""
    label, because = (LINES if points.code in LINES else GRID)[points.code]
    return LineWords(str(label), because(points.because))


def finding(found: Finding) -> FindingWords:
    """The words of one criterion. Raises `KeyError` for a code without words."""
    criterion = KNOWN[found.code]
    change = criterion.change(found) if found.outcome is Outcome.NOT_MET else ""
    return FindingWords(
        title=criterion.title(found),
        have=criterion.have(found),
        need=criterion.need(found),
        why=criterion.why(found),
        change=change,
    )
