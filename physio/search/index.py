"""What the search reads: every word of every page that may be found, in rows that any database can look up.

Not modelsearch: on SQLite it runs the match again for every row it ranks (0.5 s among 1,000 pages, 4.5 s among 3,000),
fills its index by triggers, which a later change of the table drops without a word, and fails on a quotation mark.

The index follows each save by itself. Whether a page is published is asked when it is searched for, so that a draft
can never be found. Signals and not method calls, because a restored old version is written row by row without save().
"""

from collections.abc import Iterable
from itertools import islice
from operator import itemgetter
from typing import ClassVar

from django.db import models, transaction
from django.db.models import Q
from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver

from articles.models import Article, Status
from programs.models import Exercise, Program

from ..bulkrows import Row, enter, entered
from . import texts as searchtexts
from .texts import SearchText
from .words import LONGEST_WORD

_ENTRY = ("article_id", "program_id", "exercise_id", "kind", "title", "text", "anchor")
_WORD = ("word", "weight", "entry_id")
TOGETHER = 100
Page = Article | Program | Exercise


class Kind(models.TextChoices):
    """What a page is; first the kinds that stand first among equals."""

    TOPIC = searchtexts.TOPIC, "Emne"
    PROGRAM = searchtexts.PROGRAM, "Program"
    EXERCISE = searchtexts.EXERCISE, "Øvelse"
    QUESTION = searchtexts.QUESTION, "Spørgsmål"


class SearchEntryQuerySet(models.QuerySet):
    def published(self) -> "SearchEntryQuerySet":
        """Entries of pages that a patient can open."""
        return self.filter(
            Q(article__status=Status.PUBLISHED)
            | Q(program__status=Status.PUBLISHED)
            | Q(exercise__in=Exercise.objects.visible())
        )

    def hidden(self) -> "SearchEntryQuerySet":
        """All others."""
        return self.exclude(pk__in=SearchEntry.objects.published())


class SearchEntry(models.Model):
    """One page, or one question on a page, that can be found. anchor: where on the page it begins."""

    # DO_NOTHING keeps the entries out of the list that the admin shows before a deletion; forget() removes them.
    article = models.ForeignKey(Article, models.DO_NOTHING, null=True, related_name="+")
    program = models.ForeignKey(Program, models.DO_NOTHING, null=True, related_name="+")
    exercise = models.ForeignKey(Exercise, models.DO_NOTHING, null=True, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    title = models.TextField()
    text = models.TextField()
    anchor = models.CharField(max_length=200, blank=True)

    objects = SearchEntryQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title

    @property
    def url(self) -> str:
        page = (self.article or self.program or self.exercise).get_absolute_url()
        return f"{page}#{self.anchor}" if self.anchor else page

    @property
    def topic(self) -> str:
        """The title of the topic that a question stands under, '' for the other kinds."""
        return self.article.title if self.kind == Kind.QUESTION else ""


class SearchWord(models.Model):
    """A word of an entry; weight says how much of the entry it is about."""

    entry = models.ForeignKey(SearchEntry, models.CASCADE, related_name="words")
    word = models.CharField(max_length=LONGEST_WORD)
    weight = models.PositiveSmallIntegerField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["word", "weight", "entry"], name="search_word")]

    def __str__(self) -> str:
        return self.word


_TEXTS_OF = {
    Article: lambda row: searchtexts.of_topic(row, row.aliases),
    Program: lambda row: searchtexts.of_program(row, row.aliases),
    Exercise: lambda row: searchtexts.of_exercise(row, row.steps, row.aliases),
}


@receiver(post_save, sender=Article)
@receiver(post_save, sender=Program)
@receiver(post_save, sender=Exercise)
def index_saved(sender: type[Page], instance: Page, **kwargs) -> None:
    with transaction.atomic():
        forget(instance)
        add([(instance, _TEXTS_OF[sender](instance))])


@receiver(pre_delete, sender=Article)
@receiver(pre_delete, sender=Program)
@receiver(pre_delete, sender=Exercise)
def forget_deleted(instance: models.Model, **kwargs) -> None:
    forget(instance)


def forget(page: Page) -> None:
    SearchEntry.objects.filter(**{page._meta.model_name: page.pk}).delete()


def rebuild() -> int:
    """Write the whole index anew in one transaction; how many entries it then has."""
    with transaction.atomic():
        SearchEntry.objects.all().delete()
        for model, texts_of in _TEXTS_OF.items():
            pages = model.objects.iterator(chunk_size=TOGETHER)
            while some := list(islice(pages, TOGETHER)):
                add((page, texts_of(page)) for page in some)
    return SearchEntry.objects.count()


def add(pages: Iterable[tuple[Page, tuple[SearchText, ...]]]) -> None:
    """Enter pages that are not in the index yet, however many, in a handful of statements."""
    found = [(page, text) for page, texts in pages for text in texts]
    numbers = entered(SearchEntry, _ENTRY, [_entry(page, text) for page, text in found])
    entries = zip(numbers, found, strict=True)
    words = [(word, weight, number) for number, (_, text) in entries for word, weight in text.weights.items()]
    enter(SearchWord, _WORD, sorted(words, key=itemgetter(0)))  # in the order of the database's own index


def _entry(page: Page, text: SearchText) -> Row:
    owners = (page.pk if isinstance(page, model) else None for model in (Article, Program, Exercise))
    return *owners, text.kind, text.title, text.text, text.anchor
