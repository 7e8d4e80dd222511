"""What the facts are called that only pathways need, for the list of answers that would settle one."""

from django.utils.translation import gettext_lazy

from assessments.explanations import words

MISSING = {
    "province": gettext_lazy("The province you live in"),
    "province_since": gettext_lazy("Since when you live in your province"),
    "status_in_canada": gettext_lazy("Your status in Canada"),
    "status_expires": gettext_lazy("Until when your status is valid"),
    "provinces_willing": gettext_lazy("The provinces you would live in"),
    "citizenships": gettext_lazy("Your citizenships"),
    "canadian_studies": gettext_lazy("Your completed studies in Canada"),
    "relatives": gettext_lazy("Your relatives and friends in Canada"),
    "sponsors": gettext_lazy("Who could sponsor you"),
    "licensed_in": gettext_lazy("Your licence to practise in a province"),
    "invited_by": gettext_lazy("An invitation of a province"),
    "nominated_by": gettext_lazy("The province that nominated you"),
    "express_entry_profile": gettext_lazy("Whether you have a profile in Express Entry"),
    "net_worth": gettext_lazy("Your net worth"),
    "investment": gettext_lazy("The amount you could invest"),
    "ownership_years": gettext_lazy("Your years as owner of a business"),
    "management_years": gettext_lazy("Your years as a senior manager"),
    "best_income": gettext_lazy("Your best yearly income"),
    "days_in_canada": gettext_lazy("Your days in Canada"),
    "taxes_filed_years": gettext_lazy("The years for which you filed taxes in Canada"),
    "canadian_parent": gettext_lazy("Whether a parent was a Canadian citizen"),
    "admission_letter": gettext_lazy("A letter of admission from a school in Canada"),
    "multinational_employer": gettext_lazy("An employer that would transfer you to Canada"),
    "mitacs_internship": gettext_lazy("A Mitacs internship"),
    "job_offer.province": gettext_lazy("The province of the job offered"),
    "job_offer.region": gettext_lazy("The part of the province in which the job is"),
    "job_offer.permanent": gettext_lazy("Whether the job offered has an end date"),
    "job_offer.designations": gettext_lazy("Whether the employer is designated in a program"),
    "job_offer.hourly_wage": gettext_lazy("The hourly wage of the job offered"),
    "work.province": gettext_lazy("The provinces in which you worked"),
    "work.offering_employer": gettext_lazy("Whether you worked for the employer of the job offer"),
}


def label(field: str) -> str:
    """What an answer is called. Raises `KeyError` for a field without words."""
    return str(words.MISSING[field] if field in words.MISSING else MISSING[field])
