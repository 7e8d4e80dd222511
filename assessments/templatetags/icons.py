"""Our own icons: SVG files put into the page, so that they take the colour of the words beside them."""

from functools import cache

from django import template
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
FOLDER = settings.BASE_DIR / "static" / "icons"


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """The drawing in `static/icons/<name>.svg`, hidden from screen readers: a word stands beside it."""
    return mark_safe((FOLDER / f"{name}.svg").read_text().strip())  # a file of ours, typed by nobody


def names() -> list[str]:
    """Every icon there is."""
    return sorted(path.stem for path in FOLDER.glob("*.svg"))
