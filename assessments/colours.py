"""The colours of `static/css/tokens.css`, the pairs that meet on a page, and how far apart each pair is."""

import re
from dataclasses import dataclass
from functools import cache

from django.conf import settings

TOKENS = settings.BASE_DIR / "static" / "css" / "tokens.css"
DARK = "@media (prefers-color-scheme: dark)"
COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")
TEXT, SHAPE = 4.5, 3.0
"""The least contrast of text, and of a shape or border that carries meaning (WCAG 2.2, 1.4.3, 1.4.11)."""

WORDS_ON = {
    "paper": ("ink", "ink-soft", "spruce", "spruce-deep", "rust", "gold", "met"),
    "sheet": ("ink", "ink-soft", "spruce", "spruce-deep", "rust", "gold", "met"),
    "spruce": ("on-spruce",),
    "spruce-deep": ("on-spruce",),
    "ink": ("paper",),
    "spruce-wash": ("ink", "ink-soft", "spruce-deep"),
    "rust-wash": ("ink", "ink-soft", "rust"),
    "gold-wash": ("ink", "ink-soft", "spruce", "spruce-deep", "gold"),
    "met-wash": ("ink", "ink-soft", "spruce", "met"),
}
SHAPES_ON = {
    "paper": ("line-strong", "focus", "spruce", "rust", "gold", "met", "ink"),
    "sheet": ("line-strong", "focus", "spruce", "rust", "gold", "met", "ink"),
    "line": ("spruce",),
    "gold-wash": ("gold", "focus", "line-strong"),
    "met-wash": ("met", "focus"),
    "met": ("sheet",),
    "spruce-wash": ("spruce", "focus"),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """One colour on another, with the least contrast their use asks for."""

    front: str
    back: str
    least: float


PAIRS = tuple(
    Pair(front, back, least)
    for used, least in ((WORDS_ON, TEXT), (SHAPES_ON, SHAPE))
    for back, fronts in used.items()
    for front in fronts
)


@cache
def schemes() -> dict[str, dict[str, str]]:
    """The colours by name in `light` and in `dark`; what the dark scheme does not name stays as it is."""
    light, _found, dark = TOKENS.read_text().partition(DARK)
    plain = dict(COLOUR.findall(light))
    return {"light": plain, "dark": plain | dict(COLOUR.findall(dark))}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours written `#rrggbb`, from 1 to 21."""
    dim, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return float(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
