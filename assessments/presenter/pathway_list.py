"""Every pathway for one person: by standing, then by province, the nearest first; or a part of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import ngettext

from assessments.explanations import quantities as q
from assessments.explanations.pathways import catalogue as told
from assessments.explanations.pathways import standings
from assessments.explanations.pathways.places import AUTHORITIES
from assessments.presenter.pathway import Part, entry, grid
from assessments.presenter.pathways import ORDER, Found, by_nearness, counts, read
from crs.outcome import Assessment, Ranking
from crs.pathways import Pathway, catalogue
from crs.pathways.model import Kind
from crs.pathways.questions import settled, still_open

FEW = 12
"""So many pathways of one standing are shown at once; of more, each province opens by itself."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The province and the kind that someone wants to see. Nothing, or what nobody knows, means all."""

    province: str = ""
    kind: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, Any]) -> "Wanted":
        province, kind = str(query.get("province", "")), str(query.get("kind", ""))
        return cls(province if province in AUTHORITIES else "", kind if kind in list(Kind) else "")

    def matches(self, pathway: Pathway) -> bool:
        return self.province in ("", pathway.authority) and self.kind in ("", pathway.kind)

    def choices(self) -> Part:
        """What there is to choose from, which is what the catalogue holds."""
        known = catalogue().values()
        authorities = {each.authority for each in known}
        kinds = {each.kind for each in known}
        return {
            "province": self.province,
            "kind": self.kind,
            "provinces": [(code, str(name)) for code, name in AUTHORITIES.items() if code in authorities],
            "kinds": [(each.value, str(name)) for each, name in told.KINDS.items() if each in kinds],
        }


def listing(assessment: Assessment, wanted: Wanted) -> Part:
    """The whole page; an assessment without pathways has none to list."""
    results = assessment.pathways
    found = [each for each in by_nearness(results.values()) if wanted.matches(each[0])]
    return {
        "filter": wanted.choices(),
        "counts": counts([result for _pathway, result in found]),
        "read": read([pathway for pathway, _result in found]),
        "open": standings.to_settle(settled(results), still_open(results)),
        "sections": [section for each in ORDER if (section := _section(each, found, wanted))],
        "grids": _grids(found),
    }


def _section(standing: Any, found: Iterable[Found], wanted: Wanted) -> Part | None:
    own = [each for each in found if each[1].standing is standing]
    if not own:
        return None
    by_province: dict[str, list[Found]] = {}
    for each in own:
        by_province.setdefault(each[0].authority, []).append(each)
    unfolded = len(own) <= FEW or bool(wanted.province)
    return {
        "code": standing.value.replace("_", "-"),
        "title": str(standings.TITLES[standing]),
        "introduction": str(standings.INTRODUCTIONS[standing]),
        "number": q.count(len(own)),
        "provinces": [_province(code, each, unfolded=unfolded) for code, each in by_province.items()],
    }


def _province(code: str, found: list[Found], *, unfolded: bool) -> Part:
    number = ngettext("%(count)s pathway", "%(count)s pathways", len(found)) % {"count": q.count(len(found))}
    entries = [entry(*each) for each in found]
    return {
        "name": str(AUTHORITIES[code]),
        "number": number,
        "nearest": entries[0]["verdict"],
        "open": unfolded,
        "entries": entries,
    }


def _grids(found: Iterable[Found]) -> list[Part]:
    """Each points grid once, however many pathways rank by it."""
    ranked: dict[str, Ranking] = {
        pathway.grid: result.grid for pathway, result in found if pathway.grid and result.grid
    }
    return [grid(code, ranking) for code, ranking in ranked.items()]
