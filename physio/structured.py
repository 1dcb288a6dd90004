"""What a page says, once more for machines, in the words of schema.org: only what its objects know.

Each function gives a dict for JSON-LD. What is not known is not there: no empty value, no guess. Where a text may say
more than a number can (a choice of two doses, a load), it stands as text.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.conf import settings

from articles.models import Article
from articles.outline import Question
from articles.templatetags.text import opening, plain
from programs.dosage import Dosage, Range
from programs.models import Program
from programs.plan import Plan, PlannedExercise

from .models import Clinic

CONTEXT = "https://schema.org"
SECOND, MINUTE = "SEC", "MIN"
"""UN/CEFACT's codes, which schema.org asks for."""

Data = dict[str, Any]


def clinic_data(clinic: Clinic) -> Data:
    """MedicalClinic; {} for the stand-in of a site whose clinic nobody has filled in."""
    return {"@context": CONTEXT, **_clinic(clinic)} if clinic.saved_at else {}


def topic_data(article: Article, questions: Iterable[Question], clinic: Clinic) -> Data:
    """MedicalWebPage, and FAQPage too where the page answers questions."""
    asked = [_question(question) for question in questions]
    kinds = ["MedicalWebPage", "FAQPage"] if asked else "MedicalWebPage"
    return _page(
        kinds,
        article,
        clinic,
        name=article.title,
        description=opening(article.lead),
        datePublished=_day(article.published_on),
        dateModified=_day(article.updated_on),
        citation=article.source_lines,
        mainEntity=asked,
    )


def program_data(program: Program, plan: Plan, clinic: Clinic) -> Data:
    """MedicalWebPage about an ExercisePlan, whose parts are the exercises with their doses."""
    return _page(
        "MedicalWebPage",
        program,
        clinic,
        name=plan.title,
        description=opening(plan.intro),
        dateModified=_day(program.revised_on),
        version=plan.edition,
        citation=[line for line in program.sources.splitlines() if line.strip()],
        mainEntity=_plan(plan),
    )


def _page(kinds: str | list[str], row: Article | Program, clinic: Clinic, **says: Any) -> Data:
    address = settings.SITE_URL + row.get_absolute_url()
    page = _thing(
        kinds,
        address,
        url=address,
        inLanguage="da",
        audience=_thing("MedicalAudience", audienceType="Patient"),
        publisher=_thing("MedicalClinic", _clinic_id(), name=clinic.name) if clinic.saved_at else None,
        lastReviewed=_day(row.reviewed_on),
        reviewedBy=_thing("Person", name=row.reviewed_by) if row.reviewed_on else None,
        **says,
    )
    return {"@context": CONTEXT, **page}


def _clinic(clinic: Clinic) -> Data:
    return _thing(
        "MedicalClinic",
        _clinic_id(),
        name=clinic.name,
        url=f"{settings.SITE_URL}/",
        medicalSpecialty=f"{CONTEXT}/Physiotherapy",
        address=", ".join(line.strip() for line in clinic.address.splitlines() if line.strip()),
        telephone=clinic.phone,
        email=clinic.email,
        taxID=clinic.cvr,
    )


def _clinic_id() -> str:
    return f"{settings.SITE_URL}/#klinikken"


def _question(question: Question) -> Data:
    answer = _thing("Answer", text=plain(question.answer_markdown))
    return _thing("Question", name=question.title, acceptedAnswer=answer)


def _plan(plan: Plan) -> Data:
    shared = Dosage(per_day=plan.shared("per_day"), per_week=plan.shared("per_week"))
    return _thing(
        "ExercisePlan",
        name=plan.title,
        activityDuration=_amount(plan.minutes(), MINUTE),
        activityFrequency=str(shared),
        hasPart=[_exercise(exercise) for exercise in plan.exercises],
    )


def _exercise(exercise: PlannedExercise) -> Data:
    dose = exercise.whole_dosage
    is_choice = bool(dose.reps and dose.duration_s)  # so many or so long: two numbers side by side would ask for both
    frequency = Dosage(per_day=dose.per_day, per_week=dose.per_week, every_min=dose.every_min)
    return _thing(
        "ExercisePlan",
        name=exercise.name,
        description=exercise.purpose,
        repetitions=None if is_choice else _amount(dose.reps),
        activityDuration=None if is_choice else _amount(dose.duration_s, SECOND),
        restPeriods=_amount(dose.rest_s, SECOND),
        activityFrequency=str(frequency),
        additionalVariable=[text for text in (_as_text(dose), exercise.dosage_text) if text],
    )


def _as_text(dose: Dosage) -> str:
    """The whole dose in one line; '' where only a side is said, which is no dose."""
    return str(dose) if replace(dose, side=None) else ""


def _amount(amount: Range | None, unit: str = "") -> Data | None:
    if not amount:
        return None
    low, high = amount
    if low == high:
        return _thing("QuantitativeValue", value=low, unitCode=unit)
    return _thing("QuantitativeValue", minValue=low, maxValue=high, unitCode=unit)


def _day(day) -> str:
    return day.isoformat() if day else ""


def _thing(kind: str | list[str], identity: str = "", **says: Any) -> Data:
    """A thing of that kind with what is known of it."""
    given = {"@type": kind, "@id": identity, **says}
    return {name: value for name, value in given.items() if value not in (None, "", [])}
