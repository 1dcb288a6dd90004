"""The record of each edition that patients have read, beginning with the one that every programme has now."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

PROGRAM_TEXTS = (
    "title", "slug", "intro", "dosage_text", "progression", "pain_rule", "stop_rule", "remarks", "contact",
)  # fmt: skip
EXERCISE_TEXTS = ("slug", "name", "purpose", "starting_position", "feel", "avoid", "equipment")


def record_present_editions(apps, schema_editor):
    editions = apps.get_model("programs", "ProgramEdition").objects
    for program in apps.get_model("programs", "Program").objects.iterator():
        editions.create(program=program, number=program.edition, on=program.edition_on, content=_content(apps, program))


def _content(apps, program):
    entries = apps.get_model("programs", "ProgramExercise").objects.filter(
        program=program, exercise__status="published"
    )
    shown = list(entries.select_related("exercise", "section").order_by("position", "pk"))
    ids = [entry.exercise_id for entry in shown]
    return {
        **{name: getattr(program, name) for name in PROGRAM_TEXTS if getattr(program, name)},
        "dosage": program.dosage.to_dict(),
        "exercises": [
            _exercise(entry, program, ids[: place + 1].count(entry.exercise_id)) for place, entry in enumerate(shown)
        ],
        "sections": [
            {"title": section.title, "text": section.text, "dosage": section.dosage.to_dict()}
            for section in program.sections.order_by("position", "pk")
        ],
        "signs": _signs(apps, program),
    }


def _exercise(entry, program, turn):
    exercise = entry.exercise
    texts = {name: getattr(exercise, name) for name in EXERCISE_TEXTS if getattr(exercise, name)}
    general = entry.section.dosage.merged_over(program.dosage) if entry.section else program.dosage
    return {
        **texts,
        "number": entry.number or entry.position,
        "turn": turn,
        "steps": [line.strip() for line in exercise.steps.splitlines() if line.strip()],
        "note": entry.note,
        "section": entry.section.title if entry.section else "",
        "dosage_text": entry.dosage_text,
        "dosage": entry.dosage.to_dict(),
        "general": general.to_dict(),
    }


def _signs(apps, program):
    shown = Q(program=program) | Q(article__isnull=True, program__isnull=True)
    if program.topic_id:
        shown |= Q(article=program.topic_id)
    approved = apps.get_model("articles", "RedFlag").objects.filter(shown, status="approved")
    return [{"text": flag.text, "urgency": flag.urgency} for flag in approved]


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0002_red_flags_of_programs"),
        ("programs", "0001_exercises_and_programs"),
    ]

    operations = [
        migrations.CreateModel(
            name="ProgramEdition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(verbose_name="udgave")),
                ("on", models.DateField(null=True, verbose_name="dato")),
                ("content", models.JSONField(verbose_name="indhold")),
                (
                    "program",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="editions",
                        to="programs.program",
                        verbose_name="program",
                    ),
                ),
            ],
            options={
                "verbose_name": "udgave",
                "verbose_name_plural": "udgaver",
                "ordering": ["program", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("program", "number"),
                        name="program_edition_once",
                        violation_error_message="Den udgave er der allerede.",
                    )
                ],
            },
        ),
        migrations.RunPython(record_present_editions, migrations.RunPython.noop, elidable=False),
    ]
