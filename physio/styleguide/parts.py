"""Which components there are, what each is for, and the states in which the guide shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse

from articles.bodyparts import BODY_PARTS
from articles.signgroups import Group, Source
from articles.urgency import Urgency, by_urgency
from programs.dosage import Dosage
from programs.kinds import Kind
from programs.plancode import item_names
from programs.steps import steps_of
from programs.tailorform import Form, form_of, read_form
from programs.tailoring import ShownForm
from programs.training import Trained

from ..bodymap import VIEWS
from ..counter import Choice
from ..models import Clinic
from ..search.passages import Piece
from . import examples
from .examples import ARTICLE, BRIDGE, KNEE_ROLL, PLAN, PROGRAM, SIGNS, SOURCES, STRENGTH, STRETCH, WALK

State = Mapping[str, Any]
"""What the component's template takes."""


@dataclass(frozen=True)
class Part:
    """component: its template in templates/components/. use: what it is for. states: by what the guide calls them;
    none for what stands on every page, the guide's own too. in_list, on_ground: the classes of what it stands in.
    """

    component: str
    use: str
    states: Mapping[str, State]
    in_list: str = ""
    on_ground: str = ""


def groups(clinic: Clinic) -> dict[str, tuple[Part, ...]]:
    """All components by where a reader meets them."""
    return {
        "Find vej": _finding(),
        "Søg hjælp": _seeking_help(clinic),
        "Læs om et emne": _reading(),
        "Lav øvelserne": _exercising(),
        "Kom med dit ark": _with_paper(),
        "Tilpas og print": _tailoring(),
        "Træn": _training(),
        "Gem på telefonen": _on_the_device(clinic),
    }


def _finding() -> tuple[Part, ...]:
    teaser = {"title": ARTICLE.title, "url": ARTICLE.get_absolute_url(), "text": ARTICLE.lead}
    passage = (Piece("Det er godt at "), Piece("bevæge", marked=True), Piece(" sig."))
    topic = {"kind": "emne", "title": ARTICLE.title, "url": ARTICLE.get_absolute_url(), "passage": passage}
    question = {**topic, "kind": "spørgsmål", "title": "Må jeg bevæge mig?", "topic": ARTICLE.title}
    return (
        Part("header", "Klinikkens navn og vejen til alt. Den står øverst på hver side, også her.", {}),
        Part("footer", "Hvem man ringer til, og hvem vi er. Den står nederst på hver side, også her.", {}),
        Part(
            "body_places",
            "Alle steder på kroppen som ord.",
            {"På forsiden": {"parts": BODY_PARTS}, "På et sted": {"parts": BODY_PARTS, "current": BODY_PARTS[2]}},
            on_ground="hero",
        ),
        Part("body_map", "De samme steder på en tegning.", {"": {"views": VIEWS}}, on_ground="hero"),
        Part("search_form", "Søgefeltet. Der er højst ét på en side.", {"": {"query": "ondt i ryggen"}}),
        Part(
            "search_hit",
            "Noget, en søgning fandt.",
            {
                "Et emne": {"hit": topic},
                "Et spørgsmål": {"hit": question},
                "Uden tekst": {"hit": {**topic, "passage": ()}},
            },
            in_list="teasers teasers--one",
        ),
        Part(
            "teaser",
            "Vejen ind til en side.",
            {
                "Med tekst": teaser,
                "Med en linje om siden": {**teaser, "meta": "Emne"},
                "Kun titel": {**teaser, "text": ""},
            },
            in_list="teasers",
        ),
        Part(
            "program_teaser",
            "Vejen ind til et program.",
            {"Med antal": {"program": examples.counted_program()}, "Uden antal": {"program": PROGRAM}},
            in_list="teasers",
        ),
        Part("back", "Vejen tilbage til listen.", {"": {"url": reverse("articles:index"), "text": "Alle emner"}}),
    )


