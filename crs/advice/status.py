"""Moves that turn one fact from no to yes: a certificate of qualification, a nomination."""

from collections.abc import Iterator
from dataclasses import replace

from crs.advice.move import Move
from crs.profile import Profile


def certificate(profile: Profile) -> Iterator[Move]:
    if profile.certificate_of_qualification is False:
        yield Move("certificate", "certificate", ("certificate",), _certified)


def nomination(profile: Profile) -> Iterator[Move]:
    """After a change of the principal applicant it is the new one who is nominated."""
    if profile.provincial_nomination is False:
        yield Move("nomination", "nomination", ("nomination",), _nominated)


def _certified(profile: Profile) -> Profile:
    return replace(profile, certificate_of_qualification=True)


def _nominated(profile: Profile) -> Profile:
    return replace(profile, provincial_nomination=True)
