"""Figures and marks of the page of rounds."""

from datetime import date

from django import template
from django.utils.formats import number_format
from django.utils.safestring import SafeString, mark_safe

from guide import amounts

register = template.Library()
register.filter("counted", amounts.count)

MARKS = (
    '<circle cx="{x}" cy="{y}" r="3.5"/>',
    '<path class="mark" d="M{x} {y}m-4 4h8l-4 -8z"/>',
    '<path class="mark" d="M{x} {y}m-3.5 -3.5h7v7h-7z"/>',
    '<circle class="hollow" cx="{x}" cy="{y}" r="3.5"/>',
    '<path class="hollow" d="M{x} {y}m-4 4h8l-4 -8z"/>',
    '<path class="hollow" d="M{x} {y}m-3.5 -3.5h7v7h-7z"/>',
    '<path class="hollow" d="M{x} {y}m-4 -4l8 8m0 -8l-8 8"/>',
    '<path class="mark" d="M{x} {y}m0 -5l5 5l-5 5l-5 -5z"/>',
    '<path class="hollow" d="M{x} {y}m0 -5l5 5l-5 5l-5 -5z"/>',
    '<path class="hollow" d="M{x} {y}m-5 0h10m-5 -5v10"/>',
)
"""One shape a type, told apart without colour."""
SHARE = (
    '<svg class="share" viewBox="0 0 {most} 8" preserveAspectRatio="none" '
    'aria-hidden="true" focusable="false">'
    '<rect width="{part}" height="8"/></svg>'
)


@register.filter
def written_day(value: date) -> str:
    return amounts.day(value)


@register.filter
def plain(value: float) -> str:
    """A coordinate, with a point whatever the language writes."""
    return f"{value:g}"


@register.filter
def add_to(value: float, more: float) -> str:
    return plain(value + more)


@register.filter
def middle(value: float) -> str:
    """A median, which may lie half-way between two scores."""
    return number_format(value, 0 if value == int(value) else 1, use_l10n=True)


@register.simple_tag
def share(part: int, most: int) -> SafeString:
    """A bar against the longest of its column."""
    return mark_safe(SHARE.format(part=part, most=most))  # whole numbers only


@register.simple_tag
def mark(place: int, x: float, y: float) -> SafeString:
    return mark_safe(MARKS[place % len(MARKS)].format(x=plain(x), y=plain(y)))  # numbers only
