"""The names of things, by the codes of the domain."""

from django.utils.translation import gettext_lazy as _

PROGRAMS = {
    "cec": _("Canadian Experience Class"),
    "fsw": _("Federal Skilled Worker Program"),
    "fst": _("Federal Skilled Trades Program"),
}

OUTCOMES = {"met": _("Met"), "not_met": _("Not met"), "unknown": _("Not known yet")}
VERDICTS = {"met": _("You meet it"), "not_met": _("You do not meet it"), "unknown": _("Not known yet")}

SECTIONS = {
    "core": _("Core human capital"),
    "partner": _("Your partner"),
    "transferability": _("Skill transferability"),
    "additional": _("Additional points"),
}
GROUPS = {
    "education": _("Education, with language and Canadian work"),
    "foreign_work": _("Work outside Canada, with language and Canadian work"),
    "certificate": _("Certificate of qualification, with language"),
}

LANGUAGES = {"en": _("English"), "fr": _("French")}
TESTS = {
    "ielts_general": _("IELTS General Training"),
    "celpip_general": _("CELPIP-General"),
    "pte_core": _("PTE Core"),
    "tef_canada": _("TEF Canada"),
    "tcf_canada": _("TCF Canada"),
}
ABILITIES = {
    "listening": _("listening"),
    "reading": _("reading"),
    "writing": _("writing"),
    "speaking": _("speaking"),
}

EDUCATION = {
    "none": _("Less than secondary school"),
    "secondary": _("Secondary school diploma"),
    "one_year": _("One-year post-secondary credential"),
    "two_year": _("Two-year post-secondary credential"),
    "three_plus": _("Bachelor’s degree, or another credential of three years or more"),
    "two_or_more": _("Two or more post-secondary credentials, one of three years or more"),
    "masters": _("Master’s degree, or professional degree needed to practise"),
    "doctoral": _("Doctoral degree"),
}
CREDENTIALS = {
    "none": _("No post-secondary credential earned in Canada."),
    "one_or_two_year": _("A Canadian credential of one or two years."),
    "three_plus": _(
        "A Canadian credential of three years or more, "
        "or a Canadian master’s, professional or doctoral degree."
    ),
}

PROVINCES = {
    "AB": _("Alberta"),
    "BC": _("British Columbia"),
    "MB": _("Manitoba"),
    "NB": _("New Brunswick"),
    "NL": _("Newfoundland and Labrador"),
    "NS": _("Nova Scotia"),
    "NT": _("Northwest Territories"),
    "NU": _("Nunavut"),
    "ON": _("Ontario"),
    "PE": _("Prince Edward Island"),
    "QC": _("Quebec"),
    "SK": _("Saskatchewan"),
    "YT": _("Yukon"),
}

COLUMNS = {
    "with_partner": _("The points of this part are those for a person with an accompanying partner."),
    "without_partner": _("The points of this part are those for a person without an accompanying partner."),
    None: _(
        "We do not know whether an accompanying partner counts, so the points of this part cover both cases."
    ),
}

LEFT_OUT = {
    "full_time_study": _("Work during full-time study does not count."),
    "self_employed": _("Self-employed work in Canada does not count."),
    "not_authorized": _("Work in Canada without authorization does not count."),
    "teer": _("The TEER category of this occupation does not count as skilled work."),
    "outside_window": _("These hours lie outside the years that count."),
    "over_weekly_limit": _("Hours above the weekly limit, or worked in two jobs at once, count only once."),
    "not_a_trade": _("This occupation is not one of the skilled trades of the program."),
}

CONFIDENCE = {
    "high": _("well confirmed"),
    "medium": _("confirmed in part"),
    "low": _("not well confirmed; check it before you rely on it"),
}

MISSING = {
    "date_of_birth": _("Your date of birth"),
    "has_partner": _("Whether you have a spouse or common-law partner"),
    "partner.accompanying": _("Whether your partner comes with you to Canada"),
    "partner.citizen_or_permanent_resident": _(
        "Whether your partner is a Canadian citizen or permanent resident"
    ),
    "partner.education": _("Your partner’s education"),
    "partner.education_assessed": _("The assessment of your partner’s education"),
    "partner.language": _("Your partner’s language test"),
    "partner.canadian_work": _("Your partner’s work in Canada"),
    "partner.canadian_study_two_years": _("Your partner’s studies in Canada"),
    "education": _("Your education"),
    "education_assessed": _("The assessment of your education"),
    "canadian_credential": _("Your Canadian credential"),
    "canadian_study_two_years": _("Your full-time studies in Canada"),
    "languages": _("Your language tests"),
    "languages.en": _("Your English test"),
    "languages.fr": _("Your French test"),
    "work": _("Your work, with dates and hours"),
    "certificate_of_qualification": _("Your certificate of qualification in a trade"),
    "job_offer": _("Your job offer in Canada"),
    "provincial_nomination": _("Your provincial or territorial nomination"),
    "sibling_in_canada": _("A brother or sister in Canada"),
    "relative_in_canada": _("A relative in Canada"),
    "settlement_funds": _("Your settlement funds"),
    "family_size": _("The number of people in your family"),
    "intends_quebec": _("Whether you plan to live in Quebec"),
}
