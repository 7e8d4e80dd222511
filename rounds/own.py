"""The project's own CSV of rounds: rounds/data/rounds.csv, and whatever has the same columns."""

import csv
import io
from collections.abc import Mapping
from datetime import UTC, date, datetime

from rounds.kinds import Kind
from rounds.labels import kind_of
from rounds.plausible import NUMBER, legible, sift
from rounds.records import FACTS, Contents, Rejected, RoundRecord, Unusable
from rounds.texts import LONGEST, count, short_day


def looks_like_csv(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"number,")


def read_csv(data: bytes, *, on: date) -> Contents:
    """Every round of the file. Raises `Unusable` if it is not such a file."""
    try:
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    except (UnicodeDecodeError, csv.Error):
        raise Unusable("not CSV in UTF-8") from None
    if not rows:
        raise Unusable("empty: it lists no round")
    if missing := [name for name in FACTS if name not in rows[0]]:
        raise Unusable(f"of another shape: no column is called {', '.join(missing)}")
    records, rejected = [], []
    for row in rows:
        try:
            records.append(read_row(row))
        except ValueError as problem:
            rejected.append(Rejected(legible(row["number"]), str(problem)))
    rounds, implausible = sift(records, on=on)
    return Contents(rounds, rejected=(*rejected, *implausible))


def read_row(row: Mapping[str, str | None]) -> RoundRecord:
    """One row. Raises ValueError with the reason where it cannot be read."""
    text = {name: (row[name] or "").strip() for name in FACTS}
    if not NUMBER.fullmatch(text["number"]):
        raise ValueError("number is not a round's number")
    return RoundRecord(
        number=text["number"],
        date=short_day(text["date"]),
        drawn_at=_moment(text["drawn_at"]),
        label=text["label"],
        kind=_kind(text["kind"], text["label"]),
        invitations=count(text["invitations"]),
        cutoff=count(text["cutoff"]),
        tie_break=_moment(text["tie_break"]),
        override=text["override"],
    )


def _kind(code: str, label: str) -> Kind:
    """The type by its code; without one, by the words of the label; a code that nobody knows is *other*."""
    if not code:
        return kind_of(label)
    return Kind(code) if code in Kind.values else Kind.OTHER


def _moment(text: str) -> datetime | None:
    if not text:
        return None
    try:
        told = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text[:LONGEST]!r} is not a moment") from None
    return told if told.tzinfo else told.replace(tzinfo=UTC)
