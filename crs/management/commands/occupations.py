"""`manage.py occupations`: the NOC 2021 unit groups whose titles come closest to what was typed."""

import json
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from crs.management.lines import kept_quiet, opened
from crs.occupations import Match, search


def at_least_one(given: str) -> int:
    if given.isascii() and given.isdecimal() and int(given[:6]) >= 1:
        return int(given[:6])
    raise ArgumentTypeError(f"{given!r} is not a whole number of 1 or more")


class Command(BaseCommand):
    help = (
        "Search NOC 2021 in English and French. One JSON object a line, best first; nothing close, no line."
    )
    requires_system_checks: list[str] = []  # the table is a file of the package

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "query", nargs="?", metavar="QUERY", help="a title, or the first digits of a code"
        )
        parser.add_argument("--limit", type=at_least_one, default=8, help="how many at most (8)")
        parser.add_argument(
            "--lang", choices=("en", "fr"), default="en", help="language of the title shown (en)"
        )
        parser.add_argument("--batch", metavar="FILE", help="one query a line; writes one JSON list a line")

    def handle(
        self, *args: Any, query: str | None, limit: int, lang: str, batch: str | None, **options: Any
    ) -> None:
        if (query is None) == (batch is None):
            raise CommandError("Give either a QUERY or --batch FILE.", returncode=2)
        with kept_quiet():
            if batch is None:
                self.write_each(found(query or "", limit, lang))
            else:
                self.answer_all(batch, limit, lang)

    def write_each(self, rows: list[dict[str, Any]]) -> None:
        for row in rows:
            self.stdout.write(json.dumps(row, ensure_ascii=False))

    def answer_all(self, batch: str, limit: int, lang: str) -> None:
        with opened(batch) as queries:
            for line in queries:
                rows = found(line.decode("utf-8", "replace"), limit, lang)
                self.stdout.write(json.dumps(rows, ensure_ascii=False))


def found(query: str, limit: int, lang: str) -> list[dict[str, Any]]:
    return [row(match, lang) for match in search(query, limit=limit)]


def row(match: Match, lang: str) -> dict[str, Any]:
    return {
        "code": match.group.code,
        "title": match.group.title(lang),
        "teer": match.group.teer,
        "matched": match.matched,
        "score": match.score,
    }
