"""Message catalogues are compiled without gettext, and only when they changed."""

import gettext
import os
from pathlib import Path

from cecsite.catalogue import compile_all

CATALOGUE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Age"\nmsgstr "Âge"\n'
MORE = (
    '\nmsgctxt "link"\nmsgid "Change"\nmsgstr "Modifier"\n\nmsgid "%(n)s day"\nmsgid_plural "%(n)s days"\n'
    'msgstr[0] "%(n)s jour"\nmsgstr[1] "%(n)s jours"\n'
)


def test_it_compiles_what_changed(tmp_path: Path) -> None:
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source, target = folder / "django.po", folder / "django.mo"
    english = tmp_path / "en" / "LC_MESSAGES" / "django.mo"
    source.write_text(CATALOGUE)
    assert list(compile_all(tmp_path)) == [target, english]
    assert list(compile_all(tmp_path)) == []
    assert gettext.GNUTranslations(target.open("rb")).gettext("Age") == "Âge"

    source.write_text(CATALOGUE.replace("Âge", "L'âge"))
    os.utime(source, (target.stat().st_mtime + 1,) * 2)
    assert list(compile_all(tmp_path)) == [target, english]
    assert gettext.GNUTranslations(target.open("rb")).gettext("Age") == "L'âge"


def test_english_says_every_text_back(tmp_path: Path) -> None:
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(CATALOGUE + MORE)
    list(compile_all(tmp_path))
    english = gettext.GNUTranslations((tmp_path / "en" / "LC_MESSAGES" / "django.mo").open("rb"))
    assert english.gettext("Age") == "Age"
    assert english.pgettext("link", "Change") == "Change"
    assert [english.ngettext("%(n)s day", "%(n)s days", n) for n in (0, 1, 2)] == [
        "%(n)s days",
        "%(n)s day",
        "%(n)s days",
    ]
