"""The answers in words: for *check your answers*, and for the adviser who reads them later."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django_countries import countries

from assessments import jobs
from assessments.addresses import question_page
from assessments.answers import Answers
from assessments.explanations.quantities import day
from assessments.exploring.topics import TOPICS
from assessments.flow import applicable
from assessments.forms.dates import DateField
from assessments.forms.occupation import WORDS
from assessments.forms.scores import LanguageForm
from assessments.forms.ticks import Fact, TicksField
from assessments.forms.window import in_window
from assessments.holders import OFFER
from assessments.job_words import job_dates, job_title
from assessments.language_tests import SCORED
from assessments.page import Page
from assessments.partial import Partial
from crs.profile import ABILITIES

EMPTY = (None, "")


@dataclass(frozen=True, slots=True)
class Row:
    """One question with its answer in words, and its field; `job` is set when it is a job of the list."""

    slug: str
    question: str
    answer: str
    job: str = ""
    field: str = ""

    @property
    def address(self) -> str:
        """The page on which the answer is changed."""
        if self.job:
            return reverse("assessments:job_occupation", args=[self.job])
        if self.slug == OFFER and self.field == "noc":
            return reverse("assessments:offer_occupation")
        return question_page(self.slug)


@dataclass(frozen=True, slots=True)
class Topic:
    """The rows of one topic under its name."""

    title: str
    rows: tuple[Row, ...]


def topics_of(answers: Answers) -> list[Topic]:
    """Everything that was asked, in the reader's language, grouped as it was asked."""
    return [
        Topic(str(title), tuple(row for step in steps for row in rows_of(step, answers)))
        for title, steps in groupby(pages_told(answers), key=lambda page: page.topic)
    ]


def pages_told(answers: Answers) -> list[Page]:
    """What the assessment asks of this person, and the further questions that were answered."""
    known = Partial(answers)
    further = (topic for topic in TOPICS if topic.applies(known) and topic.answered(answers))
    return [*applicable(answers), *further]


def rows_of(step: Page, answers: Answers) -> Iterator[Row]:
    """The rows of one page."""
    if step.slug == jobs.SLUG:
        yield from _work_rows(answers)
        return
    form = step.form_class(answers=answers, today=timezone.localdate())
    kept = answers.get(step.slug, {}) if step.answered(answers) else {}
    if isinstance(form, LanguageForm):
        yield Row(step.slug, str(form.fields["test"].label), _test(form, kept), field="test")
        return
    if step.slug == OFFER:
        name = job_title(kept) if "noc" in kept else _("Not answered")
        yield Row(step.slug, str(WORDS["offer"].heading), name, field="noc")
    for name, field in form.fields.items():
        if isinstance(field, TicksField):
            yield Row(step.slug, str(field.label), ticks_in_words(field, kept), field=name)
        elif kept.get(name) not in EMPTY or not getattr(field, "shown_if", ""):
            yield Row(step.slug, str(field.label), in_words(field, kept.get(name)), field=name)


def in_words(field: forms.Field, value: Any) -> str:
    """One kept answer as the person would say it."""
    if value in EMPTY:
        return _("Not answered")
    if isinstance(field, DateField):
        return _date(value)
    if isinstance(value, list):
        return ", ".join(in_words(field, each) for each in value)
    if isinstance(field, forms.ChoiceField):
        return _chosen(field, str(value))
    return number_format(value, force_grouping=True) if isinstance(value, int) else str(value)


def ticks_in_words(field: TicksField, kept: Mapping[str, Any]) -> str:
    """Each fact of a list with its answer, a line each."""
    return "\n".join(
        _pair(str(fact.label), _tick(fact, kept.get(name))) for name, fact in field.facts.items()
    )


def _tick(fact: Fact, value: str | None) -> str:
    """What a kept fact says of the sentence beside the box."""
    if value not in ("yes", "no"):
        return _("I do not know") if value else _("Not answered")
    return _("Yes") if value == fact.ticked_means else _("No")


def job_rows(job: jobs.Job) -> list[tuple[str, str]]:
    """A job as questions and answers, its occupation first."""
    rows = [(_("Occupation"), job_title(job))]
    if "start" in job:
        rows += [(_("Country"), countries.name(job["country"])), (_("Dates"), job_dates(job))]
        rows.append((_("Hours a week"), number_format(job["hours"])))
    if jobs.is_canadian(job) and "authorized" in job:
        rows += _conditions(job)
    return rows


def _test(form: LanguageForm, kept: Mapping[str, Any]) -> str:
    """The test, and where it has scores all four and its date, in as many words as on the paper."""
    chosen = in_words(form.fields["test"], kept.get("test"))
    if kept.get("test") not in SCORED:
        return chosen
    lines = [_pair(str(form.fields[name].label), _score(kept.get(name))) for name in ABILITIES]
    date_kept = kept.get("taken_on")
    taken = _("Taken on %(day)s") % {"day": _date(date_kept)} if date_kept else _("Date not given")
    return "\n".join([chosen, ", ".join(lines), taken])


def _score(value: str | None) -> str:
    return number_format(value) if value else _("Not answered")


def _pair(question: str, answer: str) -> str:
    return _("%(question)s: %(answer)s") % {"question": question, "answer": answer}


def job_facts(job: jobs.Job) -> list[str]:
    """What is known of a job besides its occupation, a line each."""
    return [_pair(question, answer) for question, answer in job_rows(job)[1:]]


def _work_rows(answers: Answers) -> Iterator[Row]:
    periods = jobs.periods_of(answers)
    if not periods:
        none = answers.get(jobs.SLUG, {}).get("more") == "no"
        asked = in_window(_("Paid work in the last %(window)s years"), timezone.localdate())
        yield Row(jobs.SLUG, asked, _("None") if none else _("Not answered"))
    for job in periods:
        yield Row(jobs.SLUG, job_title(job), "\n".join(job_facts(job)) or _("Not answered"), job["id"])


def _conditions(job: jobs.Job) -> list[tuple[str, str]]:
    names = {
        "authorized": _("Allowed to work"),
        "self_employed": _("Self-employed"),
        "full_time_student": _("Full-time student"),
    }
    told = {"yes": _("Yes"), "no": _("No"), "unknown": _("I do not know")}
    return [(words, told.get(job.get(name, ""), _("Not answered"))) for name, words in names.items()]


def _date(value: str) -> str:
    return day(date.fromisoformat(value))


def _chosen(field: forms.ChoiceField, value: str) -> str:
    labels = {str(key): str(label) for key, label in field.widget.choices}  # type: ignore[attr-defined]
    return labels.get(value, _("Not answered"))
