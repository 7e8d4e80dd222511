"""From the further answers, as typed, to the facts of a profile that only pathways read."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from assessments.answers import Answer, Answers
from assessments.forms.business import MANAGED, NEITHER, OWNED
from assessments.forms.canadian_studies import told_diploma
from assessments.forms.living import ABROAD
from assessments.forms.places import PROVINCES
from assessments.forms.relatives import OPENS, names_of
from assessments.forms.settling import ANYWHERE
from assessments.forms.several import NONE, UNKNOWN
from assessments.forms.work_places import OFFERING, place_of
from assessments.jobs import Job
from assessments.partial import Partial
from crs.profile import (
    CanadianStudy,
    Designation,
    Education,
    JobOffer,
    Province,
    Region,
    Relation,
    Relative,
    Status,
)

E = TypeVar("E", bound=StrEnum)
CENTS = 100
YES_OR_NO = {"yes": True, "no": False}
NOTHING_TOLD: Answer = {}


def further_facts(answers: Answers) -> dict[str, Any]:
    """The fields of `Profile` that the further questions settle; None where they were not answered."""
    known = Partial(answers)
    return {
        **living_of(known),
        "provinces_willing": willing_of(known),
        "citizenships": citizenships_of(known),
        "canadian_studies": studies_of(known),
        "relatives": relatives_of(known),
        "sponsors": some(Relation, known.get("sponsors", "sponsors")),
        "licensed_in": granted(known, "licence", "licensed", "licensed_in"),
        "invited_by": granted(known, "express-entry", "invited", "invited_by"),
        "nominated_by": granted(known, "express-entry", "nominated", "nominated_by"),
        "express_entry_profile": yes_or_no(known.get("express-entry", "profile")),
        **business_of(known),
        **{name: known.get("canada-years", name) for name in ("days_in_canada", "taxes_filed_years")},
        "best_income": known.get("canada-years", "best_income"),
        "canadian_parent": yes_or_no(known.get("citizenship", "canadian_parent")),
        **{name: yes_or_no(known.get("plans", name)) for name in ("admission_letter", "mitacs_internship")},
        "multinational_employer": yes_or_no(known.get("plans", "multinational_employer")),
    }


def living_of(known: Partial) -> dict[str, Any]:
    """Status and province; no province for someone abroad."""
    status = one(Status, known.get("living", "status"))
    here = status is not None and status.value != ABROAD
    return {
        "status_in_canada": status,
        "status_expires": day(known.get("living", "status_expires")),
        "province": one(Province, known.get("living", "province")) if here else None,
        "province_since": day(known.get("living", "province_since")) if here else None,
    }


def willing_of(known: Partial) -> tuple[Province, ...] | None:
    """Every province for someone who would live anywhere."""
    told = known.get("settling", "provinces")
    if told == [ANYWHERE]:
        return tuple(Province(code) for code, _label in PROVINCES)
    return some(Province, told)


def citizenships_of(known: Partial) -> tuple[str, ...] | None:
    told = [known.get("citizenship", name) for name in ("citizenship", "second_citizenship")]
    return tuple(dict.fromkeys(filter(None, told))) if told[0] else None


def studies_of(known: Partial) -> tuple[CanadianStudy, ...] | None:
    """The highest diploma first; nothing for someone without any."""
    if known.never_graduated_in_canada:
        return ()
    told = known.answers.get("canadian-studies", NOTHING_TOLD)
    if not told.get("province"):
        return None
    first = study_of({**told, "credential": told_diploma(known)}, "")
    return (first, study_of(told, "other_")) if told.get("another") == "yes" else (first,)


def study_of(told: Answer, of: str) -> CanadianStudy:
    return CanadianStudy(
        province=one(Province, told.get(f"{of}province")),
        credential=one(Education, told.get(f"{of}credential")),
        months=told.get(f"{of}months"),
        completed_on=day(told.get(f"{of}completed_on")),
    )


def relatives_of(known: Partial) -> tuple[Relative, ...] | None:
    """Each as far as the list goes; an empty tuple for nobody."""
    told = known.answers.get("relatives", NOTHING_TOLD)
    if told.get("any") not in YES_OR_NO:
        return None
    return tuple(relatives_in(told))


def relatives_in(told: Answer) -> Iterator[Relative]:
    for asked, which in OPENS.items():
        if told.get(asked) != "yes":
            return
        names = names_of(which)
        yield Relative(
            relation=one(Relation, told.get(names["relation"])),
            province=one(Province, told.get(names["province"])),
            citizen_or_permanent_resident=yes_or_no(told.get(names["settled"])),
        )


def business_of(known: Partial) -> dict[str, Any]:
    """No years of what was never done."""
    told = known.get("business", "business")
    return {
        "ownership_years": 0 if told in (NEITHER, MANAGED) else known.get("business", "ownership_years"),
        "management_years": 0 if told in (NEITHER, OWNED) else known.get("business", "management_years"),
        "net_worth": known.get("business", "net_worth"),
        "investment": known.get("business", "investment"),
    }


def with_terms(offer: JobOffer, known: Partial) -> JobOffer:
    """The offer with the terms that only pathways read."""
    told = known.answers.get("offer-terms", NOTHING_TOLD)
    return replace(
        offer,
        province=one(Province, told.get("province")),
        region=one(Region, told.get("region")),
        permanent=yes_or_no(told.get("permanent")),
        hourly_wage=cents(told.get("hourly_wage")),
        designations=some(Designation, told.get("designations")),
    )


def place_facts(job: Job, answers: Answers) -> dict[str, Any]:
    """The province of a job, and whether it was for the employer of the offer."""
    told = answers.get("work-places", NOTHING_TOLD)
    offering: list[str] = told.get(OFFERING) or [UNKNOWN]
    return {
        "province": one(Province, told.get(place_of(job))),
        "offering_employer": None if offering == [UNKNOWN] else job["id"] in offering,
    }


def granted(known: Partial, slug: str, asked: str, listed: str) -> tuple[Province, ...] | None:
    """The provinces of a list that a *yes* opened; none after a *no*."""
    told = yes_or_no(known.get(slug, asked))
    return some(Province, known.get(slug, listed)) if told else None if told is None else ()


def some(kind: type[E], told: list[str] | None) -> tuple[E, ...] | None:
    """What was chosen of a list; an empty tuple for *none of these*, None for *I do not know*."""
    if not told or told == [UNKNOWN]:
        return None
    return () if told == [NONE] else tuple(kind(each) for each in told)


def one(kind: type[E], told: str | None) -> E | None:
    return kind(told) if told and told != UNKNOWN else None


def yes_or_no(told: str | None) -> bool | None:
    return YES_OR_NO.get(told or "")


def day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def cents(told: str | None) -> int | None:
    return int(Decimal(told) * CENTS) if told else None
