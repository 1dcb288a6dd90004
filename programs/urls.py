from django.urls import path

from . import figuring, offline, paper, tailoring, training, views

app_name = "programs"
urlpatterns = [
    path("programmer/", views.index, name="index"),
    path("programmer/<slug:slug>/", views.detail, name="detail"),
    path("programmer/<slug:slug>/tilpas/", tailoring.tailor, name="tailor"),
    path("programmer/<slug:slug>/traen/", training.train, name="train"),
    path("programmer/<slug:slug>/ark.pdf", paper.sheet, name="sheet"),
    path("uden-net.js", offline.worker, name="worker"),
    path("uden-net/", offline.without_net, name="without_net"),
    path("oevelser/<slug:slug>/", views.exercise, name="exercise"),
    path("oevelser/<slug:slug>/figur.svg", figuring.still_figure, name="still_figure"),
    path("oevelser/<slug:slug>/figur-<int:pause>.svg", figuring.figure, name="figure"),
    path("oevelser/<slug:slug>/anden-side.svg", figuring.other_still_figure, name="other_still_figure"),
    path("oevelser/<slug:slug>/anden-side-<int:pause>.svg", figuring.other_figure, name="other_figure"),
]
