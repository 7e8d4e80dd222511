"""People go back, reload, press twice, use two tabs and switch language halfway. No answer is ever lost.

The walk is drawn by chance from its number. Before and after every act the draft is compared: looking
changes nothing, a refused page changes nothing, and an accepted one changes its own answer to what was sent.
"""

import os
import random
from typing import Any

import pytest
from django.forms import ChoiceField
from django.test import Client
from django.urls import translate_url
from django.utils import timezone

from assessments.flow import applicable, first_missing, may_open
from assessments.forms.base import StepForm
from assessments.models import Draft
from assessments.steps import BY_SLUG
from tests.assessments.people import TYPED, Typed, give_draft, url

pytestmark = pytest.mark.django_db
WALKS = int(os.environ.get("RANDOM_WALKS", "30"))
ACTS = 30
REFUSED = 422


class Wanderer:
    """One person with two tabs, each with its own history, on one draft."""

    def __init__(self, number: int) -> None:
        self.chance = random.Random(number)
        self.client = Client()
        self.draft = give_draft(self.client, {})
        self.tabs = [[url("start")], [url("start")]]
        self.tab = self.tabs[0]
        self.language = "en"

    def kept(self) -> dict[str, Any]:
        answers: dict[str, Any] = Draft.objects.get(pk=self.draft.pk).answers
        return answers

    def act(self) -> None:
        """One thing that people do, and what must be true of the answers after it."""
        self.tab = self.chance.choice(self.tabs)
        act = self.chance.choice((self.look, self.answer, self.answer, self.answer, self.answer_badly))
        before = self.kept()
        sent = self.chance.choice((act, act, self.go_back, self.reload, self.switch_language))()
        assert self.kept() == before | sent

    def open(self, address: str) -> dict[str, Any]:
        assert self.client.get(address).status_code in (200, 302)
        return {}

    def look(self) -> dict[str, Any]:
        self.tab.append(self.address(self.slug()))
        return self.open(self.tab[-1])

    def reload(self) -> dict[str, Any]:
        return self.open(self.tab[-1])

    def go_back(self) -> dict[str, Any]:
        if len(self.tab) > 1:
            self.tab.pop()
        return self.open(self.tab[-1])

    def switch_language(self) -> dict[str, Any]:
        self.language = "fr" if self.language == "en" else "en"
        self.tab.append(translate_url(self.tab[-1], self.language))
        return self.open(self.tab[-1])

    def answer(self) -> dict[str, Any]:
        """Sends a page, sometimes twice. What it must leave behind is its own answer and nothing else."""
        slug = self.slug()
        form = self.filled(slug)
        self.tab.append(self.address(slug))
        for _press in range(self.chance.choice((1, 1, 2))):
            assert self.client.post(self.tab[-1], form.data).status_code == 302
        return {slug: self.kept().get(slug, {}) | form.answer()}

    def answer_badly(self) -> dict[str, Any]:
        slug = self.slug()
        form = BY_SLUG[slug].form_class({}, answers=self.kept(), today=timezone.localdate())
        if form.is_valid():
            return {}
        assert self.client.post(self.address(slug), {}).status_code == REFUSED
        return {}

    def slug(self) -> str:
        """Mostly the next question, sometimes one that was answered before."""
        kept = self.kept()
        opened = [step.slug for step in applicable(kept) if may_open(step.slug, kept)]
        missing = first_missing(kept)
        return missing.slug if missing and self.chance.random() < 0.6 else self.chance.choice(opened)

    def filled(self, slug: str) -> StepForm:
        """A page as someone fills it: choices drawn anew where the whole stays possible."""
        for _try in range(30):
            form = self.form(slug, self.drawn(slug))
            if form.is_valid():
                return form
        form = self.form(slug, TYPED[slug])
        assert form.is_valid(), form.errors
        return form

    def drawn(self, slug: str) -> Typed:
        typed = dict(TYPED[slug])
        for name, field in BY_SLUG[slug].form_class.base_fields.items():
            if name in typed and isinstance(field, ChoiceField) and self.chance.random() < 0.5:
                typed[name] = str(self.chance.choice([key for key, _label in field.choices if key]))
        return typed

    def form(self, slug: str, typed: Typed) -> StepForm:
        return BY_SLUG[slug].form_class(typed, answers=self.kept(), today=timezone.localdate())

    def address(self, slug: str) -> str:
        return url("step", slug, language=self.language)


@pytest.mark.parametrize("number", range(WALKS))
def test_no_answer_is_lost(number: int) -> None:
    wanderer = Wanderer(number)
    for _act in range(ACTS):
        wanderer.act()
    assert wanderer.kept()
