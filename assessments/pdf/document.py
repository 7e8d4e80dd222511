"""What the template is given: the page of a result, the words around it, and its sources by number.

A page kept with a lead may be years old; keys that pages got later are filled in here.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from assessments.pdf.sources import Sources
from assessments.pdf.words import labels

Page = Mapping[str, Any]


def document_of(page: Page) -> dict[str, Any]:
    """Everything that is printed, in the language that is active."""
    sources = Sources()
    programs = [_program(each, sources) for each in page["programs"]]
    categories = _categories(page.get("categories"), sources)
    ledger = _ledger(page["ledger"], sources)
    pending = page["law"].get("pending")
    closest = page.get("closest")
    return {
        "language": page["language"],
        "day": _day(page),
        "title": _("Your result of %(day)s") % {"day": page["on"]["text"]},
        "assessed": _("Assessed for %(day)s") % {"day": page["on"]["text"]},
        "firm": firm(),
        "labels": labels(),
        "headline": page["headline"],
        "law": page["law"]["text"],
        "pending": pending and {name: pending[name] for name in ("title", "text", "items")},
        "score": _score(page["score"]),
        "closest": closest or None,
        "programs": programs,
        "categories": categories,
        "ledger": ledger,
        "rounds": page.get("rounds") or None,
        "missing": [each["label"] for each in page.get("missing", [])],
        "pathways": page.get("pathways"),
        "timeline": _timeline(page.get("timeline")),
        "advice": page.get("advice"),
        "forecast": page.get("forecast"),
        "tests": [
            f"{each['levels']} {each['text']}" for each in page.get("tests", []) if each["state"] != "counts"
        ],
        "notes": page.get("notes", []),
        "not_for": page["not_for"],
        "disclaimer": page["disclaimer"],
        "sources": sources.by_instrument(),
    }


def firm() -> dict[str, Any]:
    """Who runs the site: at the head, at every foot, and at the end for who hears the page read."""
    reach = (settings.OPERATOR_EMAIL, settings.OPERATOR_PHONE)
    warning = _("This is a demonstration. Do not enter a real person's details.")
    return {
        "site": settings.SITE_NAME,
        "name": settings.OPERATOR_NAME,
        "licence": settings.OPERATOR_LICENCE,
        "address": settings.OPERATOR_ADDRESS,
        "lines": [each for each in (settings.OPERATOR_NAME, settings.OPERATOR_ADDRESS, *reach) if each],
        "demonstration": warning if settings.DEMONSTRATION else "",
    }


def _day(page: Page) -> list[int]:
    on = date.fromisoformat(page["on"]["iso"])
    return [on.year, on.month, on.day]


def _score(score: Page) -> dict[str, Any]:
    later = {"of": "", "depends": "", "caveat": "", "ticks": []}
    return later | dict(score)


def _program(program: Page, sources: Sources) -> dict[str, Any]:
    grid = program.get("grid")
    return {
        **{name: program[name] for name in ("name", "outcome", "verdict", "decides", "change", "others")},
        "findings": [_sourced(each, sources) for each in program["findings"]],
        "grid": _grid(grid, sources) if grid else None,
    }


def _categories(section: Page | None, sources: Sources) -> dict[str, Any] | None:
    if not section:
        return None
    groups = [*section["open"], *filter(None, [section["rest"]])]
    return {
        **{name: section[name] for name in ("alone", "read", "ended")},
        "fit": [_criteria(each, sources) for each in section["fit"]],
        "groups": [_group(each, sources) for each in groups],
    }


def _timeline(section: Page | None) -> dict[str, Any] | None:
    """The coming months in words; the line is for the screen."""
    if not section:
        return None
    extremes = [section[name]["text"] for name in ("best", "worst") if section[name]]
    events = [" ".join(each["sentences"]) for each in section["events"]]
    return {"summary": section["summary"], "extremes": extremes, "events": events, "notes": section["notes"]}


def _group(group: Page, sources: Sources) -> dict[str, Any]:
    """Categories told together; those that do not fit have no answers to settle them."""
    open_only = {"names": [], "settles": "", "missing": []}
    kept = open_only | _criteria(group, sources)
    return kept | {"missing": [asked["label"] for asked in kept["missing"]]}


def _criteria(each: Page, sources: Sources) -> dict[str, Any]:
    return {**each, "findings": [_sourced(found, sources) for found in each["findings"]]}


def _grid(grid: Page, sources: Sources) -> dict[str, Any]:
    return {
        "text": grid["text"],
        "maximum_text": str(grid["maximum"]),
        "capped": grid["pass_mark_text"],
        "lines": _lines(grid, sources),
    }


def _ledger(ledger: Page, sources: Sources) -> dict[str, Any]:
    return {
        "text": ledger["text"],
        "maximum_text": ledger["maximum_text"],
        "capped": "",
        "sections": [_section(each, sources) for each in ledger["sections"]],
    }


def _section(section: Page, sources: Sources) -> dict[str, Any]:
    return {
        **_part(section, sources),
        "remark": section.get("remark", ""),
        "groups": [_part(each, sources) for each in section["groups"]],
    }


def _part(part: Page, sources: Sources) -> dict[str, Any]:
    """A section or a group: its lines and what they add up to."""
    kept = {name: part[name] for name in ("label", "text", "maximum_text", "capped")}
    subtotal = _("Subtotal: %(name)s") % {"name": part["label"]}
    return {**kept, "total": subtotal, "lines": _lines(part, sources)}


def _lines(part: Page, sources: Sources) -> list[dict[str, Any]]:
    return [_sourced(each, sources) for each in part["lines"]]


def _sourced(each: Page, sources: Sources) -> dict[str, Any]:
    """A line or a finding, with the number of its source for the source and names for its open questions."""
    return {
        **each,
        "missing": [_within(asked["label"]) for asked in each.get("missing", [])],
        "left_out": each.get("left_out", []),
        "source": sources.number(each["source"]),
    }


def _within(label: str) -> str:
    """A label as it stands inside a sentence."""
    return label[:1].lower() + label[1:]
