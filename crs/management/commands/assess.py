"""`manage.py assess`: JSON profiles in, JSON results out, a line each, in the same order."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from crs.assess import assess
from crs.law import NoLawInForce
from crs.management.lines import kept_quiet, lines_of, opened
from crs.profile import Profile
from crs.serialize.errors import ProfileError
from crs.serialize.line import answer
from crs.serialize.text import LONGEST
from crs.serialize.values import day


def date_of_assessment(given: str) -> date:
    try:
        return day(given)
    except ProfileError as error:
        raise ArgumentTypeError(error.message) from None


class Command(BaseCommand):
    help = (
        "Read one JSON profile a line, write one JSON result a line. A line that cannot be read gives "
        '{"line": N, "error": {"field": …, "message": …}} in its place, and the exit status is then 1. '
        "Blank lines are counted and left out."
    )
    requires_system_checks: list[str] = []  # no part of the site is needed, least of all its database

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", metavar="FILE", help="default: standard input")
        parser.add_argument(
            "--on",
            type=date_of_assessment,
            metavar="YYYY-MM-DD",
            help="the date of assessment; default: today in the site's time zone",
        )

    def handle(self, *args: Any, file: str | None, on: date | None, **options: Any) -> None:
        on = on or timezone.localdate()
        check_law(on)
        with kept_quiet(), opened(file) as source:
            all_read = True
            for place, line in lines_of(source, longest=LONGEST):
                result, could_be_read = answer(line, place, on=on)
                self.stdout.write(result)
                self.stdout.flush()
                all_read = all_read and could_be_read
        if not all_read:
            raise SystemExit(1)


def check_law(on: date) -> None:
    """Say once, not on every line, that no law is on record for the day."""
    try:
        assess(Profile(), on=on)
    except NoLawInForce as error:
        raise CommandError(f"--on {on}: {error}", returncode=2) from None
