"""Whether an answer that was not given can still change a verdict. What cannot is not asked."""

import json
from datetime import date
from functools import lru_cache

from django.utils import timezone

from assessments.partial import Partial
from assessments.profile_builder import build_profile
from crs.outcome import Outcome
from crs.programs import fst, fsw

# The Canadian Experience Class reads none of the facts that only some people are asked for.
PROGRAMS = (fsw, fst)


def can_decide(known: Partial, *facts: str) -> bool:
    """Whether one of these facts, named as in `missing`, is open in a program that is open too."""
    return not _open_facts(json.dumps(known.answers), timezone.localdate()).isdisjoint(facts)


# A page asks for its neighbours and its number, each time of the same answers.
@lru_cache(maxsize=16)
def _open_facts(answers: str, on: date) -> frozenset[str]:
    profile = build_profile(json.loads(answers))
    verdicts = (program.assess(profile, on=on) for program in PROGRAMS)
    return frozenset(
        fact
        for verdict in verdicts
        if verdict.outcome is Outcome.UNKNOWN
        for finding in verdict.findings
        for fact in finding.missing
    )
