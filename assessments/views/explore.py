"""The further questions: one topic a page, the one first that most pathways wait for."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from assessments.answers import Answer
from assessments.exploring.choosing import Standing, standing_of
from assessments.exploring.trail import placed, trail_of
from assessments.flow import first_missing
from assessments.forms.base import StepForm
from assessments.forms.further import SKIP, SKIPPED, FurtherForm
from assessments.steps import PAGES
from assessments.views.base import EXPLORE, DraftView, step_url, to_first_missing
from assessments.views.steps import StepView


class ExploreView(DraftView):
    """On to the next topic; at the end, what is settled and what the person did not know."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if first_missing(self.answers):
            return to_first_missing(self.answers)
        standing = standing_of(self.answers, on=timezone.localdate())
        if standing.following:
            return redirect(topic_url(standing.following))
        context = {"standing": standing, "unsure": [self.row(slug) for slug in standing.unsure]}
        return render(request, "assessments/explored.html", context | {"back": self.back()})

    def back(self) -> str:
        trail = trail_of(self.answers)
        return topic_url(trail[-1]) if trail else reverse("assessments:result")

    def row(self, slug: str) -> dict[str, Any]:
        """A topic that was answered by *I do not know*, at least in part."""
        form = PAGES[slug].form_class(answers=self.answers, today=timezone.localdate())
        return {"address": topic_url(slug), "heading": form.heading}


class TopicView(StepView):
    """One topic; also a page of the assessment that was left out there, where a pathway needs it."""

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        form_class = PAGES[slug].form_class
        if SKIP in request.POST and issubclass(form_class, FurtherForm) and self.route.may_open(slug):
            self.was_finished = True
            self.keep(slug, SKIPPED)
            return self.onward(slug)
        return super().post(request, slug)

    def keep(self, slug: str, answer: Answer) -> None:
        """With its place in the order in which this person was asked."""
        answers = self.answers
        self.store = self.store.change(slug, lambda old: placed(answer, old, answers))

    @property
    def changing(self) -> str:
        return super().changing or EXPLORE

    @property
    def exploring(self) -> bool:
        return self.changing == EXPLORE

    @cached_property
    def standing(self) -> Standing | None:
        """What is settled so far; worked out only where the page says so."""
        return standing_of(self.answers, on=timezone.localdate()) if self.exploring else None

    def page(self, slug: str, form: StepForm, status: int = 200) -> HttpResponse:
        more = {
            "standing": self.standing,
            "up_to": self.standing.waiting.get(slug, 0) if self.standing else 0,
            "first": not trail_of(self.answers),
        }
        context = self.frame(slug, form) | more
        return render(self.request, "assessments/topic.html", context, status=status)

    def back(self, slug: str) -> str:
        """The topic before this one, as this person was asked."""
        if not self.exploring:
            return super().back(slug)
        trail = trail_of(self.answers)
        before = trail[: trail.index(slug)] if slug in trail else trail
        return topic_url(before[-1]) if before else reverse("assessments:result")


def topic_url(slug: str) -> str:
    """The address of a page as one of the further questions."""
    return step_url(slug, changing=EXPLORE)
