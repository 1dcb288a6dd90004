"""A small site with one page of every kind, and what can be read from a page's HTML."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.urls import reverse

from articles.urgency import Urgency
from programs.dosage import Dosage
from programs.models import Program
from programs.plancode import query_of
from programs.rows import plan_of
from programs.tailored import Pick, tailored
from tests.factories import make_article, make_clinic, make_entry, make_exercise, make_program, make_red_flag

ARM_RAISE = {
    "version": 1,
    "working": ["right_upper_arm"],
    "pose": [
        {"posture": "standing", "contacts": ["left_foot on floor", "right_foot on floor"]},
        {"right_shoulder_flexion": 150},
    ],
}
TOPIC_BODY = """
## Hvad er det?

Musklerne om skulderen er ømme. Det er **ikke** farligt.

| Hvor | Hvor tit | Hvad hjælper |
| --- | ---: | --- |
| Foran på skulderen | 3 af 10 | Bevæg armen lidt hver time |
| Bag på skulderen | 1 af 10 | Sid med ryggen mod stolen |

### Hvor længe varer det?

Det varer tit nogle uger.

## Hvad kan du selv gøre?

- Bevæg armen lidt og tit.
- Brug varme, hvis det er rart.

## Ofte stillede spørgsmål

### Må jeg løfte?

Ja, når det ikke gør mere ondt bagefter.

### Skal jeg have et billede taget?

Nej, det ændrer sjældent noget.
"""


@dataclass(frozen=True)
class Site:
    """The address of one page of each kind; a kind is the name that tests show."""

    pages: dict[str, str]
    sheet: str


def make_site() -> Site:
    make_clinic()
    topic = make_article(
        title="Ondt i skulderen", body=TOPIC_BODY, aliases="skuldersmerter", sources="Prøvekilde: https://example.org/"
    )
    for urgency in Urgency:
        make_red_flag(article=topic, urgency=urgency, text=f"Armen gør noget, der er {urgency.label.casefold()}")
    raise_arm = make_exercise(name="Løft armen", aliases="armløft", equipment="en stol", motion=ARM_RAISE)
    program = make_program(
        title="Øvelser til skulderen",
        topic=topic,
        exercises=[raise_arm, make_exercise(name="Træk skuldrene tilbage")],
        dosage=Dosage.parse("2 gange om dagen"),
        pain_rule="Det må gerne trække lidt.",
        progression="Tag flere gentagelser, når det bliver let.",
        remarks="Hold øje med, hvordan armen har det dagen efter.",
        contact="Prøveklinikken\n11 22 33 44",
    )
    make_entry(program, make_exercise(name="Cirkler med armen"), dosage=Dosage.parse("10 gentagelser"))
    pages = {
        "forside": "/",
        "sted": "/krop/skulder/",
        "sted uden indhold": "/krop/knae/",
        "emner": "/emner/",
        "emne": topic.get_absolute_url(),
        "faresignaler": "/faresignaler/",
        "programmer": "/programmer/",
        "program": program.get_absolute_url(),
        "tilpas": program.get_tailor_url(),
        "tilpasset": _tailored(program),
        "træn": reverse("programs:train", args=[program.slug]),
        "uden net": reverse("programs:without_net"),
        "øvelse": raise_arm.get_absolute_url(),
        "søg": "/soeg/",
        "søgning": "/soeg/?q=skulder",
        "søgning uden svar": "/soeg/?q=fodboldresultater",
        "om": "/om/",
        "tilgængelighed": "/tilgaengelighed/",
        "privatliv": "/privatliv/",
    }
    return Site(pages, program.get_sheet_url())


def _tailored(program: Program) -> str:
    """The programme's page with its last exercise first, on the left side, and the first one after it."""
    default = plan_of(program)
    first, *_, last = default.exercises
    plan = tailored(default, [Pick(last.slug, dosage=Dosage(side="left")), Pick(first.slug)])
    return f"{program.get_absolute_url()}?{query_of(plan, default)}"


@dataclass
class Reading(HTMLParser):
    """What a page's HTML says of itself; faults are what the strict policy would stop."""

    language: str = ""
    headings: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    @classmethod
    def of(cls, html: str) -> "Reading":
        reading = cls()
        reading.feed(html)
        reading.close()
        return reading

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = attributes.get("lang", "")
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.headings.append(tag)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        self._note_resources(tag, attributes)
        self._note_faults(tag, attributes)

    handle_startendtag = handle_starttag

    def _note_resources(self, tag: str, attributes: dict[str, str]) -> None:
        names = ["src", "srcset", "poster", "data", "action", "formaction", "xlink:href"]
        loads = tag in {"link", "use", "image"} and attributes.get("rel") != "canonical"
        self.resources += [attributes[name] for name in [*names, *(["href"] if loads else [])] if name in attributes]

    def _note_faults(self, tag: str, attributes: dict[str, str]) -> None:
        is_data = attributes.get("type") == "application/ld+json"  # no browser runs it
        if tag == "style" or (tag == "script" and not attributes.get("src") and not is_data):
            self.faults.append(f"<{tag}>")
        if tag in {"iframe", "object", "embed", "base"}:
            self.faults.append(f"<{tag}>")
        self.faults += [f"{tag} {name}=" for name in attributes if name == "style" or name.startswith("on")]
