"""Dated law: versions with their source, the history they form, and the strict reader of `data/*.toml`.

A file in `data/` holds `[[version]]` blocks, oldest first. Each block is read into a frozen
dataclass of the family (see `crs.points` and `crs.programs`): an unknown key, a missing key,
a wrong type or a block out of order stops the start with a message that names file, block and key.
Numbers with a decimal point are read as `Decimal`, never as floats.
"""

import bisect
import itertools
import tomllib
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from operator import attrgetter
from typing import Any, Generic, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

CONFIDENCES = ("high", "medium", "low")


class LawError(ValueError):
    """A law file is wrong. The message names file, block and key."""


class NoLawInForce(LookupError):
    """The record holds no law for the day asked for; nothing is borrowed from a neighbour."""

    def __init__(self, name: str, on: date, first: date) -> None:
        super().__init__(f"no law in force for {name!r} on {on}: the record begins on {first}")
        self.name, self.on, self.first = name, on, first


@dataclass(frozen=True, slots=True)
class Source:
    """Where a number stands: the instrument, its section, when it was checked and how sure it is."""

    instrument: str
    section: str
    url: str
    checked: date
    confidence: str
    note: str = ""

    def __post_init__(self) -> None:
        if self.confidence not in CONFIDENCES:
            raise LawError(f"confidence {self.confidence!r} is not one of {', '.join(CONFIDENCES)}")
        for name in ("instrument", "section", "url"):
            if not getattr(self, name).strip():
                raise LawError(f"{name} is empty")
        if not self.url.startswith("https://"):
            raise LawError(f"url {self.url!r} does not start with https://")


