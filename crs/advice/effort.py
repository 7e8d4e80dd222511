"""How much each kind of move asks of a person, as a small number: it orders what is alike, and no more.

A wording of effort and time is not here; it is the firm's to write (`assessments.models.AdviceText`).
"""

EFFORT = {
    "assessment": 1,
    "partner_assessment": 1,
    "partner_principal": 1,
    "language_ability": 2,
    "partner_stays": 2,
    "language_all": 3,
    "language_level": 4,
    "partner_language": 4,
    "language_test": 5,
    "canadian_work": 6,
    "foreign_work": 6,
    "partner_work": 6,
    "certificate": 7,
    "nomination": 8,
    "credential": 9,
    "partner_credential": 9,
    "canadian_credential": 10,
}
"""By kind of move; a higher rung of the same kind asks for more than a lower one (`Move.rung`)."""
