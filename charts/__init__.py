"""Where the marks of a server-drawn chart stand. Numbers in, coordinates out; words stay in templates."""

from charts.axis import ticks
from charts.band import band
from charts.scale import Scale, of_days, of_numbers
from charts.shape import line, steps

__all__ = ["Scale", "band", "line", "of_days", "of_numbers", "steps", "ticks"]
