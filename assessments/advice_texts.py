"""The firm's own words of what a change takes. Where it has written none, the shipped ones stand."""

from django.utils.translation import get_language

from assessments.explanations.effort import SHIPPED, Effort
from assessments.models import AdviceText


def firm_texts() -> dict[str, Effort]:
    """What was written in the active language, by kind of change; an empty half is as shipped."""
    language = (get_language() or "en")[:2]
    return {
        row.code: Effort(row.effort or SHIPPED[row.code].effort, row.time or SHIPPED[row.code].time)
        for row in AdviceText.objects.filter(language=language)
        if row.code in SHIPPED
    }