class Cited(Protocol):
    """What every source tells, whatever kind it is; `""` and None where it does not say."""

    @property
    def instrument(self) -> str: ...
    @property
    def section(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def checked(self) -> date | None: ...
    @property
    def confidence(self) -> str: ...
    @property
    def note(self) -> str: ...
    def __hash__(self) -> int: ...


class Version(Protocol):
    """What every dated block has, whatever else its family needs."""

    @property
    def effective_from(self) -> date: ...


V = TypeVar("V", bound=Version)


@dataclass(frozen=True, slots=True)
class History(Generic[V]):
    """The versions of one family, oldest first."""

    name: str
    versions: tuple[V, ...]

    def at(self, on: date) -> V:
        """The version in force on that day; `NoLawInForce` before the first."""
        for version in reversed(self.versions):
            if version.effective_from <= on:
                return version
        raise NoLawInForce(self.name, on, self.versions[0].effective_from)


def at_or_above(bands: tuple[Any, ...], value: int) -> Any | None:
    """The last band whose `from_` is at most `value`; None below the first. The next band closes each."""
    place = bisect.bisect_right(bands, value, key=_FROM)
    return bands[place - 1] if place else None


_FROM = attrgetter("from_")


@cache
def load(family: str, version: type[V]) -> History[V]:
    """The packaged history of one family: `load("fsw", FswLaw)` reads `data/fsw.toml` once."""
    return parse(packaged(family), name=family, version=version)


def packaged(family: str) -> str:
    """The text of `data/<family>.toml` as shipped."""
    return files("crs").joinpath("data", f"{family}.toml").read_text(encoding="utf-8")


def parse(text: str, *, name: str, version: type[V]) -> History[V]:
    """Read law text strictly into `version` dataclasses. Raises `LawError`."""
    return _in_order(_versions(text, name, version), name)


def parse_each(text: str, *, name: str, version: type[V], key: str) -> dict[str, History[V]]:
    """Several histories in one file, told apart by the text under `key` in each block. Raises `LawError`."""
    found: dict[str, list[V]] = {}
    for each in _versions(text, name, version):
        found.setdefault(getattr(each, key), []).append(each)
    return {one: _in_order(tuple(versions), name) for one, versions in found.items()}


def blocks_of(text: str, file: str, block: str) -> list[Any]:
    """The `[[block]]` tables that a file consists of, at least one."""
    for key in (document := document_of(text, file)):
        if key != block:
            raise LawError(f"{file}: unknown key {key!r} at the top; only [[{block}]] blocks stand there")
    blocks = document.get(block, [])
    if not isinstance(blocks, list) or not blocks:
        raise LawError(f"{file}: no [[{block}]] block")
    return blocks


def document_of(text: str, file: str) -> dict[str, Any]:
    """A whole file as TOML."""
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise LawError(f"{file}: not valid TOML: {error}") from error


def _versions(text: str, name: str, version: type[V]) -> tuple[V, ...]:
    file = f"{name}.toml"
    blocks = blocks_of(text, file, "version")
    return tuple(read(version, block, _name_of(file, i, block)) for i, block in enumerate(blocks, 1))


def _in_order(versions: tuple[V, ...], name: str) -> History[V]:
    for earlier, later in itertools.pairwise(versions):
        if later.effective_from <= earlier.effective_from:
            raise LawError(
                f"{name}.toml: version {later.effective_from}: key 'effective_from': "
                f"overlaps or stands out of order after version {earlier.effective_from}"
            )
    return History(name, versions)


def _name_of(file: str, number: int, block: Any) -> str:
    start = block.get("effective_from") if isinstance(block, Mapping) else None
    return f"{file}: version {start if isinstance(start, date) else f'block {number}'}"


def read(kind: Any, value: Any, where: str, key: str = "") -> Any:
    """One TOML value as `kind`, or a `LawError` saying where.

    A kind is a dataclass, a scalar, an enumeration, a tuple or dict of kinds, an optional one, or several
    dataclasses: the table then names one of them by its `kind`.
    """
    here = f"{where}: key {key!r}" if key else where
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        members = tuple(k for k in get_args(kind) if k is not type(None))
        one = members[0] if len(members) == 1 else _named(members, value, where, key)
        return read(one, value, where, key)
    if origin is tuple:
        _must_be(isinstance(value, list), "a list", value, here)
        rows = tuple(read(get_args(kind)[0], row, where, f"{key}[{i}]") for i, row in enumerate(value))
        return _ascending(rows, here)
    if origin in (dict, Mapping):
        _must_be(isinstance(value, Mapping), "a table", value, here)
        return {name: read(get_args(kind)[1], each, where, f"{key}.{name}") for name, each in value.items()}
    if is_dataclass(kind):
        return _read_table(kind, value, where, key)
    if issubclass(kind, StrEnum):
        _must_be(value in list(kind), f"one of {', '.join(kind)}", value, here)
        return kind(value)
    wrong = (isinstance(value, bool) and kind is not bool) or isinstance(value, datetime)
    if kind is Decimal and isinstance(value, int) and not wrong:
        return Decimal(value)
    _must_be(isinstance(value, kind) and not wrong, _WORDS.get(kind, kind.__name__), value, here)
    return value


def _named(members: tuple[Any, ...], value: Any, where: str, key: str) -> Any:
    """The dataclass whose `kind` the table names."""
    by_kind = {member.kind: member for member in members}
    _must_be(isinstance(value, Mapping), "a table", value, f"{where}: key {key!r}")
    if "kind" not in value:
        raise LawError(f"{where}: missing key {key + '.kind'!r}")
    if (kind := value["kind"]) not in by_kind:
        raise LawError(f"{where}: key {key!r}: unknown kind {kind!r}; known are {', '.join(by_kind)}")
    return by_kind[kind]


_WORDS = {int: "a whole number", Decimal: "a number", str: "text", bool: "true or false", date: "a date"}


def _read_table(kind: Any, value: Any, where: str, key: str) -> Any:
    here = f"{where}: key {key!r}" if key else where
    _must_be(isinstance(value, Mapping), "a table", value, here)
    known = keys_of(kind)
    hints = _hints(kind)
    path = f"{key}." if key else ""
    for name in value:
        if name not in known and not (name == "kind" and hasattr(kind, "kind")):
            raise LawError(f"{where}: unknown key {path + name!r}; known are {', '.join(known)}")
    arguments = {}
    for name, f in known.items():
        if name in value:
            arguments[f.name] = read(hints[f.name], value[name], where, path + name)
        elif f.default is MISSING and f.default_factory is MISSING:
            raise LawError(f"{where}: missing key {path + name!r}")
    try:
        return kind(**arguments)
    except LawError as error:
        raise LawError(f"{here}: {error}") from error


@cache
def keys_of(kind: Any) -> Mapping[str, Field[Any]]:
    """The keys of a table and the field that each fills.

    A field's metadata may name another `key`; with `key=None` no key fills it.
    """
    keys = ((f.metadata.get("key", f.name.rstrip("_")), f) for f in fields(kind))
    return {key: f for key, f in keys if key is not None}


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _must_be(holds: bool, words: str, value: Any, here: str) -> None:
    if not holds:
        raise LawError(f"{here}: must be {words}, not {value!r}")


def _ascending(rows: tuple[Any, ...], here: str) -> tuple[Any, ...]:
    """Bands (rows with a `from`) rise strictly, so that no two of them claim one value."""
    starts = [row.from_ for row in rows if hasattr(row, "from_")]
    for before, after in itertools.pairwise(starts):
        if after <= before:
            raise LawError(f"{here}: bands overlap: from = {after} stands after from = {before}")
    return rows
