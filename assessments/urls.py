"""Addresses of `assessments`."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from assessments.views.check import CheckView
from assessments.views.compare import ChangeOneView, CompareView
from assessments.views.contact import ContactView
from assessments.views.embed import EmbedView
from assessments.views.explore import ExploreView
from assessments.views.how import how_we_assess
from assessments.views.keep import KeepView, ResumeOffView, ResumeView, SendView
from assessments.views.occupation import BrowseView, ConfirmView, OccupationView
from assessments.views.pathways import PathwaysView
from assessments.views.pdf import ResultPdfView, kept_result_pdf
from assessments.views.quick import QuickArriveView, QuickContinueView, QuickView
from assessments.views.raising import RaiseView
from assessments.views.result import ResultView
from assessments.views.share import ShareOffView, ShareView, shared
from assessments.views.start import ContinueView, DeleteView, StartView
from assessments.views.timeline import TimelineCalendarView, TimelineView
from assessments.views.work import DetailsView, RemoveView, step

app_name = "assessments"
urlpatterns = [
    path("", StartView.as_view(), name="start"),
    path(_("continue/"), ContinueView.as_view(), name="continue"),
    path(_("check/"), CheckView.as_view(), name="check"),
    path(_("result/"), ResultView.as_view(), name="result"),
    path(_("explore/"), ExploreView.as_view(), name="explore"),
    path(_("result/pdf/"), ResultPdfView.as_view(), name="result_pdf"),
    path(_("result/<str:token>/pdf/"), kept_result_pdf, name="kept_result_pdf"),
    path(_("pathways/"), PathwaysView.as_view(), name="pathways"),
    path(_("timeline/"), TimelineView.as_view(), name="timeline"),
    path(_("timeline/dates.ics"), TimelineCalendarView.as_view(), name="timeline_calendar"),
    path(_("change-one-answer/"), ChangeOneView.as_view(), name="change_one"),
    path(_("compare/"), CompareView.as_view(), name="compare"),
    path(_("raise/"), RaiseView.as_view(), name="raise"),
    path(_("contact/"), ContactView.as_view(), name="contact"),
    path(_("delete/"), DeleteView.as_view(), name="delete"),
    path(_("save/"), KeepView.as_view(), name="keep"),
    path(_("save/send/"), SendView.as_view(), name="keep_send"),
    path(_("resume/<str:token>/"), ResumeView.as_view(), name="resume"),
    path(_("resume/<str:token>/off/"), ResumeOffView.as_view(), name="resume_off"),
    path(_("share/"), ShareView.as_view(), name="share"),
    path(_("share/<int:pk>/off/"), ShareOffView.as_view(), name="share_off"),
    path(_("score/<str:token>/"), shared, name="shared"),
    path(_("calculator/"), QuickView.as_view(), name="quick"),
    path(_("calculator/continue/"), QuickContinueView.as_view(), name="quick_continue"),
    path(_("calculator/arrive/"), QuickArriveView.as_view(), name="quick_arrive"),
    path(_("embed/"), EmbedView.as_view(), name="embed"),
    path(_("how-we-assess/"), how_we_assess, name="how_we_assess"),
    path(_("work/<slug:job_id>/occupation/"), OccupationView.as_view(), name="job_occupation"),
    path(_("work/<slug:job_id>/browse/"), BrowseView.as_view(), name="job_browse"),
    path(_("work/<slug:job_id>/browse/<slug:code>/"), BrowseView.as_view(), name="job_browse"),
    path(_("work/<slug:job_id>/confirm/"), ConfirmView.as_view(), name="job_confirm"),
    path(_("work/<slug:job_id>/details/"), DetailsView.as_view(), name="job_details"),
    path(_("work/<slug:job_id>/remove/"), RemoveView.as_view(), name="job_remove"),
    path(_("job-offer/occupation/"), OccupationView.as_view(), name="offer_occupation"),
    path(_("job-offer/browse/"), BrowseView.as_view(), name="offer_browse"),
    path(_("job-offer/browse/<slug:code>/"), BrowseView.as_view(), name="offer_browse"),
    path(_("job-offer/confirm/"), ConfirmView.as_view(), name="offer_confirm"),
    path("<slug:slug>/", step, name="step"),
]
