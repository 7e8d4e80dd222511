"""The pathways for everyone: written from the same data that assesses them."""

from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from assessments.explanations.pathways.places import AUTHORITIES
from assessments.presenter.pathway import about, criteria, grid, line, slug_of
from assessments.presenter.pathway_list import Wanted
from assessments.presenter.pathways import read
from crs.pathways import Pathway
from crs.pathways import catalogue as all_pathways


@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """Every pathway by province, or those of one province or kind."""
    wanted = Wanted.from_query(request.GET)
    found = [each for each in all_pathways().values() if wanted.matches(each)]
    context = {
        "filter": wanted.choices(),
        "groups": groups(found),
        "number": len(found),
        "read": read(found),
    }
    return render(request, "pathways/catalogue.html", context)


def groups(found: list[Pathway]) -> list[dict[str, Any]]:
    by_authority: dict[str, list[Pathway]] = {}
    for each in found:
        by_authority.setdefault(each.authority, []).append(each)
    return [
        {"name": str(AUTHORITIES[code]), "pathways": [line(each) for each in own]}
        for code, own in by_authority.items()
    ]


@require_safe
def pathway(request: HttpRequest, slug: str) -> HttpResponse:
    """One pathway: what it asks for, what no form can check, and where that was read."""
    found = by_slug().get(slug)
    if found is None:
        raise Http404
    told = about(found)
    description = _("%(name)s: what it asks for, its status, and where that was read.")
    context = {
        "pathway": told,
        "criteria": criteria(found),
        "grid": grid(found.grid) if found.grid else None,
        "page_description": description % {"name": told["name"]},
    }
    return render(request, "pathways/pathway.html", context)


@cache
def by_slug() -> dict[str, Pathway]:
    """Every pathway by its place in an address."""
    return {slug_of(code): each for code, each in all_pathways().items()}
