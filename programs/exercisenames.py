"""The name of an exercise out of the heading that presents it."""

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"(?:øvelse\s*(?:nr\.?\s*)?)?(?P<number>\d{1,2})\s*[.:)–-]+\s+(?=\S)", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:hvordan|hvorledes)\s+(?:kan\s+|skal\s+|bør\s+)?(?P<verb>\w+)\s+(?:jeg|du|man)\s+(?:(?P<done>lave"
    r"|udføre)\s+)?(?P<rest>.+)"
    r"|(?:hvordan|hvorledes)\s+(?P<passive>laves|udføres|gøres)\s+(?P<rest_passive>.+)"
    r"|(?:sådan|således)\s+(?P<how>\w+)\s+(?:jeg|du|man)\s+(?P<rest_how>.+)",
    re.IGNORECASE,
)
_DOING = {"laver", "udfører"}
_TRAINING = {
    **{"strækker": "Stræk", "udspænder": "Udspænd", "træner": "Træn", "styrker": "Styrk", "løsner": "Løsn"},
    **{"mobiliserer": "Mobilisér", "aktiverer": "Aktivér", "spænder": "Spænd"},
}
_QUOTED = re.compile(r"[\"“”„»'‘’](?P<name>[^\"“”„»«'‘’]{2,60})[\"“”«'‘’]")
_KIND = re.compile(r"^(?:\w*øvelsen|\w*strækket|en\s+øvelse\s+som)[:,]?\s+(?=\S)", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:en|et|den|det)\s+(?=\w)", re.IGNORECASE)
_MANNER = re.compile(
    r"\s+(?:korrekt|rigtigt?|hjemme|derhjemme|trin\s+for\s+trin|bedst|sikkert|med\s+god\s+teknik|selv|i\s+praksis)$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]{2,60})\)")
_CALLED = re.compile(
    r"^(?:også\s+)?(?:kaldet|kaldt|kendt\s+som|kaldes(?:\s+også)?|eller|aka)\s+(?:for\s+)?", re.IGNORECASE
)
_NOT_A_NAME = re.compile(
    r"\d|\b(?:hver|gange|side|sek|begynder|let|svær|øvet|niveau|valgfri|evt|se)\b"
    r"|^(?:på|med|uden|mod|ved|i|fra|til|over|under|op|ned|begge|et|ét|den|det)\b|\bvariation\b"
    r"|^(?:\w*(?:siddende|stående|liggende|knælende|læns)|statisk|dynamisk|isometrisk|hurtig|langsom|avanceret)\b",
    re.IGNORECASE,
)
"""A number, a level or a manner: 'Bækkenløft (på ét ben)' is another exercise than 'Bækkenløft', not a name of it."""
_ALL_OF_THEM = re.compile(
    r".*øvelser(?:ne)?\b.*|(?:\w*programm?(?:et)?|\w*træning(?:en)?|\w*forløbet?)$", re.IGNORECASE
)
_LONGEST = 80
_LONGEST_HEADING = 300


@dataclass(frozen=True)
class ExerciseName:
    name: str
    number: int | None = None
    aliases: tuple[str, ...] = ()
    asked: bool = False
    """Whether the heading asks how the exercise is done, so that it surely presents one."""


def exercise_name(heading: str) -> ExerciseName | None:
    """'Hvordan laver jeg stabilitetsøvelsen "bird-dog"?' is Bird-dog; None where a heading presents no exercise.

    'øvelsen' alone gives the empty name: the heading presents the one exercise that the page is about.
    """
    if len(heading) > _LONGEST_HEADING:
        return None
    text, number = _without_number(_bare(heading))
    if not (asked := _ASKED.fullmatch(text.rstrip("? "))):
        return None if "?" in text else _named(text, number)
    if (rest := _what_is_done(asked)) is None:
        return None
    named = _named(rest, number)
    return ExerciseName(named.name, number, named.aliases, asked=True) if named else None


def _bare(heading: str) -> str:
    return " ".join(re.sub(r"[*_`#]+", "", heading).split()).strip(" :–-")


def _without_number(text: str) -> tuple[str, int | None]:
    if match := _NUMBER.match(text):
        return text[match.end() :], int(match["number"])
    return text, None


def _what_is_done(asked: re.Match[str]) -> str | None:
    """The words after 'how does one do'; with a verb of its own ('strækker jeg læggen') an imperative."""
    verb = (asked["verb"] or asked["passive"] or asked["how"]).lower()
    rest = asked["rest"] or asked["rest_passive"] or asked["rest_how"]
    if verb in _DOING or asked["passive"] or (verb == "gør" and "øvelsen" in rest.lower()):
        return rest
    if asked["done"]:
        return rest
    return f"{_TRAINING[verb]} {_MANNER.sub('', rest)}" if verb in _TRAINING else None


def _named(text: str, number: int | None) -> ExerciseName | None:
    text, aliases = _without_brackets(text)
    if quoted := _QUOTED.search(text):
        text = quoted["name"]
    text = _MANNER.sub("", _MANNER.sub("", text))
    if re.fullmatch(r"(?:\w*øvelsen|den|det)", text, re.IGNORECASE):
        return ExerciseName("", number, aliases)
    text = _ARTICLE.sub("", _KIND.sub("", text)).strip(" :–-.,\"“”»«'")
    if not text or len(text) > _LONGEST or _ALL_OF_THEM.match(text):
        return None
    return ExerciseName(text[0].upper() + text[1:], number, aliases)


def _without_brackets(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without a bracket that holds another name; any other bracket stays."""
    aliases = []
    for match in _BRACKETS.finditer(text):
        inside = _CALLED.sub("", match["inside"].strip()).strip("\"“”»«' ")
        if inside and not _NOT_A_NAME.search(inside):
            aliases.append(inside)
            text = text.replace(match[0], "")
    return text.strip(), tuple(aliases)
