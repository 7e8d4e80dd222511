"""Records that are known to be wrong in the official feed, what they should say, and why."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext_noop

from rounds.records import RoundRecord


@dataclass(frozen=True, slots=True)
class Correction:
    """The feed's number of invitations and the right one, for as long as the feed says the wrong one."""

    wrong: int
    right: int
    reason: str


CORRECTIONS = {
    "208": Correction(
        wrong=681,
        right=888,
        # Stored in English, and translated where it is shown.
        reason=gettext_noop(
            "The official feed repeats the figure of the round before; "
            "reports of that day and the totals of that year agree on this one."
        ),
    ),
}


def corrected(record: RoundRecord) -> RoundRecord:
    known = CORRECTIONS.get(record.number)
    if known is None or record.invitations != known.wrong:
        return record
    return replace(record, invitations=known.right, override=known.reason)
