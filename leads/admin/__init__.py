"""The advisers' inbox in Django's admin."""

from django.contrib import admin

from leads.admin.email import OutgoingEmailAdmin
from leads.admin.lead import LeadAdmin

__all__ = ["LeadAdmin", "OutgoingEmailAdmin"]

# Advisers have one list; a column that names it would take the width that the list needs.
admin.site.enable_nav_sidebar = False
