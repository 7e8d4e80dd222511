"""The advisers' inbox in Django's admin."""

from leads.admin.email import OutgoingEmailAdmin
from leads.admin.lead import LeadAdmin

__all__ = ["LeadAdmin", "OutgoingEmailAdmin"]
