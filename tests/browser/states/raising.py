"""What would raise it, on the result and on its own page: many changes, few, ranges, and wrong questions."""

from datetime import date

from rounds.kinds import Kind
from rounds.models import Round
from tests.assessments.people import JOB
from tests.browser.states.registry import state, states
from tests.browser.visitor import ALL_ANSWERS, Visitor

LAST = date(2026, 9, 16)
GRADUATE = {
    "education": {"level": "doctoral", "where": "canada", "credential": "three_plus"},
    "english": {
        "test": "celpip_general",
        **dict.fromkeys(("listening", "reading", "writing", "speaking"), "12"),
        "taken_on": "2026-02-03",
    },
}
WORKING = {"work": {"more": "no", "periods": [JOB | {"full_time_student": "no", "start": "2022-06-01"}]}}
ALONE = {"you": {"date_of_birth": "1994-03-27", "partner": "no", "destination": "elsewhere"}}
OPEN = {"education": {"level": "three_plus", "where": "abroad", "credential": "none"}}
ASKED = {
    "in-reach": "?target=600",
    "by-one-change": "?target=530",
    "reached-already": "?target=100",
    "out-of-reach": "?target=1190",
    "a-word": "?target=five+hundred",
    "too-much": "?target=99999",
    "tried-together": "?together=language.fr.all&together=work.canada.year",
    "tried-against-each-other": "?target=480&together=language.en.all&together=language.en.reading",
    "partner-applies": "?together=partner.principal",
}


def some_rounds() -> None:
    """The last rounds of two types, made up."""
    for number, (kind, cutoff) in enumerate(((Kind.CEC, 515), (Kind.GENERAL, 530), (Kind.FRENCH, 410))):
        Round.objects.update_or_create(
            number=f"9{number}",
            defaults={"date": LAST, "label": kind, "kind": kind, "invitations": 3000, "cutoff": cutoff},
        )


@states(*ASKED)
def what_would_it_take(asked: str, visitor: Visitor) -> None:
    some_rounds()
    visitor.answers(ALL_ANSWERS | WORKING)
    visitor.go("assessments:raise", query=ASKED[asked])
    visitor.open_everything()


@state
def what_would_it_take_as_it_opens(visitor: Visitor) -> None:
    some_rounds()
    visitor.answers(ALL_ANSWERS | WORKING)
    visitor.go("assessments:raise")


@state
def what_would_it_take_with_no_round_open(visitor: Visitor) -> None:
    visitor.answers(ALL_ANSWERS | {"work": {"more": "no", "periods": []}})
    visitor.go("assessments:raise", query="?target=450")


@state
def what_would_it_take_with_a_range(visitor: Visitor) -> None:
    visitor.answers(ALL_ANSWERS | WORKING | ALONE | OPEN)
    visitor.go("assessments:raise", query="?target=480")


@state
def result_of_someone_with_little_left_to_raise(visitor: Visitor) -> None:
    visitor.answers(ALL_ANSWERS | WORKING | ALONE | GRADUATE)
    visitor.go("assessments:result")
    visitor.open_everything()
