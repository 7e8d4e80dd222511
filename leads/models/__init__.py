"""What is kept: leads with their consents and events, outgoing e-mails, finished assessments."""

from leads.models.completion import Completion
from leads.models.consent import Consent
from leads.models.event import LeadEvent
from leads.models.lead import Lead
from leads.models.outgoing import OutgoingEmail, Sweep

__all__ = ["Completion", "Consent", "Lead", "LeadEvent", "OutgoingEmail", "Sweep"]
