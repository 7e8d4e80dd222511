"""The law of the CRS through time: the index of versions in `data/crs.toml` and its four families."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from crs.law import History, LawError, Source, packaged, parse
from crs.points.additional import AdditionalLaw
from crs.points.core import CoreLaw
from crs.points.partner import PartnerLaw
from crs.points.transferability import TransferabilityLaw


@dataclass(frozen=True, slots=True)
class CrsVersion:
    """One version of the CRS as a whole. A pending one is in force, its numbers not confirmed."""

    effective_from: date
    changed: str
    maximum: int
    source: Source
    notes: tuple[str, ...] = ()
    pending: bool = False
    missing: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.pending != bool(self.missing):
            raise LawError("key 'missing': a pending version names what is missing, a complete one nothing")


@dataclass(frozen=True, slots=True)
class CrsLaw:
    """All tables used on a day, and the pending version that should have been used, if any."""

    version: CrsVersion
    pending: CrsVersion | None
    core: CoreLaw
    partner: PartnerLaw
    transferability: TransferabilityLaw
    additional: AdditionalLaw

    @property
    def effective_from(self) -> date:
        return (self.pending or self.version).effective_from


def read_law(text_of: Callable[[str], str]) -> History[CrsLaw]:
    """The CRS through time from the texts of its five files. Raises `LawError`."""
    index = parse(text_of("crs"), name="crs", version=CrsVersion)
    cores = parse(text_of("crs_core"), name="crs_core", version=CoreLaw)
    partners = parse(text_of("crs_partner"), name="crs_partner", version=PartnerLaw)
    combinations = parse(
        text_of("crs_transferability"), name="crs_transferability", version=TransferabilityLaw
    )
    extras = parse(text_of("crs_additional"), name="crs_additional", version=AdditionalLaw)
    pairs = _complete(index)
    for family in (cores, partners, combinations, extras):
        _stands_in(index, family.name, [version.effective_from for version in family.versions])
    versions = []
    for complete, pending in pairs:
        on = complete.effective_from
        tables = cores.at(on), partners.at(on), combinations.at(on), extras.at(on)
        versions.append(CrsLaw(complete, pending, *tables))
    return History("crs", tuple(versions))


def _complete(index: History[CrsVersion]) -> list[tuple[CrsVersion, CrsVersion | None]]:
    """Each version with itself or, when it is pending, the last complete one before it."""
    last, found = index.versions[0], []
    for version in index.versions:
        last = last if version.pending else version
        if last.pending:
            raise LawError(
                f"crs.toml: version {last.effective_from}: key 'pending': nothing complete stands before it"
            )
        found.append((last, version if version.pending else None))
    return found


def _stands_in(index: History[CrsVersion], family: str, days: list[date]) -> None:
    """A family starts with the CRS itself and changes only on days of the index."""
    known = [version.effective_from for version in index.versions]
    if days[0] != known[0]:
        raise LawError(
            f"{family}.toml: version {days[0]}: key 'effective_from': crs.toml begins on {known[0]}"
        )
    for day in days:
        if day not in known:
            raise LawError(f"{family}.toml: version {day}: key 'effective_from': no such version in crs.toml")


LAW = read_law(packaged)
