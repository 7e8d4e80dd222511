"""`manage.py import_rounds`: the official feed of rounds, or the project's own CSV, into the tables."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from rounds.fetching import NotFetched
from rounds.importing import Report, read, store
from rounds.nightly import official
from rounds.records import Unusable

LARGEST = 20_000_000


class Command(BaseCommand):
    help = (
        "Insert and update rounds of invitations by number, from the official JSON feed or from a CSV with "
        "the columns of rounds/data/rounds.csv. A file that is empty, of another shape, or shorter than what "
        "is stored changes nothing, and the exit status is then 1."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("source", metavar="PATH_OR_URL", help="a URL: https, of ROUNDS_FEED_HOSTS")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")

    def handle(self, *args: Any, source: str, dry_run: bool, **options: Any) -> None:
        try:
            contents = read(data_of(source), on=timezone.localdate())
            report = store(contents, dry_run=dry_run)
        except NotFetched as problem:
            raise CommandError(f"Nothing was changed. The file was not fetched: {problem}.") from None
        except Unusable as problem:
            raise CommandError(f"Nothing was changed. The file is {problem}.") from None
        except OSError as problem:
            raise CommandError(f"Nothing was changed. {source}: {problem.strerror}.") from None
        for line in lines(report):
            self.stdout.write(line)
        if dry_run:
            self.stdout.write("dry run: nothing was changed")


def data_of(source: str) -> bytes:
    if "://" in source:
        return official(source)
    with Path(source).open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Unusable(f"larger than {LARGEST // 1_000_000} MB")
    return data


def lines(report: Report) -> list[str]:
    rounds, pools = report.rounds, report.pools
    return [
        f"inserted {rounds.inserted}, updated {rounds.updated}, unchanged {rounds.unchanged}, "
        f"rejected {len(report.rejected)}",
        *(f"rejected {each.number}: {each.reason}" for each in report.rejected),
        f"pools: inserted {pools.inserted}, updated {pools.updated}, unchanged {pools.unchanged}",
        *(f"warning: {warning}" for warning in report.warnings),
    ]
