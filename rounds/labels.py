"""From the name of a round to its type. Names have been changed in place, so words decide, in order."""

import re

from rounds.kinds import Kind

WORDS = (
    # Groups before the words "Canadian" and "experience", which their names hold too.
    (r"physician", Kind.PHYSICIANS),
    (r"senior manager", Kind.SENIOR_MANAGERS),
    (r"researcher", Kind.RESEARCHERS),
    (r"military", Kind.MILITARY),
    # The program before the occupations of the same name.
    (r"federal skilled trades", Kind.FST),
    (r"federal skilled worker", Kind.FSW),
    (r"canadian experience class", Kind.CEC),
    (r"provincial nominee", Kind.PNP),
    (r"french", Kind.FRENCH),
    (r"health ?care", Kind.HEALTHCARE),
    (r"\bstem\b", Kind.STEM),
    (r"\btrades? occupation", Kind.TRADES),
    (r"\btransport", Kind.TRANSPORT),
    (r"\bagricultur", Kind.AGRICULTURE),
    (r"\beducation\b", Kind.EDUCATION),
    (r"no program specified", Kind.GENERAL),
    (r"^general$", Kind.GENERAL),
)
PROGRAMS = (Kind.FST, Kind.FSW, Kind.CEC, Kind.PNP)


def kind_of(label: str) -> Kind:
    """The type of a round by its label; `OTHER` where no word is known, or where two programs are named."""
    name = " ".join(label.lower().split())
    found = [kind for words, kind in WORDS if re.search(words, name)]
    if sum(kind in PROGRAMS for kind in found) > 1:
        return Kind.OTHER
    return found[0] if found else Kind.OTHER
