"""The words of Express Entry, each explained in a sentence or two."""

import unicodedata
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Term:
    """A word and what it means; `anchor` is the same in both languages."""

    anchor: str
    name: Any
    meaning: Any


TERMS = (
    Term(
        "accompanying-partner",
        _("Accompanying partner"),
        _(
            "A spouse or common-law partner who will come to live in Canada with you, and who is not yet "
            "a citizen or permanent resident."
        ),
    ),
    Term(
        "adviser",
        _("Licensed adviser"),
        _(
            "A person who may give immigration advice for a fee in Canada: a lawyer, a Quebec notary, some "
            "paralegals, or a licensed consultant."
        ),
    ),
    Term(
        "admissibility",
        _("Admissibility"),
        _(
            "Whether you may enter Canada at all. Crime, security, health, money and false statements can "
            "stand in the way. This is looked at apart from your points."
        ),
    ),
    Term(
        "category-based",
        _("Category-based round"),
        _("A round for one group only, such as people who speak French or who work in a certain field."),
    ),
    Term(
        "cec",
        _("Canadian Experience Class (CEC)"),
        _("The Express Entry program for people with recent skilled work in Canada."),
    ),
    Term(
        "certificate",
        _("Certificate of qualification"),
        _("A paper from a province or territory that says you may do a skilled trade there."),
    ),
    Term(
        "clb",
        _("Canadian Language Benchmarks (CLB)"),
        _(
            "The scale for English. A test score is turned into a level for listening, reading, writing and "
            "speaking."
        ),
    ),
    Term(
        "common-law",
        _("Common-law partner"),
        _(
            "Someone you live with as a couple without being married. The law asks for a certain time "
            "together."
        ),
    ),
    Term(
        "crs",
        _("Comprehensive Ranking System (CRS)"),
        _("The points that rank everyone in the pool, for age, studies, languages, work and more."),
    ),
    Term(
        "dependent-child",
        _("Dependent child"),
        _(
            "A son or daughter who is young and single, or who cannot live alone because of a long-term "
            "condition. They count as family even if they stay behind."
        ),
    ),
    Term(
        "eca",
        _("Educational credential assessment (ECA)"),
        _("A report that says what a foreign diploma is worth in Canada. Without it, it gives no points."),
    ),
    Term(
        "express-entry",
        _("Express Entry"),
        _("The system through which Canada picks skilled workers from a pool, by their points."),
    ),
    Term(
        "fst",
        _("Federal Skilled Trades Program (FST)"),
        _("The Express Entry program for people with work in a skilled trade."),
    ),
    Term(
        "fsw",
        _("Federal Skilled Worker Program (FSW)"),
        _("The Express Entry program for people with skilled work in any country. It has its own grid."),
    ),
    Term("ircc", _("IRCC"), _("Immigration, Refugees and Citizenship Canada. It decides, and no one else.")),
    Term(
        "ita",
        _("Invitation to apply (ITA)"),
        _("The message that lets you apply to become a permanent resident. It has a last day."),
    ),
    Term(
        "lmia",
        _("Labour market impact assessment (LMIA)"),
        _("A paper that an employer may need before it hires someone from abroad."),
    ),
    Term(
        "nclc",
        _("Niveaux de compétence linguistique canadiens (NCLC)"),
        _("The scale for French. Its numbers mean the same as those of the CLB."),
    ),
    Term(
        "noc",
        _("National Occupational Classification (NOC)"),
        _("The list that sorts all jobs in Canada. Each job has a code and a level."),
    ),
    Term(
        "permanent-resident",
        _("Permanent resident"),
        _("Someone who may live and work in Canada for good, without being a citizen."),
    ),
    Term(
        "pool",
        _("Pool"),
        _("All people whose profile meets a program of Express Entry and who wait for an invitation."),
    ),
    Term(
        "principal-applicant",
        _("Principal applicant"),
        _("The person in a family who makes the profile and must meet the program."),
    ),
    Term(
        "pnp",
        _("Provincial Nominee Program (PNP)"),
        _("The way a province or territory picks people it wants. A nomination adds many points."),
    ),
    Term(
        "profile",
        _("Express Entry profile"),
        _("The form about yourself that you fill in on the government site to enter the pool."),
    ),
    Term(
        "round",
        _("Round of invitations"),
        _("The moment when the government invites the people with the highest scores to apply."),
    ),
    Term(
        "settlement-funds",
        _("Settlement funds"),
        _("The savings that some programs ask for, so that you can live at first. You may not borrow them."),
    ),
    Term(
        "skill-transferability",
        _("Skill transferability"),
        _("Points for two strengths together, such as a diploma and good English."),
    ),
    Term(
        "teer",
        _("TEER category"),
        _("The level of a job in the NOC. It stands for training, education, experience and duties."),
    ),
    Term(
        "tie-break",
        _("Tie-breaking rule"),
        _("Among people with the same score, those who made their profile first are invited first."),
    ),
    Term(
        "work-permit",
        _("Work permit"),
        _("The paper that lets you work in Canada for a time, for one employer or for any."),
    ),
)


def terms() -> list[Term]:
    """All terms in the order of the reader's alphabet, where an accent makes no difference."""
    return sorted(TERMS, key=lambda term: plain(str(term.name)))


def plain(text: str) -> str:
    """Small letters without their accents."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
