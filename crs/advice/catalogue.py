"""Every move that applies to a person on a day, in the order in which several are made together."""

from collections.abc import Iterator
from datetime import date

from crs.advice import language, partner, principal, schooling, status, work
from crs.advice.move import Move
from crs.points.versions import LAW
from crs.profile import Profile


def moves_for(profile: Profile, *, on: date) -> tuple[Move, ...]:
    """Those whose starting point is known. Raises `NoLawInForce` before the first version of the points."""
    return tuple(_moves(profile, on))


def _moves(profile: Profile, on: date) -> Iterator[Move]:
    law = LAW.at(on)
    yield from language.moves(profile, law, on)
    yield from schooling.moves(profile)
    yield from work.moves(profile, on)
    yield from status.certificate(profile)
    yield from partner.moves(profile, law, on)
    yield from principal.moves(profile, on)
    yield from status.nomination(profile)