def _seeking_help(clinic: Clinic) -> tuple[Part, ...]:
    def card(urgency: Urgency, signs: Iterable) -> State:
        return {"urgency": urgency, "route": clinic.route(urgency), "signs": list(signs)}

    cards = [card(urgency, signs) for urgency, signs in by_urgency(SIGNS)]
    back, neck = (Source(title, "#soeg_hjaelp", ARTICLE.body_parts) for title in (ARTICLE.title, "Ondt i nakken"))
    always, of_one, of_two = Group((), SIGNS[2:3]), Group((back,), SIGNS[:1]), Group((back, neck), SIGNS[1:2])
    in_groups = {**card(Urgency.LIFE_THREATENING, ()), "groups": [always, of_two, of_one]}
    return (
        Part(
            "urgent_line",
            "Vejen til hjælp. Den står højst én gang på en side.",
            {"Til alle tegn": {}, "Til sidens egne tegn": {"signs": "#soeg_hjaelp"}},
        ),
        Part("phone", "Et nummer, som en tommel kan ramme.", {"": {"phone": "112"}}),
        Part("care_calls", "Hvem man ringer til, i orden.", {"": {"calls": clinic.route(Urgency.IMMEDIATE).calls}}),
        Part(
            "care_card",
            "Tegn, der haster lige meget. Ordene siger det. Ramme og farve gentager det.",
            {"Ét tegn": card(Urgency.IMMEDIATE, SIGNS[2:3]), "Tegn efter emne": in_groups},
        ),
        Part(
            "care_group",
            "Tegn, som de samme emner har, eller som altid gælder.",
            {"Altid": {"group": always}, "Et emne": {"group": of_one}, "Flere emner": {"group": of_two}},
        ),
        Part("care_cards", "Et emnes tegn. Det, der haster mest, står først.", {"": {"cards": cards}}),
        Part("no_signs", "Når ingen har skrevet tegn til emnet.", {"": {}}),
        Part("regions", "Numre i hele landet. De ligger foldet sammen.", {"": {}}),
    )


def _reading() -> tuple[Part, ...]:
    review = {"page": ARTICLE, "published": ARTICLE.published_on, "updated": ARTICLE.updated_on}
    rule = {"title": "Hvor ondt må det gøre?", "text": "Det må gerne gøre **lidt** ondt. Det skal gå over igen."}
    stop = {"title": "Hvornår skal du stoppe?", "text": "Stop, hvis smerten bliver stærk.", "kind": "stop"}
    return (
        Part("draft", "Siger til dig, at patienter ikke kan se siden.", {
            "Kladde": {"status": "draft"}, "Trukket tilbage": {"status": "withdrawn"},
        }),
        Part("notice", "En regel, man ikke må overse.", {"En regel": rule, "Stopreglen": stop}),
        Part("heading_link", "Adressen på et afsnit. Den ses, når man peger på overskriften.", {
            "": {"slug": "del_heading_link", "title": "Et afsnit"},
        }),
        Part("topic_section", "Et afsnit af et emnes tekst, med figuren til den øvelse, det fortæller om.", {
            "": {"section": examples.section(), "illustrated": examples.illustrated()},
        }),
        Part("facts", "Korte oplysninger på én linje.", {"": {"facts": PLAN.facts()}}),
        Part("take_home", "Et program, hvor teksten slutter: hvor meget det er, og vejene videre.", {
            "": {"program": examples.topic_program()},
        }),
        Part("questions", "Spørgsmål, der åbner med et tryk.", {"": {"block": examples.questions()}}),
        Part("sources", "Hvor vores viden kommer fra.", {"": {"lines": SOURCES}}),
        Part("review", "Hvem der står inde for siden.", {
            "Gennemgået": {**review, "edition": 2},
            "Skulle være gennemgået igen": {**review, "page": examples.OVERDUE},
            "Ikke gennemgået": {"page": PROGRAM},
        }),
    )  # fmt: skip


def _exercising() -> tuple[Part, ...]:
    text = {"exercise": BRIDGE, "steps": BRIDGE.steps, "level": 4}
    return (
        Part("exercise", "En øvelse i et program. På papir bliver den ikke delt.", {
            "Med det hele": {"exercise": BRIDGE, "position": 1, "figure": examples.figure(), "level": 4},
            "Med lidt": {"exercise": STRETCH, "position": 4, "level": 4},
        }),
        Part("exercise_text", "Hvordan øvelsen gøres.", {"Uden dosis": text}),
        Part("figure", "En figur, der bevæger sig. Den står stille på papir.", {"": {"figure": examples.figure()}}),
        Part("illustration", "En øvelses figur inde i en tekst, og vejen til hele øvelsen.", {
            "": {"exercise": examples.illustrated()[examples.section().slug][0]},
        }),
        Part("dose", "Hvor meget man skal gøre.", {
            "Øvelsens egen": {"exercise": BRIDGE},
            "Taget fra programmet": {"exercise": KNEE_ROLL},
            "Med ord": {"exercise": WALK},
            "Programmets ord": {"exercise": STRETCH, "common": "Så mange gange, du kan."},
            "Ikke angivet": {"exercise": STRETCH},
        }),
        Part("common_dose", "En dosis, der gælder for flere øvelser.", {
            "": {"title": "Fælles for denne gruppe", "dosage": STRENGTH.dosage, "text": "Hold fri om søndagen."},
        }),
    )  # fmt: skip


