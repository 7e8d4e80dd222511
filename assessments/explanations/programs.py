"""The criteria of the three programs, by code, in the order of the regulation."""

from assessments.explanations import cec, fst, fsw
from assessments.explanations.criterion import Criterion
from assessments.explanations.settlement import FUNDS, OUTSIDE_QUEBEC

FINDINGS: dict[str, Criterion] = {
    "cec.canadian_work": cec.CANADIAN_WORK,
    "cec.language": cec.LANGUAGE,
    "cec.outside_quebec": OUTSIDE_QUEBEC,
    "fsw.experience": fsw.EXPERIENCE,
    "fsw.language": fsw.LANGUAGE,
    "fsw.education": fsw.EDUCATION,
    "fsw.points": fsw.POINTS,
    "fsw.funds": FUNDS,
    "fsw.outside_quebec": OUTSIDE_QUEBEC,
    "fst.experience": fst.EXPERIENCE,
    "fst.language": fst.LANGUAGE,
    "fst.certificate_or_offer": fst.CERTIFICATE_OR_OFFER,
    "fst.funds": FUNDS,
    "fst.outside_quebec": OUTSIDE_QUEBEC,
}
