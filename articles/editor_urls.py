from django.urls import path

from . import editor

urlpatterns = [
    path("upload/", editor.upload_image, name="markdownx_upload"),
    path("markdownify/", editor.preview, name="markdownx_markdownify"),
]
