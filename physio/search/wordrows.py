"""The rows of the search's own words from plain data and back."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from reversion import add_to_revision
from reversion.models import Version

from articles.danish import danish_sort_key
from articles.reading import control_character

from .patientwords import PatientWords, Said, UrgentWords
from .wordfile import WordList, WordsContent

_ROWS: dict[str, tuple[type[Said], str]] = {"patients": (PatientWords, "means"), "urgent": (UrgentWords, "sign")}
"""Each section's model, and the field that names a list."""


def content() -> WordsContent:
    """All that the rows say."""
    return WordsContent(
        **{
            section: _in_order(_list_of(row, name) for row in model.objects.all())
            for section, (model, name) in _ROWS.items()
        }
    )


def completed(stated: WordsContent, rows: WordsContent) -> WordsContent:
    """What a file says, and of what it does not mention what the rows say."""
    return WordsContent(
        patients=rows.patients if stated.patients is None else _in_order(stated.patients),
        urgent=rows.urgent if stated.urgent is None else _in_order(stated.urgent),
    )


def edited_by_hand() -> bool:
    """Whether an editor has written any of it, on a site that never took in a file of it."""
    return any(Version.objects.get_for_model(model).exists() for model, _ in _ROWS.values())


def keep() -> None:
    """The rows as they are now, into the revision that is open: what a file replaces can be brought back."""
    for model, _ in _ROWS.values():
        for row in model.objects.all():
            add_to_revision(row)


def save_content(whole: WordsContent) -> None:
    """Write whole content into the rows. Raises ValidationError for what breaks a rule."""
    for section, (model, name) in _ROWS.items():
        _save(model, name, getattr(whole, section))


def _list_of(row: Said, name: str) -> WordList:
    return WordList(_on_one_line(getattr(row, name)), tuple(map(_on_one_line, row.lines)))


def _in_order(lists: Iterable[WordList]) -> tuple[WordList, ...]:
    return tuple(sorted(lists, key=lambda words: (danish_sort_key(words.name), words.name, words.said)))


def _on_one_line(text: str) -> str:
    """Without what no file can hold and no search looks for."""
    return " ".join("".join(sign for sign in text if sign.isspace() or not control_character(sign)).split())


def _save(model: type[Said], name: str, stated: Iterable[WordList]) -> None:
    """A row that is there already keeps its history; those that no list names go."""
    rows = defaultdict(list)
    for row in model.objects.order_by("pk"):
        rows[_list_of(row, name).name].append(row)
    for words in stated:
        row = rows[words.name].pop(0) if rows[words.name] else model()
        if row._state.adding or _list_of(row, name) != words:
            setattr(row, name, words.name)
            row.said = "\n".join(words.said)
            row.full_clean()
            row.save()
    for row in chain.from_iterable(rows.values()):
        row.delete()
