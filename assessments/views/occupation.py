"""The pages on which an occupation is found, for a job of the list or for the job offer.

It is searched for by a title, or found by browsing; then it is shown once more, to be compared with the
official description. What is typed comes in the body of a request and is kept, so it stands in no address.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.functional import cached_property

import limits
from assessments.answers import Answer
from assessments.forms.occupation import UNKNOWN, WORDS, OccupationForm, SearchForm, Words
from assessments.holders import OFFER, Holder, JobHolder, OfferHolder
from assessments.occupations import (
    NOC_TABLE,
    Choice,
    found_for,
    official_page,
    page_language,
    rows_of,
    titles_of,
)
from assessments.views.base import UNPROCESSABLE, step_url, to_first_missing
from assessments.views.quick import FRAGMENT
from assessments.views.steps import StepView
from crs.occupations import (
    SENIOR_MANAGER_CODES,
    Branch,
    Node,
    UnitGroup,
    branches,
    children,
    choices,
    path,
    under,
    unit_group,
)


class OccupationPage(StepView):
    """What the pages share: what they are for, and keeping what was chosen."""

    @cached_property
    def holder(self) -> Holder:
        job_id = self.kwargs.get("job_id")
        return JobHolder(job_id) if job_id else OfferHolder()

    @property
    def words(self) -> Words:
        return WORDS[self.holder.kind]

    def get(self, request: HttpRequest, **kwargs: str) -> HttpResponse:  # type: ignore[override]
        if not self.route.may_open(self.holder.slug):
            return to_first_missing(self.answers)
        return self.shown()

    def post(self, request: HttpRequest, **kwargs: str) -> HttpResponse:  # type: ignore[override]
        """Keeps the occupation that was chosen and shows what it is; a mistake shows the page again."""
        if not self.route.may_open(self.holder.slug):
            return to_first_missing(self.answers)
        form = self.chooser(request.POST)
        if not form.is_valid():
            return self.shown(form, UNPROCESSABLE)
        noc = form.noc_chosen()
        self.store = self.store.change(self.holder.slug, lambda old: self.holder.with_noc(old, noc))
        if self.holder.noc(self.answers) is None:  # the list of jobs is full
            return redirect(self.before)
        return redirect(self.at("confirm") if noc else self.onto(self.holder.rest))

    def shown(self, form: OccupationForm | None = None, status: int = 200) -> HttpResponse:
        """The page, with the form as it was sent if there was something wrong with it."""
        raise NotImplementedError

    def offered(self) -> list[Choice]:
        """The occupations from which one is to be chosen."""
        raise NotImplementedError

    def chooser(self, data: Any = None) -> OccupationForm:
        """The form to choose with; what was chosen before is chosen."""
        kept = self.holder.noc(self.answers)
        initial = None if kept is None else {"noc": kept or UNKNOWN}
        form = OccupationForm(data, answers=self.answers, today=timezone.localdate(), initial=initial)
        form.offer(self.offered(), self.words)
        return form

    def onto(self, address: str) -> str:
        """An address that still knows whence the visitor came to change an answer."""
        return f"{address}?{self.changing}=1" if self.changing else address

    def at(self, page: str, *args: str) -> str:
        return self.onto(self.holder.page(page, *args))

    @property
    def before(self) -> str:
        """The address of the page before all of these."""
        if isinstance(self.holder, JobHolder):
            return step_url(self.holder.slug, changing=self.changing)
        return self.back(self.holder.slug)

    def around(self) -> dict[str, Any]:
        """What every one of these pages shows."""
        number, total = self.route.progress(self.holder.slug)
        return {
            "number": number,
            "total": total,
            "words": self.words,
            "table": NOC_TABLE,
            "search": self.at("occupation"),
            "browse": self.at("browse"),
        }


class OccupationView(OccupationPage):
    """The search. Without a script the answers stand on the page that follows it."""

    def post(self, request: HttpRequest, **kwargs: str) -> HttpResponse:  # type: ignore[override]
        """What is searched for is kept, so that back, forward and refresh show the same list."""
        if not self.route.may_open(self.holder.slug):
            return to_first_missing(self.answers)
        if FRAGMENT in request.headers:
            return suggestions(request)
        if "q" in request.POST:
            limits.hit(request, "search")
            text = SearchForm(request.POST).text()
            self.store = self.store.change(self.holder.slug, lambda old: self.holder.with_text(old, text))
            if "noc" not in request.POST:
                return redirect(self.at("occupation"))
        return super().post(request, **kwargs)

    def offered(self) -> list[Choice]:
        """What was found; before a search, what was chosen earlier."""
        if self.text:
            return self.found
        kept = unit_group(self.holder.noc(self.answers) or "")
        return [Choice(kept)] if kept else []

    @property
    def text(self) -> str:
        return self.holder.text(self.answers)

    @cached_property
    def found(self) -> list[Choice]:
        return found_for(self.text)

    def shown(self, form: OccupationForm | None = None, status: int = 200) -> HttpResponse:
        form = form or self.chooser()
        searched = {"text": self.text, "found": self.found if self.text else []}
        more = {"form": form, "back": self.before, **searched}
        return render(self.request, "occupation/search.html", self.around() | more, status=status)


class BrowseView(OccupationPage):
    """One category of the classification: those within it, or its occupations to choose from."""

    def shown(self, form: OccupationForm | None = None, status: int = 200) -> HttpResponse:
        above = [node for node in path(self.code)[:-1] if _is_shown(node)]
        language = page_language()
        more: dict[str, Any] = {
            "back": self.at("browse", above[-1].code) if above else self.top,
            "here": branches()[self.code].title(language) if self.code else "",
            "above": [(self.at("browse", node.code), node.title(language)) for node in above],
            "below": [self.row(node) for node in choices(self.code) if isinstance(node, Branch)],
        }
        if not more["below"]:
            more["form"] = form or self.chooser()
        return render(self.request, "occupation/browse.html", self.around() | more, status=status)

    @property
    def code(self) -> str:
        """The category shown; empty for all of them."""
        code: str = self.kwargs.get("code", "")
        if code and code not in branches():
            raise Http404
        return code

    @property
    def top(self) -> str:
        """Above the broadest category stands the list of them, above that the search."""
        return self.at("browse") if self.code else self.at("occupation")

    def offered(self) -> list[Choice]:
        return [Choice(node) for node in choices(self.code) if isinstance(node, UnitGroup)]

    def row(self, node: Branch) -> dict[str, Any]:
        address = self.at("browse", node.code)
        return {"address": address, "title": node.title(page_language()), "count": len(under(node.code))}


class ConfirmView(OccupationPage):
    """The occupation that was chosen, to be compared with what the person does."""

    http_method_names = ["get", "head", "options"]

    def shown(self, form: OccupationForm | None = None, status: int = 200) -> HttpResponse:
        group = unit_group(self.holder.noc(self.answers) or "")
        if group is None:
            return redirect(self.at("occupation"))
        language = page_language()
        more = {
            "back": self.at("occupation"),
            "rest": self.onto(self.holder.rest),
            "group": group,
            "title": group.title(language),
            "titles": titles_of(group, language),
            "titles_language": "fr" if language == "fr" else "en",
            "official": official_page(group),
            "at_statcan": group.code in SENIOR_MANAGER_CODES,
        }
        return render(self.request, "occupation/confirm.html", self.around() | more)


class OfferView(StepView):
    """The questions about the job offer, which follow that of its occupation."""

    holder = OfferHolder()

    def get(self, request: HttpRequest, slug: str = OFFER) -> HttpResponse:
        if self.route.may_open(slug) and self.holder.noc(self.answers) is None:
            return redirect(self.found(slug))
        return super().get(request, slug)

    def keep(self, slug: str, answer: Answer) -> None:
        self.store = self.store.change(slug, lambda old: self.holder.with_rest(old, answer))

    def back(self, slug: str) -> str:
        return super().back(slug) if self.changing else self.found(slug)

    def found(self, slug: str) -> str:
        """The address of the page that shows the occupation, or asks for it."""
        known = self.holder.noc(self.answers)
        address = self.holder.page("confirm" if known else "occupation")
        return f"{address}?{self.changing}=1" if self.changing else address


def suggestions(request: HttpRequest) -> JsonResponse:
    """What the page's script shows while a title is typed. Nothing of it is kept."""
    limits.hit(request, "suggest")
    text = SearchForm(request.POST).text()
    found = found_for(text)
    told = {
        "options": render_to_string("occupation/_options.html", {"rows": rows_of(found)}, request),
        "status": render_to_string("occupation/_status.html", {"text": text, "found": found}, request),
    }
    return JsonResponse(told)


def _is_shown(node: Node) -> bool:
    """Whether a category stands in a list: one that is alone in its own is passed over."""
    return len(children(node.code[:-1])) > 1
