"""`manage.py load_occupations`: add the official index of titles to the search, or take it out again."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from crs.management.lines import opened
from crs.management.official_titles import LANGUAGES, folder_of_titles, keep, remove, use_in_search
from crs.occupations.official import OfficialTitles, UnreadableIndex, read_index

LARGEST = 64 * 1024 * 1024
NAMES = {"en": "English", "fr": "French"}


class Command(BaseCommand):
    help = (
        "Read the official index of job titles of NOC 2021 (the CSV of elements, one file a language), "
        "for the search. A file takes the place of the one loaded before in its language. Processes that are "
        "running read it at their next start."
    )
    requires_system_checks: list[str] = []  # it writes a file, and needs no database

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", metavar="FILE", help='the downloaded file; "-" reads standard input'
        )
        parser.add_argument("--lang", choices=LANGUAGES, help="its language; default: told by its words")
        parser.add_argument("--remove", action="store_true", help="forget every title loaded")

    def handle(self, *args: Any, file: str | None, lang: str | None, remove: bool, **options: Any) -> None:
        if remove == (file is not None):
            raise CommandError("Give either a FILE or --remove.", returncode=2)
        folder = folder_of_titles()
        try:
            self.stdout.write(loaded(file, lang, folder) if file else removed(folder))
        except OSError as error:
            raise CommandError(f"Cannot write to {folder}: {error.strerror}") from None
        use_in_search()


def loaded(file: str, lang: str | None, folder: Path) -> str:
    """Keep what the file holds, and say what that is."""
    with opened(file) as source:
        content = source.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise CommandError(f"{file} is larger than any index of titles: {LARGEST // 1024**2} MB at most.")
    try:
        titles = read_index(content, lang)
    except UnreadableIndex as error:
        raise CommandError(f"{file}: {error} Nothing was changed.") from None
    changed = keep(titles, folder)
    return summary(titles) + (
        ". Restart the site to use them." if changed else ", as before: nothing changed."
    )


def summary(titles: OfficialTitles) -> str:
    groups = len({code for code, _ in titles.titles})
    return f"{len(titles.titles):,} titles in {NAMES[titles.language]} for {groups} unit groups"


def removed(folder: Path) -> str:
    return "Removed. Restart the site to do without them." if remove(folder) else "Nothing was loaded."
