"""One pathway in words: what anyone may read of it, and where one person stands on it."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from assessments.explanations import quantities as q
from assessments.explanations import words
from assessments.explanations.pathways import catalogue as told
from assessments.explanations.pathways import choice, grids, standings
from assessments.explanations.pathways.missing import label
from assessments.explanations.pathways.places import AUTHORITIES
from assessments.steps import QUESTIONS, Question
from crs.law import Cited
from crs.outcome import Facts, Finding, Outcome, PathwayResult, Ranking, Standing
from crs.pathways import Pathway, catalogue
from crs.pathways.assessing import rules
from crs.pathways.grids import grids as all_grids

Part = dict[str, Any]
SIGNS = {
    Standing.MEETS: "met",
    Standing.NOT_WITH_THESE_ANSWERS: "not_met",
    Standing.UNKNOWN: "unknown",
    Standing.CLOSED: "closed",
    Standing.NOT_ASSESSED: "closed",
}
"""The shape that stands beside the verdict."""


def slug_of(code: str) -> str:
    """The code as it stands in an address."""
    return code.replace(".", "-").replace("_", "-")


def line(pathway: Pathway) -> Part:
    """A pathway in a list."""
    return {
        "code": pathway.code,
        "slug": slug_of(pathway.code),
        "name": pathway.name.of(get_language() or "en"),
        "authority": str(AUTHORITIES[pathway.authority]),
        "status": told.status(pathway),
        "as_of": told.read_on(pathway.status_as_of),
        "shut": pathway.is_shut,
    }


def about(pathway: Pathway) -> Part:
    """All that there is to read of a pathway, whoever reads it."""
    return dict(_about(pathway.code, get_language()))


def criteria(pathway: Pathway) -> list[Part]:
    """What a pathway asks for, each with its own source where it has one."""
    return [dict(each) for each in _criteria(pathway.code, get_language())]


@cache
def _about(code: str, language: str | None) -> Part:
    """Made once for each language: the list of one person names all, and the catalogue stays the same."""
    pathway = catalogue()[code]
    return {
        **line(pathway),
        "kind": str(told.KINDS[pathway.kind]),
        "express_entry": str(told.LINKS[pathway.express_entry]),
        "unchecked": [str(told.NOT_CHECKABLE[each]) for each in pathway.not_checkable],
        "note": pathway.note.of(get_language() or "en") if pathway.note else "",
        "source": source(pathway.source) if pathway.source else None,
    }


@cache
def _criteria(code: str, language: str | None) -> list[Part]:
    pathway = catalogue()[code]
    return [
        {**needed(rule.code, rule.need), "source": _own_source(rule.source, pathway)}
        for rule in rules()[code]
    ]


def needed(code: str, need: Facts) -> Part:
    """The title of a criterion, and what it asks for in one sentence or as several ways."""
    kind = choice.KINDS[code.removeprefix("pathway.")]
    ways = choice.ways(need) if "options" in need else []
    return {
        "title": str(kind.title),
        "need": "" if ways else standings.sentence(kind.need(need)),
        "ways": [standings.sentence(each) for each in ways],
    }


def _own_source(found: Cited, pathway: Pathway) -> Part | None:
    return None if found == pathway.source else source(found)


def source(found: Cited) -> Part:
    """What was read, when, and how sure it is. Most of it was read in copies that have no address."""
    return {
        "label": found.instrument,
        "url": found.url,
        "checked": _("Read on %(day)s") % {"day": q.day(found.checked)} if found.checked else "",
        "confidence": str(words.CONFIDENCE[found.confidence]),
    }


def standing(pathway: Pathway, result: PathwayResult) -> Part:
    """A pathway and the verdict on it, in one line."""
    return {
        **line(pathway),
        "outcome": SIGNS[result.standing],
        "verdict": standings.verdict(pathway, result, number_of_questions(result.missing)),
        "decides": standings.decides(result),
        "unchecked": standings.beside(pathway) if result.standing is Standing.MEETS else "",
    }


def entry(pathway: Pathway, result: PathwayResult) -> Part:
    """A pathway with every criterion as it stands for one person."""
    is_open = result.standing is Standing.UNKNOWN
    return {
        **standing(pathway, result),
        **about(pathway),
        "criteria": [
            {**asked, **found(each)} for asked, each in zip(criteria(pathway), result.findings, strict=True)
        ],
        "change": standings.change(result) if result.standing is not Standing.CLOSED else "",
        "missing": questions(result.missing) if is_open else [],
        "points": points(result.grid) if result.grid else "",
        "grid": slug_of(pathway.grid) if pathway.grid and result.grid else "",
    }


def found(finding: Finding) -> Part:
    """The verdict on a criterion, and what the person has."""
    return {
        "outcome": finding.outcome.value,
        "outcome_label": str(words.OUTCOMES[finding.outcome.value]),
        "have": choice.PATHWAYS[finding.code].have(finding),
    }


def questions(fields: Iterable[str]) -> list[Part]:
    """The questions that would settle it, each once; those that are not asked yet lead nowhere."""
    first: dict[Question, str] = {}
    for field in fields:
        first.setdefault(_question(field), str(field))
    return [
        {"field": field, "label": label(field), "slug": at.slug, "anchor": at.anchor if at.slug else ""}
        for at, field in first.items()
    ]


def number_of_questions(fields: Iterable[str]) -> int:
    return len({_question(field) for field in fields})


def _question(field: str) -> Question:
    """Where it is asked; a place of its own where no question asks yet."""
    return QUESTIONS.get(field) or Question("", field)


def points(ranking: Ranking) -> str:
    return _("%(points)s of %(maximum)s points") % {
        "points": q.points(ranking.low, ranking.high),
        "maximum": q.count(ranking.maximum),
    }


def grid(code: str, ranking: Ranking | None = None) -> Part:
    """A points grid: its factors and their most, and what one person has of them."""
    known = all_grids()[code]
    lines = ranking.lines if ranking else [None] * len(known.factor)
    return {
        "slug": slug_of(code),
        "name": str(grids.NAMES[code]),
        "text": q.points(ranking.low, ranking.high) if ranking else "",
        "maximum": q.count(known.maximum),
        "source": source(known.source),
        "lines": [
            {
                "label": factor.name.of(get_language() or "en"),
                "maximum": q.count(factor.maximum),
                "text": q.points(of.low, of.high) if of else "",
                "remark": grids.remark(known, factor),
            }
            for factor, of in zip(known.factor, lines, strict=True)
        ],
    }


def failing(result: PathwayResult) -> int:
    return [each.outcome for each in result.findings].count(Outcome.NOT_MET)


def met(result: PathwayResult) -> int:
    return [each.outcome for each in result.findings].count(Outcome.MET)
