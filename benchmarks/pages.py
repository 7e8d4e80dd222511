"""Processor time of every question page, opened and sent, through the whole stack but the network.

Assessment is not part of a question page but where it decides what is asked; what it takes is measured apart
and named, and so is a page of the site with nothing on it.
"""

import os
import tempfile
from collections.abc import Callable
from functools import partial
from gc import collect
from statistics import median
from time import process_time
from typing import Any

TURNS = 25
AIM = 3.0

ANSWERS: dict[str, dict[str, Any]] = {
    "you": {"date_of_birth": "1994-03-27", "partner": "comes", "destination": "elsewhere"},
    "education": {"level": "three_plus", "where": "assessed", "credential": "none"},
    "english": {"test": "ielts_general", "listening": "8", "reading": "7.5", "writing": "7", "speaking": "7"},
    "french": {"test": "none"},
    "work": {
        "more": "no",
        "periods": [
            {
                "id": "0a1b2c3d",
                "noc": "21231",
                "country": "CA",
                "start": "2024-06-01",
                "still_there": "yes",
                "end": None,
                "hours": "37.5",
                "authorized": "yes",
                "self_employed": "no",
                "full_time_student": "no",
            }
        ],
    },
    "partner-education": {"education": "masters", "where": "canada", "canadian_work_years": "2"},
    "partner-language": {"test": "none"},
    "offers": {"certificate": "no", "job_offer": "yes", "nomination": "no", "sibling": "no"},
    "job-offer": {
        "noc": "21231",
        "full_time_one_year": "yes",
        "lmia": "no",
        "works_for_employer": "yes",
        "work_permit": "open",
    },
    "ties": {"two_years": "no", "partner_two_years": "no", "relative": "no"},
    "funds": {"family_size": 2, "settlement_funds": 20000},
}


def measure() -> None:
    """Prints milliseconds a page; needs a database of its own, which it makes and leaves behind empty."""
    with tempfile.TemporaryDirectory() as state:
        os.environ |= {"ENV_FILE": os.devnull, "VAR_DIR": state, "LOG_LEVEL": "ERROR"}
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecsite.settings")
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        _report()


def _report() -> None:
    client, pages = _visitor(), _pages()
    with_routes = _milliseconds(_routing())
    bare = _milliseconds(lambda: client.get("/healthz"))
    print(
        f"\nnothing but the stack {bare:6.2f} ms; which questions to ask {with_routes:6.2f} ms, once a page"
    )
    print(f"{'page':24} {'open':>8} {'send':>8}   ms beyond assessment; the aim is {AIM:.0f}")
    for name, (address, typed) in pages.items():
        opened = _milliseconds(partial(client.get, address)) - with_routes
        sent = _milliseconds(partial(client.post, address, typed)) - 2 * with_routes if typed else 0
        over = " over" if max(opened, sent) > AIM else ""
        print(f"{name:24} {opened:8.2f} {sent:8.2f}{over}")


def _visitor() -> Any:
    """A browser with every question answered."""
    from django.test import Client

    from assessments import answers
    from assessments.cookie import cookie_name
    from assessments.models import Draft

    key, store = answers.start()
    Draft.objects.filter(pk=store.draft_id).update(answers=ANSWERS)
    client = Client(SERVER_NAME="localhost")
    client.cookies[cookie_name()] = key
    return client


def _pages() -> dict[str, tuple[str, dict[str, Any]]]:
    """Every page of questions by name, with its address and what is sent."""
    from django.urls import reverse
    from django.utils import timezone

    from assessments.steps import STEPS

    def typed(form: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for field in form:
            found |= _typed(field)
        return found

    job = ANSWERS["work"]["periods"][0]
    pages = {}
    for step in STEPS:
        form = step.form_class(answers=ANSWERS, today=timezone.localdate(), initial=ANSWERS[step.slug])
        pages[step.slug] = reverse("assessments:step", args=[step.slug]), typed(form)
    pages["occupation"] = reverse("assessments:job_occupation", args=[job["id"]]), {"noc": "21231"}
    pages["details"] = reverse("assessments:job_details", args=[job["id"]]), _details(job)
    pages["check"] = reverse("assessments:check"), {}
    return pages


def _details(job: dict[str, Any]) -> dict[str, Any]:
    year, month, day = job["start"].split("-")
    dates = {"start_year": year, "start_month": month, "start_day": day}
    kept = {name: job[name] for name in ("country", "still_there", "hours")}
    return kept | dates | {"conditions": ["none"]}


def _typed(field: Any) -> dict[str, Any]:
    """What a browser sends for a field that shows its kept answer."""
    from assessments.forms.dates import DateField
    from assessments.forms.ticks import TicksField

    value = field.value()
    if isinstance(field.field, TicksField):
        shown = field.field.shown(value)
        return {field.name: shown.ticked, f"{field.name}_unsure": shown.unsure}
    if isinstance(field.field, DateField):
        parts = field.field.widget.decompress(value)
        return {f"{field.name}_{n}": v or "" for n, v in zip(("day", "month", "year"), parts, strict=True)}
    return {field.name: "" if value is None else value}


def _routing() -> Callable[[], object]:
    from assessments.flow import route_of

    return lambda: route_of(ANSWERS)


def _milliseconds(work: Callable[[], object]) -> float:
    """The median turn, after one that fills caches."""
    work()
    collect()
    return median(_turn(work) for _ in range(TURNS)) * 1000


def _turn(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start
