"""Generated content of a believable size: the same every time, and about nobody."""

import random

from articles.content import Sign
from articles.urgency import Urgency
from programs.dosage import Dosage
from programs.plan import Plan, PlannedExercise

BODY_PARTS = "lænd ryg nakke skulder albue håndled hofte knæ ankel fod kæbe bækken lår læg bryst".split()
ENDINGS = ("", "en", "smerter", "øvelser", "træning", "stivhed", "operation", "muskler")


def queries(words: list[str], count: int) -> list[str]:
    """As patients type them: one to three words, one in four with a letter missing."""
    chance = random.Random(8)
    asked = []
    for _ in range(count):
        word = " ".join(chance.sample(words, chance.randint(1, 3)))
        place = chance.randrange(1, len(word))
        asked.append(word[:place] + word[place + 1 :] if chance.random() < 0.25 else word)
    return asked


def plan() -> Plan:
    """Ten exercises as a real programme has them."""
    exercises = tuple(
        PlannedExercise(
            number=number,
            slug=f"oevelse-{number}",
            name=f"Løft benet, øvelse {number}",
            purpose="Du gør musklerne om hoften stærkere.",
            starting_position="Lig på ryggen med bøjede knæ og fødderne i gulvet.",
            steps=("Spænd let i maven.", "Løft det ene ben stille fra gulvet.", "Hold benet.", "Sænk det igen."),
            feel="Det arbejder foran på hoften.",
            avoid="Svaj ikke i ryggen.",
            dosage=Dosage.parse("3 sæt af 8-12 gentagelser, hold 5 sek."),
        )
        for number in range(1, 11)
    )
    signs = tuple(Sign(f"Du får tegn nummer {number} på, at noget er galt", Urgency.IMMEDIATE) for number in range(4))
    return Plan(
        title="Øvelser til hoften",
        slug="oevelser-til-hoften",
        edition=1,
        intro="Øvelserne gør dig stærkere. Begynd roligt, og tag pauser.",
        exercises=exercises,
        dosage=Dosage.parse("2 gange om dagen"),
        stop_rule="Stop, hvis smerten bliver stærk.",
        signs=signs,
    )
