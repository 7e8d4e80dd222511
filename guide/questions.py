"""The questions people ask, with their answers: written once, for the page and for search engines alike."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

UNSAFE = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
"""What could end a script element early, written as JSON may write it."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `anchor` is the same in both languages, so that links keep working."""

    anchor: str
    question: str
    answer: str


def questions(law: Mapping[str, str]) -> tuple[tuple[str, tuple[Question, ...]], ...]:
    """All questions by topic, with the figures of `guide.figures`."""
    return (
        (_("The class"), _the_class(law)),
        (_("Your work"), _work(law)),
        (_("Your tests and studies"), _tests(law)),
        (_("Your family"), _family(law)),
        (_("Your score"), _score(law)),
    )


def _the_class(law: Mapping[str, str]) -> tuple[Question, ...]:
    return (
        Question(
            "outside-canada",
            _("Can I apply from outside Canada?"),
            _(
                "Yes. You do not have to be in Canada when you apply. You need enough work in Canada in the "
                "%(class_window)s before you apply, so do not wait too long after you leave."
            )
            % law,
        ),
        Question(
            "funds",
            _("Do I have to show savings?"),
            _(
                "Not for this class. The two other federal programs ask for savings, unless you have a "
                "job offer that counts and may work in Canada. For one person that is now %(funds_one)s."
            )
            % law,
        ),
        Question(
            "job-offer",
            _("Do I need a job offer?"),
            _("No. You do not even need a job on the day you apply. What counts is the work you have done."),
        ),
        Question(
            "living-in-quebec",
            _("Can I apply while I live in Quebec?"),
            _(
                "Yes, if you plan to live in another province or territory. Work that you did in Quebec "
                "counts. Be ready to show why you will move: a job, family, a home or friends elsewhere."
            ),
        ),
        Question(
            "not-eligible-high-points",
            _("Why am I not eligible when my points are high?"),
            _(
                "They are two different checks. First you must meet a program. Only then do the points "
                "rank you. A high score does not open a program, and meeting a program does not bring an "
                "invitation."
            ),
        ),
    )


def _work(law: Mapping[str, str]) -> tuple[Question, ...]:
    return (
        Question(
            "part-time",
            _("Does part-time work count?"),
            _(
                "Yes. The total is what matters: %(class_hours)s. You can reach it with %(half_week_hours)s "
                "a week over a longer time. No more than %(week_hours)s count in any week, so two full-time "
                "jobs at once do not make it faster. There is no rounding up."
            )
            % law,
        ),
        Question(
            "changing-jobs",
            _("May I change jobs or employers?"),
            _(
                "Yes. Several jobs add up, for one employer or for many. Each one must be in TEER "
                "%(skilled_teers)s. You do not have to stay in the same line of work."
            )
            % law,
        ),
        Question(
            "gaps",
            _("Do gaps between jobs hurt?"),
            _(
                "No. The work need not be in one piece. Normal paid holidays are part of your job. Long "
                "leave, or time without pay, adds no hours."
            ),
        ),
        Question(
            "internships",
            _("Do internships and co-op terms count?"),
            _(
                "Only paid ones that are not part of your studies. Work you did while you studied full time "
                "does not count for this class, even if it was paid and you had the right to work."
            ),
        ),
        Question(
            "self-employed",
            _("I was a freelancer in Canada. Does that count?"),
            _(
                "No, with an exception for some doctors. If you set your own hours and carried your own "
                "risk, you were self-employed, whatever your contract says. If you are not sure, ask before "
                "you rely on that work."
            ),
        ),
        Question(
            "remote",
            _("I work from home for a firm abroad. Does that count?"),
            _(
                "Time you spent outside Canada is not work in Canada, even for a Canadian firm. Work you did "
                "in Canada for a foreign firm is looked at case by case: you must have been allowed to "
                "work, and you must have been an employee. Ask an adviser first."
            ),
        ),
        Question(
            "permit-ends",
            _("My work permit ends soon. What now?"),
            _(
                "Being in the pool does not let you stay or work. Look at your permit first, and ask early "
                "about ways to extend it. Work without the right to work does not count, and it can close "
                "doors."
            ),
        ),
    )


def _tests(law: Mapping[str, str]) -> tuple[Question, ...]:
    return (
        Question(
            "test-expires",
            _("What if my language test runs out?"),
            _(
                "A result counts for %(test_years)s. After that your profile loses its language points and "
                "no longer meets the class. The test must still be good when you are invited and when "
                "you apply. Book the next one early."
            )
            % law,
        ),
        Question(
            "tef-columns",
            _("My TEF Canada paper has two columns. Which one is used?"),
            _(
                "Each column has its own scale. Copy all four scores from one column and tell us which one "
                "it is. Never mix them. We turn the scores into levels by the right table."
            ),
        ),
        Question(
            "diploma-abroad",
            _("Must my foreign diploma be assessed?"),
            _(
                "Not to meet this class. But without an assessment a foreign diploma gives no points at all. "
                "In the example of this guide that would be a loss of %(lost_unassessed)s."
            )
            % law,
        ),
    )


def _family(law: Mapping[str, str]) -> tuple[Question, ...]:
    return (
        Question(
            "partner-first",
            _("My partner and I both qualify. Who should apply?"),
            _(
                "One of you is the main applicant, and the other comes along. Work out the points both ways: "
                "the sums are often far apart. You can each make a profile, if you each meet a program."
            ),
        ),
        Question(
            "partner-stays",
            _("What if my partner does not come along?"),
            _(
                "Then your points are counted as for a single person. The same holds if your partner is a "
                "citizen or permanent resident of Canada. Say only what is true: a false answer can lead to "
                "a refusal and a ban. A partner still counts as family in your application."
            ),
        ),
    )


def _score(law: Mapping[str, str]) -> tuple[Question, ...]:
    return (
        Question(
            "birthday",
            _("What does a birthday do to my score?"),
            _(
                "Until the age of %(age_best_until)s you keep all the points for age. Each birthday after "
                "that costs some, and from %(age_nothing_from)s there are none. What counts is your age on "
                "the day you are invited. A birthday after the invitation costs nothing."
            )
            % law,
        ),
        Question(
            "score-needed",
            _("What score do I need?"),
            _(
                "No one can know in advance. Each round has its own lowest score. It depends on who is in "
                "the pool and how many people are invited. Look at recent rounds as a hint, not as a promise."
            ),
        ),
        Question(
            "fix-a-profile",
            _("Can I change my profile later?"),
            _(
                "While you are in the pool, yes, and you must keep it true. In our own assessment you can "
                "change any answer at any time, and you see at once what it does."
            ),
        ),
    )


def structured_data(found: Iterable[tuple[str, tuple[Question, ...]]]) -> SafeString:
    """The same questions as a block of schema.org data, which browsers read past and never run."""
    page: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "mainEntity": [_entity(question) for _topic, topic in found for question in topic],
    }
    text = mark_safe(json.dumps(page, ensure_ascii=False).translate(UNSAFE))
    return format_html('<script type="application/ld+json">{}</script>', text)


def _entity(question: Question) -> dict[str, Any]:
    answer = {"@type": "Answer", "text": question.answer}
    return {"@type": "Question", "name": question.question, "acceptedAnswer": answer}
