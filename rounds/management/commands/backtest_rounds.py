"""`manage.py backtest_rounds`: the figures of the forecast's backtest, made anew from the known rounds."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from rounds.forecast.figures import FILE, Mark, figures_of, to_json
from rounds.table import known_rounds


class Command(BaseCommand):
    help = (
        "Test the forecast on the rounds of rounds/data/rounds.csv and write what comes out to "
        "rounds/data/backtest.json, which the public page and the result show. The same rounds always give "
        "the same figures."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="write nothing, and fail if the file would change"
        )

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        found = figures_of(known_rounds())
        text = to_json(found)
        if check and (not FILE.exists() or FILE.read_text("utf-8") != text):
            raise CommandError(f"{FILE.name} is not what these rounds give: run backtest_rounds")
        if not check:
            FILE.write_text(text, "utf-8")
        for mark in found.marks:
            self.stdout.write(line(mark))


def line(mark: Mark) -> str:
    return (
        f"{mark.kind.value} within {mark.months} months: Brier {mark.model:.3f}, last {mark.last:.3f}, "
        f"median {mark.median:.3f}, better in {min(mark.over_last, mark.over_median):.0%} of resamples, "
        f"{mark.windows} windows: {mark.verdict.value}"
    )
