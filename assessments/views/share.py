"""Showing a score to others, and nothing else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from assessments import sharing
from assessments.flow import first_missing
from assessments.models import SHARED_FOR
from assessments.profile_builder import build_profile
from assessments.views.base import DraftView, to_first_missing
from crs.assess import assess
from crs.outcome import Assessment
from leads.private import gone, look_up, private


class ShareView(DraftView):
    """The links to scores of this person, and a button for one more."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if first_missing(self.answers):
            return to_first_missing(self.answers)
        return self.page()

    def post(self, request: HttpRequest) -> HttpResponse:
        """One link for one score of one day, however often the button is pressed."""
        if first_missing(self.answers):
            return to_first_missing(self.answers)
        sharing.share(self.store.draft_id, self.assessment())
        return redirect("assessments:share")

    def assessment(self) -> Assessment:
        return assess(build_profile(self.answers), on=timezone.localdate())

    def page(self) -> HttpResponse:
        shown = sharing.figures_of(self.assessment())
        kept = list(sharing.links_of(self.store.draft_id))
        context = {
            "back": reverse("assessments:result"),
            "days": SHARED_FOR.days,
            "shared": sharing.words_of(shown),
            "is_shared": any(sharing.same(link, shown) for link in kept),
            "full": len(kept) >= sharing.MOST,
            "links": [
                sharing.words_of(link)
                | {"pk": link.pk, "field": f"link-{link.pk}", "url": sharing.url_of(link)}
                for link in kept
            ],
        }
        return render(self.request, "share/make.html", context)


class ShareOffView(DraftView):
    """Switching one of one's own links off."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Who comes to the address of the button alone finds the links, and the buttons beside them."""
        return redirect("assessments:share")

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        sharing.stop(self.store.draft_id, pk)
        return redirect("assessments:share")


@require_safe
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """The score, for whoever has the link."""
    link = look_up(request, sharing.open_link, token)
    if link is None:
        return gone(request)
    return private(render(request, "share/score.html", {"shared": sharing.words_of(link)}))
