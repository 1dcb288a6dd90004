"""Preview and upload for the Markdown editor, in place of markdownx's own views, which let anyone store anything.

markdownx takes every answer for success, whatever its status: what an error answers is typed into the text or shown as
the preview. So errors are answered in words that an editor can read there, and a text that holds such words is not
accepted at the next save (see markdown.problems_in).
"""

import time
from collections.abc import Callable
from functools import wraps

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from .markdown import FAILED_UPLOAD, MAX_CHARACTERS, render_markdown
from .pictures import PictureProblem, reencoded, refuse_large

EDITING = (
    *("articles.add_article", "articles.change_article"),
    *("programs.add_program", "programs.change_program"),
    *("programs.add_exercise", "programs.change_exercise"),
)
LOGGED_OUT = "Du er logget ud. Kopiér din tekst, før du logger ind igen."
NOT_ALLOWED = "Du har ikke lov til at rette i indholdet."
TOO_OLD = "Siden er åbnet, før du loggede ind. Kopiér din tekst, og åbn siden igen."

View = Callable[[HttpRequest], HttpResponse]


class _Token(CsrfViewMiddleware):
    """Django's own check, which answers in a word instead of with a page, so that the refusal is ours."""

    def _reject(self, request: HttpRequest, reason: str) -> str:
        return reason


def _refusal_of(request: HttpRequest) -> str:
    """Why this request may do nothing; '' when it may."""
    user = request.user
    if not user.is_authenticated:
        return LOGGED_OUT
    if not (user.is_active and user.is_staff and any(map(user.has_perm, EDITING))):
        return NOT_ALLOWED
    token = _Token(lambda request: None)
    token.process_request(request)
    return TOO_OLD if token.process_view(request, None, (), {}) else ""


def _stay_logged_in(request: HttpRequest) -> None:
    """Whoever writes a long text in one go is not logged out before it is saved; noted at most every ten minutes."""
    now = int(time.time())
    if now - request.session.get("seen_writing", 0) > 600:
        request.session["seen_writing"] = now


def _for_editors(refuse: Callable[[str], HttpResponse]) -> Callable[[View], View]:
    """Only for staff who may change content. Never a redirect or a page: either would land in the text."""

    def decorator(view: View) -> View:
        @csrf_exempt  # checked in _refusal_of
        @never_cache
        @require_POST
        @wraps(view)
        def guarded(request: HttpRequest) -> HttpResponse:
            if refusal := _refusal_of(request):
                return refuse(refusal)
            _stay_logged_in(request)
            return view(request)

        return guarded

    return decorator


def _preview_refused(reason: str, status: int = 403) -> HttpResponse:
    return HttpResponse(reason, status=status, content_type="text/plain; charset=utf-8")


def _upload_refused(reason: str, status: int = 403) -> HttpResponse:
    return JsonResponse({"image_code": f"{FAILED_UPLOAD}: {reason} ⚠"}, status=status)


@_for_editors(_preview_refused)
def preview(request: HttpRequest) -> HttpResponse:
    text = request.POST.get("content", "")
    if len(text) > MAX_CHARACTERS:
        return _preview_refused(f"Teksten er for lang. Den må højst have {MAX_CHARACTERS} tegn.", 400)
    return HttpResponse(render_markdown(text))


@_for_editors(_upload_refused)
def upload_image(request: HttpRequest) -> HttpResponse:
    upload = request.FILES.get("image")
    if upload is None:
        return _upload_refused("Der fulgte ingen fil med.", 400)
    try:
        refuse_large(upload.size)
        picture = reencoded(upload.read())
    except PictureProblem as problem:
        return _upload_refused(str(problem), 400)
    path = f"markdownx/{picture.name}"
    if not default_storage.exists(path):
        default_storage.save(path, ContentFile(picture.content))
    return JsonResponse({"image_code": f"![Skriv her, hvad billedet viser]({default_storage.url(path)})"})
