from django.urls import path

from . import views

app_name = "articles"
urlpatterns = [
    path("emner/", views.index, name="index"),
    path("emner/<slug:slug>/", views.detail, name="detail"),
    path("faresignaler/", views.red_flags, name="red_flags"),
]
