"""The types of rounds, and what a person must meet to be invited in one."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What a round was for. Where it was a category, the value is the category's code in `crs.categories`."""

    GENERAL = "general", _("All programs")
    CEC = "cec", _("Canadian Experience Class")
    FSW = "fsw", _("Federal Skilled Worker Program")
    FST = "fst", _("Federal Skilled Trades Program")
    PNP = "pnp", _("Provincial nominees")
    FRENCH = "french", _("French-language proficiency")
    HEALTHCARE = "healthcare", _("Health care and social services")
    STEM = "stem", _("Science, technology, engineering and mathematics")
    TRADES = "trades", _("Trades")
    TRANSPORT = "transport", _("Transport")
    AGRICULTURE = "agriculture", _("Agriculture and agri-food")
    EDUCATION = "education", pgettext_lazy("type of round", "Education")
    PHYSICIANS = "physicians", _("Physicians with work experience in Canada")
    SENIOR_MANAGERS = "senior_managers", _("Senior managers with work experience in Canada")
    RESEARCHERS = "researchers", _("Researchers with work experience in Canada")
    MILITARY = "military", _("Skilled military recruits")
    OTHER = "other", _("Another type")


class CheckOutcome(models.TextChoices):
    """How a check of the official feed ended. What is *running* for long has died."""

    RUNNING = "running", _("Running")
    READ = "read", _("The feed was read")
    MISSED = "missed", _("The feed was missed")


PROGRAMS = (Kind.CEC, Kind.FSW, Kind.FST)
"""Types that ask for one program, with the program's code."""
