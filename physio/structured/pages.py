"""The kinds of page that a machine is told about."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from articles.models import Article
from articles.outline import Question
from articles.rows import lines
from articles.signgroups import Level
from articles.templatetags.text import opening, plain
from physio.models import Clinic
from programs.models import Exercise, Program
from programs.plan import Plan

from .clinics import publisher
from .exercises import exercise_plan, instructions
from .things import Data, absolute, block, day, thing

TOPICS = ("Alle emner", "articles:index")
PROGRAMS = ("Alle øvelsesprogrammer", "programs:index")
"""The way back that a page shows: its words and where it leads."""

MEDICAL = "MedicalWebPage"

Row = Article | Program | Exercise


def topic_data(article: Article, questions: Iterable[Question], clinic: Clinic) -> Data:
    """MedicalWebPage, and FAQPage too where the page answers questions."""
    asked = [_question(question) for question in questions]
    return _medical_page(
        article.get_absolute_url(),
        clinic,
        kind=[MEDICAL, "FAQPage"] if asked else MEDICAL,
        name=article.title,
        description=opening(article.lead),
        breadcrumb=_way_to(article, TOPICS),
        datePublished=day(article.published_on),
        dateModified=day(article.updated_on),
        citation=article.source_lines,
        mainEntity=asked,
        **_review(article),
    )


def program_data(program: Program, plan: Plan, clinic: Clinic) -> Data:
    """MedicalWebPage about an ExercisePlan, whose parts are the exercises with their doses."""
    return _medical_page(
        program.get_absolute_url(),
        clinic,
        name=plan.title,
        description=opening(plan.intro),
        breadcrumb=_way_to(program, PROGRAMS),
        dateModified=day(program.revised_on),
        version=plan.edition,
        citation=[*lines(program.sources)],
        mainEntity=exercise_plan(plan),
        **_review(program),
    )


def exercise_data(exercise: Exercise, clinic: Clinic) -> Data:
    """MedicalWebPage about how one exercise is done."""
    return _medical_page(
        exercise.get_absolute_url(),
        clinic,
        name=exercise.name,
        description=exercise.purpose,
        breadcrumb=_way_to(exercise, PROGRAMS),
        mainEntity=instructions(exercise),
    )


def signs_data(path: str, name: str, levels: Iterable[Level], clinic: Clinic) -> Data:
    """MedicalWebPage about the danger signs: a list for each level, under its name and what to do."""
    return _medical_page(path, clinic, name=name, mainEntity=[_level(level, clinic) for level in levels])


def list_data(path: str, name: str, clinic: Clinic, *lists: Iterable[Row]) -> Data:
    """CollectionPage with what it leads to, in the page's order; {} for a page that leads nowhere yet."""
    rows = [row for rows in lists for row in rows]
    if not rows:
        return {}
    entries = [
        thing("ListItem", position=place, name=str(row), url=absolute(row.get_absolute_url()))
        for place, row in enumerate(rows, 1)
    ]
    return _page("CollectionPage", path, clinic, name=name, mainEntity=thing("ItemList", itemListElement=entries))


def _medical_page(path: str, clinic: Clinic, *, kind: str | list[str] = MEDICAL, **says: Any) -> Data:
    return _page(kind, path, clinic, audience=thing("MedicalAudience", audienceType="Patient"), **says)


def _page(kind: str | list[str], path: str, clinic: Clinic, **says: Any) -> Data:
    address = absolute(path)
    return block(thing(kind, address, url=address, inLanguage="da", publisher=publisher(clinic), **says))


def _review(row: Article | Program) -> Data:
    """A name without a date is nobody who has reviewed."""
    if not row.reviewed_on:
        return {}
    return {"lastReviewed": day(row.reviewed_on), "reviewedBy": thing("Person", name=row.reviewed_by)}


def _way_to(row: Row, back: tuple[str, str]) -> Data:
    words, name = back
    steps = enumerate([(words, reverse(name)), (str(row), row.get_absolute_url())], 1)
    entries = [
        thing("ListItem", position=place, name=name, item={"@id": absolute(path)}) for place, (name, path) in steps
    ]
    return thing("BreadcrumbList", itemListElement=entries)


def _question(question: Question) -> Data:
    answer = thing("Answer", text=plain(question.answer_markdown))
    return thing("Question", name=question.title, acceptedAnswer=answer)


def _level(level: Level, clinic: Clinic) -> Data:
    signs = dict.fromkeys(sign.text for group in level.groups for sign in group.signs)
    name = f"{level.urgency.label}: {clinic.route(level.urgency).action}"
    return thing("ItemList", name=name, itemListElement=list(signs))
