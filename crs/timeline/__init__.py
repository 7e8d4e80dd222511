"""The score in time: how it moves by itself in the coming months, if life and law go on as they are.

Every figure is an assessment on its own day. A job without an end goes on as it is; what was told as a total
stays that total; a test result without a date, and an educational assessment, of which no date is told, stay
what they are. What is assumed and what is unknown stands in the timeline as codes.
"""

from crs.timeline.ahead import MONTHS, timeline
from crs.timeline.model import Cause, Event, Month, Moved, Standing, Timeline, Turned

__all__ = ["MONTHS", "Cause", "Event", "Month", "Moved", "Standing", "Timeline", "Turned", "timeline"]
