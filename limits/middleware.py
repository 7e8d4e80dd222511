"""The answer to one request too many."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from limits.gate import TooManyRequests

A_MINUTE, AN_HOUR = 60, 3600


class TooManyRequestsMiddleware:
    """Turns `TooManyRequests` into a page that says when to come back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if not isinstance(problem, TooManyRequests):
            return None
        hours, minutes = -(-problem.seconds // AN_HOUR), -(-problem.seconds // A_MINUTE)
        context = {"minutes": minutes if problem.seconds < AN_HOUR else None, "hours": hours}
        response = render(request, "429.html", context, status=429)
        response["Retry-After"] = str(problem.seconds)
        response["Cache-Control"] = "no-store"
        return response
