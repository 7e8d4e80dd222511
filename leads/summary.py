"""What lists, filters and mails need of a snapshot, in columns."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from leads.choices import Verdict

PROGRAMS = ("cec", "fsw", "fst")


def summarize(snapshot: Mapping[str, Any] | None) -> dict[str, Any]:
    """The columns of `Lead` that repeat the snapshot.

    Forgiving on purpose: a snapshot of another shape leaves columns empty, it never costs the lead.
    """
    result = _table((snapshot or {}).get("result"))
    crs = _table(result.get("crs"))
    programs = _table(result.get("programs"))
    verdicts = {f"verdict_{code}": _verdict(_table(programs.get(code)).get("outcome")) for code in PROGRAMS}
    return {
        "crs_low": _points(crs.get("low")),
        "crs_high": _points(crs.get("high")),
        "law": _day(crs.get("law")),
        "law_pending": _day(crs.get("pending")),
        **verdicts,
    }


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _verdict(value: Any) -> str:
    return value if value in Verdict.values else ""


def _points(value: Any) -> int | None:
    return value if isinstance(value, int) and 0 <= value <= 1200 else None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None
