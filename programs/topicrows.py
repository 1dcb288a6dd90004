"""What a topic's page asks about its programmes, together with the topic itself (articles/nested.py)."""

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast, JSONObject

PROGRAM = ("pk", "slug", "title", "intro")
EXERCISE = ("name", "slug", "aliases", "starting_position", "picture", "picture_alt", "status")
JSON = {
    "motion": "entries__exercise__motion",
    "own_dosage": "entries__dosage",
    "section_dosage": "entries__section__dosage",
    "program_dosage": "dosage",
}


def topic_rows(programs: QuerySet) -> QuerySet:
    """A dict for each exercise of each programme in the programmes' order, for topicprograms.py to read. A programme
    without exercises gives one too; columns of JSON come as text."""
    exercise = {f"exercise_{name}": f"entries__exercise__{name}" for name in EXERCISE}
    texts = {name: Cast(path, TextField()) for name, path in JSON.items()}
    rows = programs.order_by("pk", "entries__position", "entries__pk")
    return rows.values(found=JSONObject(**{name: name for name in PROGRAM}, **exercise, **texts))
