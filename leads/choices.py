"""The closed lists of the inbox, with the words staff read for them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Status(TextChoices):
    """Where a lead stands. `review` is where suspected spam waits for a person to look."""

    NEW = "new", _("New")
    REVIEW = "review", _("To review")
    CONTACTED = "contacted", _("Contacted")
    BOOKED = "booked", _("Consultation booked")
    RETAINED = "retained", _("Retained")
    NURTURE = "nurture", _("Nurture")
    NOT_ELIGIBLE = "not_eligible", _("Not eligible")
    LOST = "lost", _("Lost")
    SPAM = "spam", _("Spam")


class Source(TextChoices):
    """The door a lead came in by."""

    ASSESSMENT = "assessment", _("Assessment")
    CONTACT_PAGE = "contact_page", _("Contact page")


class Channel(TextChoices):
    EMAIL = "email", _("By e-mail")
    PHONE = "phone", _("By telephone")


class Language(TextChoices):
    """Each language under its own name, whatever language the page is in."""

    ENGLISH = "en", "English"
    FRENCH = "fr", "Français"


class Verdict(TextChoices):
    """The three outcomes of a program, as `crs` names them."""

    MET = "met", _("Met")
    NOT_MET = "not_met", _("Not met")
    UNKNOWN = "unknown", _("Unknown")


class EventKind(TextChoices):
    CREATED = "created", _("Received")
    SENT_AGAIN = "sent_again", _("Form sent again with changes")
    STATUS = "status", _("Status")
    OWNER = "owner", _("Owner")
    NOTE = "note", _("Note")
    LINK_REVOKED = "link_revoked", _("Result link switched off by the person")


class MailStatus(TextChoices):
    """The life of an outgoing e-mail; `sent`, `failed`, `dead` and `void` are ends."""

    QUEUED = "queued", _("Waiting")
    SENDING = "sending", _("Being sent")
    RETRY = "retry", _("To be tried again")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Refused by the mail server")
    DEAD = "dead", _("Given up after many tries")
    VOID = "void", _("Not needed any more")


class MailKind(TextChoices):
    """The e-mails there are: each is a verb of `leads.emails`."""

    LEAD_RECEIVED_STAFF = "lead_received_staff", _("New lead, to staff")
    REPLY_REMINDER_STAFF = "reply_reminder_staff", _("Reminder, to staff")
    MORNING_DIGEST_STAFF = "morning_digest_staff", _("Morning digest, to staff")
    RESULT_LINK_PERSON = "result_link_person", _("Result link, to the person")
    CONTACT_RECEIVED_PERSON = "contact_received_person", _("Confirmation, to the person")
    SAVED_ANSWERS_PERSON = "saved_answers_person", _("Link to saved answers, to the person")
    ROUNDS_MISSED_STAFF = "rounds_missed_staff", _("Rounds not read, to staff")
