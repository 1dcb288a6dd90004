"""Whom to call for each level of urgency: the region's numbers put into words. No sign is named here.

Danish regions want a call first, so no line ever sends anyone to a hospital unannounced
(DSAM Akuthåndbogen; the regions' own pages, see the numbers' sources).
"""

from dataclasses import dataclass

from articles.urgency import Urgency

DAYTIME = "Hverdage kl. 8–16"


@dataclass(frozen=True)
class Call:
    """One line of a card: when, whom, and the number to call ('' where only the reader knows it).

    region: where alone the number holds ('' as long as the clinic has chosen none); None where it holds for all.
    hint: a sentence on where the reader finds the number.
    """

    when: str
    whom: str
    phone: str = ""
    region: str | None = None
    hint: str = ""


@dataclass(frozen=True)
class Route:
    """What to do at one level: the action that stands in the heading, then the calls in order."""

    action: str
    calls: tuple[Call, ...]


def route(
    urgency: Urgency, *, service: str, service_phone: str, clinic: str, clinic_phone: str, region: str = ""
) -> Route:
    """service is the region's out-of-hours doctor; both phones may be ''.

    The sundhedskort bears 'kontaktoplysninger til din læge' (municipalities' own pages: nyborg.dk, randers.dk).
    """
    own_doctor = Call(DAYTIME, "din egen læge", hint="Nummeret står på dit sundhedskort.")
    doctor_on_duty = service or "lægevagten i din region"
    out_of_hours = Call("Aften, nat, weekend og helligdage", doctor_on_duty, service_phone, region)
    emergency = Call("Kan du ikke komme igennem", "112", "112")
    match urgency:
        case Urgency.LIFE_THREATENING:
            return Route("Ring 112 nu", (Call("Med det samme", "112", "112"),))
        case Urgency.IMMEDIATE:
            return Route("Ring nu – dag eller nat", (own_doctor, out_of_hours, emergency))
        case Urgency.SOON:
            waits = Call("Er der lukket hos lægen mere end et døgn", doctor_on_duty, service_phone, region)
            return Route("Ring til din læge i dag eller i morgen", (own_doctor, waits))
        case Urgency.CLINIC:
            return Route("Kontakt os eller din egen læge", (Call("I åbningstiden", clinic, clinic_phone), own_doctor))
