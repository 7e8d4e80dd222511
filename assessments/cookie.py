"""The cookie that holds the key to a draft, and nothing else."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from assessments import answers
from assessments.answers import AnswerStore
from assessments.models import KEPT_FOR

NAME = "draft"


def cookie_name() -> str:
    """With the prefix that ties it to this host where the site is served securely."""
    return f"{getattr(settings, 'COOKIE_PREFIX', '')}{NAME}"


def key_of(request: HttpRequest) -> str:
    """The key that the browser sent; empty where it sent none."""
    return request.COOKIES.get(cookie_name(), "")


def store_of(request: HttpRequest) -> AnswerStore | None:
    """The draft of the visitor, if the cookie opens one."""
    key = key_of(request)
    return answers.open_store(key) if key else None


def give_key(request: HttpRequest, response: HttpResponseBase, key: str) -> None:
    """Hands the key to the browser."""
    response.set_cookie(
        cookie_name(),
        key,
        max_age=KEPT_FOR,
        secure=settings.CSRF_COOKIE_SECURE or request.is_secure(),
        httponly=True,
        samesite="Lax",
    )


def take_key(response: HttpResponseBase) -> None:
    """Takes the key back."""
    response.delete_cookie(cookie_name(), samesite="Lax")
