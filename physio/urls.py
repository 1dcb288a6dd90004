from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path

from programs.figurepage import figures

from . import about, counter, places, views, webapp
from .accessibility import accessibility
from .search import page as searchpage
from .sharing import pages as sharing
from .sitemaps import SITEMAPS
from .styleguide.page import styleguide
from .stylesheet import stylesheet

urlpatterns = [
    path("", places.home, name="home"),
    path("", include("articles.urls")),
    path("", include("programs.urls")),
    path("krop/<slug:slug>/", places.place, name="place"),
    path("soeg/", searchpage.search, name="search"),
    path("soeg/forslag/", searchpage.suggestions, name="search_suggestions"),
    path("billede.png", sharing.titled, {"title": sharing.FRONT_PAGE}),
    path("emner/billede.png", sharing.titled, {"title": sharing.TOPICS}),
    path("faresignaler/billede.png", sharing.titled, {"title": sharing.SIGNS}),
    path("programmer/billede.png", sharing.titled, {"title": sharing.PROGRAMS}),
    path("krop/<slug:slug>/billede.png", sharing.place),
    path("emner/<slug:slug>/billede.png", sharing.topic, name="topic_picture"),
    path("programmer/<slug:slug>/billede.png", sharing.program, name="program_picture"),
    path("oevelser/<slug:slug>/billede.png", sharing.exercise, name="exercise_picture"),
    path("udskriv/", counter.counter, name="counter"),
    path("udskriv/<slug:slug>/", counter.sheet, name="counter_sheet"),
    path("udskriv/<slug:slug>/side-<int:number>.svg", counter.page, name="counter_page"),
    path("udskriv/<slug:slug>/printet/", counter.printed, name="counter_printed"),
    path("figurer/", figures, name="figures"),
    path("stilguide/", styleguide, name="styleguide"),
    path("om/", about.about, name="about"),
    path("tilgaengelighed/", accessibility, name="accessibility"),
    path("privatliv/", views.privacy, name="privacy"),
    path("sundhed/", views.health, name="health"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path("favicon.ico", views.favicon),
    path("stil/<slug:digest>.css", stylesheet, name="stylesheet"),
    path("app.webmanifest", webapp.manifest, name="manifest"),
    path("media/", include("articles.media")),
    path("admin/markdownx/", include("articles.editor_urls")),
    path("admin/", admin.site.urls),
]

handler404 = "physio.views.not_found"
handler500 = "physio.views.server_error"
