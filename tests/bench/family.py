"""Topic files of the shape that the clinic's own have: 3-4 kB, eight sections that ask, four questions with answers."""

import random
from pathlib import Path

from .content import BODY_PARTS, ENDINGS

SUBJECTS = [part + ending for part in BODY_PARTS for ending in ENDINGS]
LEADS = (
    "{A} er noget, mange kender til. Her kan du læse, hvad {a} kan skyldes, og hvad du selv kan gøre derhjemme. "
    "De fleste får det bedre i løbet af nogle uger, og du kan roligt blive ved med at bruge kroppen. ",
    "Mange voksne får {a} mindst én gang i livet. Det er sjældent farligt, men det kan være besværligt i hverdagen. "
    "Denne side fortæller om årsager, træning og om, hvornår det er godt at få en fysioterapeut til at se på det. ",
)
HEADINGS = (
    "Hvad er {a}?", "Hvorfor får man {a}?", "Hvordan mærkes {a}?", "Hvad kan du selv gøre ved {a}?",
    "Hvordan hjælper fysioterapi mod {a}?", "Hvor længe varer {a}?", "Hvornår skal du søge hjælp?",
    "Hvordan forebygger du {a}?",
)  # fmt: skip
SENTENCES = (
    "Det begynder ofte efter en uvant belastning, fx havearbejde eller en lang køretur.",
    "Smerten sidder tit omkring {b}, og den kan trække op eller ned i nærheden.",
    "Om morgenen kan du føle dig stiv, og det går som regel over, når du har bevæget dig lidt.",
    "En fysioterapeut kan undersøge {b} og finde ud af, hvilke bevægelser der gør det bedre.",
    "Begynd roligt, og læg først mere på, når du kan klare det, du allerede gør.",
    "Gåture, cykling og svømning er gode måder at holde sig i gang på imens.",
    "Søvn, humør og travlhed har også noget at sige for, hvor meget du mærker.",
    "Et lille ryk i smerten dagen efter er almindeligt og ikke tegn på skade.",
    "Varme kan løsne musklerne, og nogle har gavn af en lille pude bag {b}.",
    "Det hjælper at skifte stilling tit, både på arbejdet og foran skærmen.",
)
HELP = "Kontakt din læge, hvis smerten bliver ved i mere end seks uger, eller hvis du får feber og føler dig syg."
QUESTIONS = (
    ("Må jeg arbejde med {a}?", "Ja, de fleste kan arbejde, når opgaverne bliver lempet lidt i en periode."),
    ("Skal jeg have taget et billede af {b}?", "Som regel ikke. Det ændrer sjældent på, hvad der hjælper."),
    ("Hjælper det at hvile?", "Lidt hvile er godt i de første dage. Derefter er bevægelse bedre end at ligge stille."),
    ("Kommer det igen?", "Det kan det godt. Den, der holder sig i gang, får det sjældnere og kortere."),
)
EXERCISES = """
## Øvelser, du kan prøve

### Kredse med {b}

Stå med let bøjede knæ. Bevæg {b} langsomt rundt i små cirkler. Gentag 10 gange til hver side.

### Pres mod væggen

Stå med front mod en væg. Pres roligt mod væggen, og hold i 5 sekunder. Gentag 8 gange.
"""


def write_articles(folder: Path, count: int, *, first: int = 0, more: str = "") -> None:
    """So many files, each about something of its own; more: what stands before the questions."""
    chance = random.Random(11 + first)
    for number in range(first, first + count):
        about, part = chance.choice(SUBJECTS), chance.choice(BODY_PARTS)
        text = _article(chance, number, more).format(a=about, A=about.capitalize(), b=part)
        (folder / f"emne-{number}.md").write_text(text, encoding="utf-8")


def _article(chance: random.Random, number: int, more: str) -> str:
    title = f'title: "{{A}} og {{b}} {number}"\nslug: "emne-{number}"\nmetaTitle: "{{A}} – læs om {{a}}"'
    sections = "".join(f"## {heading}\n\n{_paragraph(chance)}\n\n" for heading in HEADINGS)
    questions = "".join(f"### {question}\n\n{answer}\n\n" for question, answer in QUESTIONS)
    return (
        f'---\n{title}\nlastUpdated: "24/02/2024"\n---\n\n{chance.choice(LEADS)}\n\n{sections}{HELP}\n{more}\n'
        f"## Ofte stillede spørgsmål om {{a}}\n\n{questions}"
    )


def _paragraph(chance: random.Random) -> str:
    """Three sentences that hardly any other file has: whoever remembers sentences must read these all the same."""
    return " ".join(
        f"{sentence[:-1]}, også ved {chance.choice(SUBJECTS)} og {chance.choice(SUBJECTS)}."
        for sentence in chance.sample(SENTENCES, 3)
    )
