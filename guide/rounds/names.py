"""Names of types that are short enough for a drawing."""

from django.utils.translation import gettext_lazy as _

from rounds.kinds import Kind

SHORT = {
    Kind.GENERAL: _("All programs"),
    Kind.CEC: _("Canadian Experience"),
    Kind.FSW: _("Skilled Worker"),
    Kind.FST: _("Skilled Trades Program"),
    Kind.PNP: _("Provincial nominees"),
    Kind.FRENCH: _("French"),
    Kind.HEALTHCARE: _("Health care"),
    Kind.STEM: _("STEM"),
    Kind.TRADES: _("Trades"),
    Kind.TRANSPORT: _("Transport"),
    Kind.AGRICULTURE: _("Agriculture"),
    Kind.EDUCATION: _("Education"),
    Kind.PHYSICIANS: _("Physicians"),
    Kind.SENIOR_MANAGERS: _("Senior managers"),
    Kind.RESEARCHERS: _("Researchers"),
    Kind.MILITARY: _("Military recruits"),
    Kind.OTHER: _("Another type"),
}
