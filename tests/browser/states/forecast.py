"""The forecast, once there are rounds enough on the present scale, and while all on record are older."""

from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import override

from assessments.snapshot import snapshot_of
from leads.links import result_url
from rounds.kinds import Kind
from rounds.models import Round
from rounds.table import load_known
from tests.browser.states.links import mailed_result
from tests.browser.states.registry import state
from tests.browser.visitor import ALL_ANSWERS, Visitor

BEFORE_THE_BREAK = date(2026, 10, 1)
NOMINATED = {"offers": ALL_ANSWERS["offers"] | {"nomination": "yes"}}


def rounds_of_late(kind: Kind, cutoffs: tuple[int, ...], first: int) -> None:
    """Rounds four days apart up to today."""
    days = [timezone.localdate() - timedelta(days=4 * place) for place in range(len(cutoffs))]
    Round.objects.bulk_create(
        Round(number=str(first + place), date=day, kind=kind, label="", invitations=1000, cutoff=cutoff)
        for place, (day, cutoff) in enumerate(zip(days[::-1], cutoffs, strict=True))
    )


@state
def forecast_with_rounds_on_the_present_scale(visitor: Visitor) -> None:
    load_known()
    rounds_of_late(Kind.CEC, (531, 529, 533, 528, 530, 527), 900)
    rounds_of_late(Kind.FRENCH, (431, 429), 950)
    visitor.go("guide:forecast")


@state
def result_while_all_rounds_are_on_another_scale(visitor: Visitor) -> None:
    load_known()
    visitor.answers()
    visitor.go("assessments:result")


@state
def result_while_rounds_are_on_a_scale_that_is_not_confirmed(visitor: Visitor) -> None:
    rounds_of_late(Kind.CEC, (470, 505, 430, 480, 440, 490), 900)
    visitor.answers()
    visitor.go("assessments:result")


@state
def kept_result_with_chances_of_an_invitation(visitor: Visitor) -> None:
    load_known()
    lead = mailed_result(visitor)
    with override(visitor.language):
        lead.snapshot = snapshot_of(ALL_ANSWERS | NOMINATED, on=BEFORE_THE_BREAK)
    lead.save(update_fields=["snapshot"])
    visitor.page.goto(str(result_url(lead)))
