"""What the search reads: every word of every page that may be found, in rows that any database can look up.

Not modelsearch: on SQLite it runs the match again for every row it ranks (0.5 s among 1,000 pages, 4.5 s among 3,000),
fills its index by triggers, which a later change of the table drops without a word, and fails on a quotation mark.

The index follows each save by itself. Whether a page is published is asked when it is searched for, so that a draft
can never be found. Signals and not method calls, because a restored old version is written row by row without save().
"""

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar

from django.db import connection, models, transaction
from django.db.models import Q
from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver

from articles.commonmark import parse, plain_text
from articles.models import Article, Status
from articles.outline import outline
from programs.models import Exercise, Program

from .searchwords import LONGEST_WORD, words_of

_INSERT_WORD = "INSERT INTO physio_searchword (entry_id, word, weight) VALUES (%s, %s, %s)"
IN_TITLE, IN_ALIAS, IN_LEAD, MOST_IN_TEXT = 10, 8, 4, 3


class Kind(models.TextChoices):
    """What a page is; first the kinds that stand first among equals."""

    TOPIC = "emne", "Emne"
    PROGRAM = "program", "Program"
    EXERCISE = "øvelse", "Øvelse"
    QUESTION = "spørgsmål", "Spørgsmål"


class SearchEntryQuerySet(models.QuerySet):
    def published(self) -> "SearchEntryQuerySet":
        """Entries of pages that a patient can open."""
        return self.filter(
            Q(article__status=Status.PUBLISHED)
            | Q(program__status=Status.PUBLISHED)
            | Q(exercise__in=Exercise.objects.visible())
        )


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


class SearchWord(models.Model):
    """A word of an entry; weight says how much of the entry it is about."""

    entry = models.ForeignKey(SearchEntry, models.CASCADE, related_name="words")
    word = models.CharField(max_length=LONGEST_WORD)
    weight = models.PositiveSmallIntegerField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["word", "weight", "entry"], name="search_word")]

    def __str__(self) -> str:
        return self.word


@receiver(post_save, sender=Article)
def index_article(instance: Article, **kwargs) -> None:
    text = _plain(instance.body)
    with transaction.atomic():
        forget(instance)
        _add(
            Kind.TOPIC, instance.title, _joined(instance.lead, text), instance.aliases, instance.lead, article=instance
        )
        for question in outline(instance.body).questions:
            answer = _plain(question.answer_markdown)
            _add(Kind.QUESTION, question.title, answer, article=instance, anchor=question.slug)


@receiver(post_save, sender=Program)
def index_program(instance: Program, **kwargs) -> None:
    texts = (instance.intro, instance.progression, instance.remarks, instance.pain_rule, instance.stop_rule)
    text = _joined(*(_plain(part) for part in texts))
    with transaction.atomic():
        forget(instance)
        _add(Kind.PROGRAM, instance.title, text, instance.aliases, program=instance)


@receiver(post_save, sender=Exercise)
def index_exercise(instance: Exercise, **kwargs) -> None:
    text = _joined(instance.purpose, instance.starting_position, instance.steps, instance.feel, instance.equipment)
    with transaction.atomic():
        forget(instance)
        _add(Kind.EXERCISE, instance.name, text, instance.aliases, instance.purpose, exercise=instance)


@receiver(pre_delete, sender=Article)
@receiver(pre_delete, sender=Program)
@receiver(pre_delete, sender=Exercise)
def forget_deleted(instance: models.Model, **kwargs) -> None:
    forget(instance)


def forget(page: Article | Program | Exercise) -> None:
    SearchEntry.objects.filter(**{page._meta.model_name: page.pk}).delete()


def rebuild() -> int:
    """Write the whole index anew in one transaction; how many entries it then has."""
    with transaction.atomic():
        SearchEntry.objects.all().delete()
        for model, index in ((Article, index_article), (Program, index_program), (Exercise, index_exercise)):
            for page in model.objects.iterator(chunk_size=200):
                index(instance=page)
    return SearchEntry.objects.count()


def _add(
    kind: Kind, title: str, text: str, aliases: str = "", lead: str = "", *, anchor: str = "", **page: models.Model
) -> None:
    entry = SearchEntry.objects.create(kind=kind, title=title, text=text, anchor=anchor, **page)
    weights = _weights(title, aliases, lead, text)
    with connection.cursor() as cursor:  # some hundred rows a page: building models for them took most of an import
        cursor.executemany(_INSERT_WORD, [(entry.pk, word, weight) for word, weight in weights.items()])


def _weights(title: str, aliases: str, lead: str, text: str) -> Counter[str]:
    weights = Counter({word: min(count, MOST_IN_TEXT) for word, count in Counter(words_of(text)).items()})
    for words, weight in ((title, IN_TITLE), (aliases, IN_ALIAS), (lead, IN_LEAD)):
        weights.update(dict.fromkeys(words_of(words), weight))
    return weights


def _joined(*parts: str) -> str:
    return "\n".join(part.strip() for part in parts if part.strip())


def _plain(markdown: str) -> str:
    return "\n".join(_texts(markdown))


def _texts(markdown: str) -> Iterable[str]:
    for token in parse(markdown):
        if token.type == "inline":
            yield plain_text(token)
        elif token.type in ("fence", "code_block"):
            yield token.content.strip()