def _with_paper() -> tuple[Part, ...]:
    paper = {"edition": PLAN.edition, "changed": ARTICLE.updated_on, "sheet": PROGRAM.get_sheet_url()}
    same = replace(examples.OLDER_PAPER, edition=PLAN.edition)
    unknown = replace(examples.OLDER_PAPER, changes=(), is_known=False)
    return (
        Part("older_paper", "Når programmet er ændret, siden arket blev printet.", {
            "Noget er ændret": {**paper, "paper": examples.OLDER_PAPER},
            "Meget er ændret": {**paper, "paper": examples.MUCH_OLDER_PAPER},
            "Kun tegnene er ændret": {**paper, "paper": same},
            "Vi ved ikke hvad": {**paper, "paper": unknown},
        }),
        Part("changes", "Det, der er ændret. Det, som er vigtigst, står først.", {
            "": {"paper": examples.OLDER_PAPER},
        }),
        Part("misfits", "Når noget på arket ikke passer mere.", {
            "": {"problems": ["Øvelse 7 findes ikke i programmet."]},
        }),
    )  # fmt: skip


def _tailoring() -> tuple[Part, ...]:
    form, faulty = form_of(PLAN, PLAN), _faulty_form()
    shown = ShownForm(PROGRAM, form, {"1": STRENGTH.title})
    rows = {"sides": ShownForm.sides}
    left_out = replace(form.rows[0], name="ude", chosen=False, planned=None)
    wrong = replace(faulty.rows[0], name="fejl")
    with_words = replace(form.rows[2], name="ord")
    program = examples.counted_program()
    return (
        Part("tailor_form", "Her gør man et program til en plan for én.", {"": {"shown": shown}}),
        Part("tailor_row", "En øvelse i formularen.", {
            "Med egne ord": {**rows, "row": with_words},
            "Ikke med": {**rows, "row": left_out},
            "Med fejl": {**rows, "row": wrong},
        }, in_list="tailor__rows"),
        Part("tailor_errors", "Det, der skal rettes først.", {"": {"form": _named(faulty, "fejl")}}),
        Part("counter_choice", "Et program ved skranken.", {
            "Klar": {"choice": Choice(program, []), "kind": Kind.NORMAL},
            "Med et forbehold": {"choice": Choice(program, ["Mangler en stopregel"]), "kind": Kind.NORMAL},
        }, in_list="counter__choices"),
    )  # fmt: skip


def _faulty_form() -> Form:
    """The first exercise with a place and a dose that nobody can read."""
    name = item_names(PLAN)[BRIDGE.key]
    return read_form({"med": [name], f"plads-{name}": ["nul"], f"dosis-{name}": ["nogle stykker"]}, PLAN)


def _named(form: Form, name: str) -> Form:
    return replace(form, rows=(replace(form.rows[0], name=name),))


def _training() -> tuple[Part, ...]:
    dose = Dosage.parse("2 sæt af 10 gentagelser, hold 5 sek., hver side")
    planned = replace(BRIDGE, dosage=dose)
    trained = Trained(examples.entry(2), planned, examples.figure(), None, steps_of(dose), (STRENGTH,))
    return (
        Part("train_exercise", "Øvelsen, mens man træner.", {"": {"trained": trained}}),
        Part("train_tool", "Tæl, tag tid og gå videre.", {"": {}}),
        Part("train_end", "Når man er færdig for i dag.", {"": {"url": PROGRAM.get_absolute_url()}}),
        Part("train_days", "De dage, man har krydset af.", {"": {}}),
        Part("train_changed", "Når programmet er ændret siden sidst.", {"": {}}),
    )


def _on_the_device(clinic: Clinic) -> tuple[Part, ...]:
    return (
        Part("copy_notice", "Når man ser en gemt kopi uden net.", {"": {"clinic": clinic}}),
        Part("device", "Det, der ligger på telefonen, og hvordan det slettes.", {"": {}}),
    )
