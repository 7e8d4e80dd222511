"""Message catalogues are compiled without gettext, and only when they changed."""

import gettext
import os
from pathlib import Path

from cecsite.catalogue import compile_all

CATALOGUE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Age"\nmsgstr "Âge"\n'


def test_it_compiles_what_changed(tmp_path: Path) -> None:
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source, target = folder / "django.po", folder / "django.mo"
    source.write_text(CATALOGUE)
    assert list(compile_all(tmp_path)) == [target]
    assert list(compile_all(tmp_path)) == []
    assert gettext.GNUTranslations(target.open("rb")).gettext("Age") == "Âge"

    source.write_text(CATALOGUE.replace("Âge", "L'âge"))
    os.utime(source, (target.stat().st_mtime + 1,) * 2)
    assert list(compile_all(tmp_path)) == [target]
    assert gettext.GNUTranslations(target.open("rb")).gettext("Age") == "L'âge"
