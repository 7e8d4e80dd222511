"""Every address of the site, by app."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from assessments.views.design import design
from cecsite import discovery, health

urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("robots.txt", discovery.robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": discovery.SITEMAPS}, name="sitemap"),
    path(".well-known/security.txt", discovery.security, name="security"),
    path("favicon.ico", discovery.icon, name="favicon"),
    path("apple-touch-icon.png", discovery.icon, name="touch_icon"),
    path("apple-touch-icon-precomposed.png", discovery.icon),
    path("admin/", admin.site.urls),
    path("i18n/", include("django.conf.urls.i18n")),
]
urlpatterns += i18n_patterns(
    path("site.webmanifest", discovery.manifest, name="manifest"),
    path("", include("guide.urls")),
    path(_("assessment/"), include("assessments.urls")),
    path(_("pathways/"), include("assessments.catalogue_urls")),
    path("", include("leads.urls")),
    path("design/", design, name="design"),
)
handler500 = "cecsite.errors.server_error"
