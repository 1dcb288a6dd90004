"""What the guide's components show: one clinic's topic, programme and signs, as plain data that is in no database."""

import datetime

from articles.content import Sign
from articles.models import Article
from articles.outline import Questions, Section, outline
from articles.urgency import Urgency
from programs.changes import Change
from programs.dosage import Dosage
from programs.figureeditor import MOVING, picture_url
from programs.figures import describe
from programs.figures.drawing import size_of
from programs.figures.library import by_slug
from programs.figuring import ShownFigure
from programs.inthetext import Illustrated
from programs.models import Exercise, Program, ProgramExercise
from programs.opened import OlderPaper
from programs.plan import Plan, PlannedExercise, PlannedSection
from programs.topicprograms import TopicProgram

SIGNS = (
    Sign("Du kan ikke holde på urin eller afføring, eller du kan ikke tisse", Urgency.LIFE_THREATENING),
    Sign("Du bliver pludselig lam i benene", Urgency.LIFE_THREATENING),
    Sign("Du har høj feber og stærke smerter i ryggen", Urgency.IMMEDIATE),
    Sign("Kraften i det ene ben bliver mindre dag for dag", Urgency.SOON),
    Sign("Smerten er den samme efter seks uger med øvelser", Urgency.CLINIC),
)
ARTICLE = Article(
    title="Ondt i lænden",
    slug="ondt-i-laenden",
    lead="De fleste får ondt i lænden på et tidspunkt. Det går næsten altid over igen.",
    published_on=datetime.date(2026, 1, 12),
    updated_on=datetime.date(2026, 9, 3),
    reviewed_by="Anna Holm, fysioterapeut",
    reviewed_on=datetime.date(2026, 9, 1),
    next_review_on=datetime.date(2028, 9, 1),
)
OVERDUE = Article(
    reviewed_by=ARTICLE.reviewed_by, reviewed_on=datetime.date(2022, 9, 1), next_review_on=datetime.date(2024, 9, 1)
)
PROGRAM = Program(title="Øvelser til lænden", slug="oevelser-til-laenden", intro="Seks øvelser, som gør ryggen rolig.")
SOURCES = ("Eksempel på en kilde med adresse: https://example.org/ryg", "Eksempel på en kilde uden adresse, 2025")

BRIDGE = PlannedExercise(
    1,
    "baekkenloeft",
    "Bækkenløft",
    purpose="Du bliver stærkere i balderne og lænden.",
    starting_position="Lig på ryggen med bøjede knæ og fødderne i gulvet.",
    steps=("Spænd i balderne.", "Løft bækkenet, til kroppen er lige.", "Sænk stille ned igen."),
    feel="Det arbejder i balderne.",
    avoid="Svaj ikke i lænden.",
    equipment="en måtte",
    note="Læg en pude under hovedet, hvis det er rart.",
    section="Styrke",
    dosage=Dosage.parse("3 sæt af 8-12 gentagelser, pause 60 sek."),
    inherited=Dosage.parse("1 gang om dagen"),
)
KNEE_ROLL = PlannedExercise(
    2,
    "knaerul",
    "Knærul",
    starting_position="Lig på ryggen med bøjede knæ.",
    steps=("Lad begge knæ falde til den ene side.", "Før dem over til den anden side."),
    section="Styrke",
    inherited=Dosage.parse("10 gentagelser, 2 gange om dagen"),
)
WALK = PlannedExercise(3, "gaatur", "Gåtur", steps=("Gå i dit eget tempo.",), dosage_text="Så langt, det er rart.")
STRETCH = PlannedExercise(4, "straek-ryggen", "Stræk ryggen", steps=("Kryb sammen, og stræk dig ud igen.",))
STRENGTH = PlannedSection(
    "Styrke", "Vent med de næste øvelser, til disse er **lette**.", Dosage.parse("3 gange om ugen")
)
PLAN = Plan(PROGRAM.title, PROGRAM.slug, 2, exercises=(BRIDGE, KNEE_ROLL, WALK), sections=(STRENGTH,))

OLDER_PAPER = OlderPaper(
    1, (Change("Der er kommet et nyt tegn: Du har høj feber.", is_safety=True), Change("»Bækkenløft« er taget ud."))
)
MUCH_OLDER_PAPER = OlderPaper(1, tuple(Change(f"Øvelse {number} har fået en ny dosis.") for number in range(1, 11)))

_ANSWERS = """## Ofte stillede spørgsmål

### Må jeg bevæge mig, når det gør ondt?

Ja. Det er **godt** at bevæge sig. Tag små skridt, og hold pauser.

### Skal jeg have taget et billede af ryggen?

Sjældent. Et billede ændrer ikke på, hvad der hjælper.
"""

_EXERCISE = """### Hvordan laver jeg bækkenløftet?

Lig på ryggen med bøjede knæ. Løft bækkenet, og sænk det stille igen. Gentag 10 gange.
"""


def questions() -> Questions:
    return outline(_ANSWERS).parts[0]


def section() -> Section:
    return outline(_EXERCISE).parts[0]


def illustrated() -> dict[str, list[Illustrated]]:
    return {section().slug: [Illustrated(0, BRIDGE.name, "/oevelser/baekkenloeft/", figure())]}


def topic_program() -> TopicProgram:
    return TopicProgram(PLAN.title, PLAN.slug, PROGRAM.intro, PLAN.facts(), ())


def figure() -> ShownFigure:
    motion = by_slug()[BRIDGE.slug].motion
    return ShownFigure(
        picture_url(motion, MOVING), picture_url(motion, str(len(motion.poses) - 1)), describe(motion), *size_of(motion)
    )


def entry(position: int) -> ProgramExercise:
    return ProgramExercise(position=position, exercise=Exercise(name=BRIDGE.name, slug=BRIDGE.slug))


def counted_program() -> Program:
    """With the number of its exercises, as a list of programmes has it."""
    program = Program(title=PROGRAM.title, slug=PROGRAM.slug, intro=PROGRAM.intro)
    program.size = len(PLAN.exercises)
    return program
