"""An instruction as a patient needs it: short steps in order, and the starting position where it surely is one."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .imperatives import MOVEMENTS, is_weak, moves_otherwise

_ABBREVIATIONS = {
    "ca", "evt", "f.eks", "fx", "bl.a", "nr", "kl", "tlf", "dr", "max", "maks", "min", "sek", "hhv", "inkl", "ekskl",
    "pga", "p.g.a", "dvs", "d.v.s", "mm", "m.m", "osv", "o.l", "m.v", "mv", "el", "gent", "st", "sml", "jf", "pkt",
    "stk", "mdr", "v", "h", "t", "ml", "afd", "mht", "if", "ift", "iht", "vedr", "alm", "spec", "resp", "incl",
    "pr", "d", "s",
}  # fmt: skip
_NEVER_LAST = {
    "ca", "evt", "f.eks", "bl.a", "nr", "kl", "tlf", "dr", "hhv", "inkl", "ekskl", "pga", "p.g.a", "jf", "pkt", "afd",
    "mht", "ift", "iht", "vedr", "pr", "d", "s",
}  # fmt: skip
_BEFORE_A_FIGURE = _ABBREVIATIONS - {"sek", "min", "osv", "gent", "stk", "mm", "m.m", "o.l"}
_LETTER = re.compile(r"[a-zæøå]")
_PLACE_IN_A_ROW = re.compile(r"\d{1,2}")
_ORDINAL_OF = re.compile(r"(?:dag|uge|måned|gang|fase|trin|sal)\b", re.IGNORECASE)
"""What is counted with a full stop, which in capitals ('FRA 1. DAG') looks like a new sentence."""
_END = re.compile(r"(?P<end>[.!?]+[\"'”»)]*)\s+(?=[\"'“«(]?[A-ZÆØÅ0-9])")

LIKE_ANOTHER = re.compile(
    r"(?:gør\s+)?(?:det\s+)?(?:samme\s+)?(?:li(?:ge)?som\s+|som\s+)(?:i\s+)?"
    r"(?:før|ovenfor|øvelse|den\s+forrige|en\s+almindelig)\b|samme\s+øvelse\b",
    re.IGNORECASE,
)
"""'Som før, men på ét ben': an instruction that leans on another one."""
_OTHER_IMPERATIVES = frozenset(
    """gentag lav gør brug udfør start begynd fortsæt mærk find prøv bliv sørg øg skift vent undgå husk placér anvend
    slut afslut sigt forsøg kig se fokuser fokusér fasthold bevar gennemfør træn""".split()
)
_POSITION = re.compile(
    r"^(?:lig|stå|sid|knæl|læg dig|sæt dig|stil dig|placer dig|placér dig|(?:du|de|man) (?:ligger|står|sidder|knæler)"
    r"|på alle fire|i (?:ryg|side|mave)(?:liggende|leje)|(?:ligger|står|sidder|knæler) (?:på|med|i|foran|ved|op ad)"
    r"|start (?:i|på|med at)"
    r"|(?:ryg|side|mave)liggende|(?:lang)?siddende|stående|firefods?stående|knæstående|rygleje|sideleje|maveleje)\b",
    re.IGNORECASE,
)
_POSITION_VERBS = frozenset("lig stå sid knæl læg sæt stil placer placér start".split())
_DOES_SOMETHING = re.compile(
    r"\b(?:skiftevis|gentag\w*|sekund\w*|sek|minut\w*|gange?|frem og tilbage|op og ned|fra side til side|langsomt"
    r"|så længe)\b"
    r"|\d+\s*x|x\s*\d+",
    re.IGNORECASE,
)
_FEEL = re.compile(
    r"^(?:du (?:skal|bør|vil|kan) (?:kunne |gerne |nu )?mærke|det skal du mærke|du mærker|stræk(?:ket"
    r"|ningen)? (?:skal |bør )?(?:kunne )?mærkes"
    r"|øvelsen (?:skal |bør )?(?:kunne )?mærkes|det skal (?:kunne )?mærkes|spændingen (?:skal )?(?:kunne )?mærkes)\b",
    re.IGNORECASE,
)
_AVOID = re.compile(
    r"^(?:undgå\b|pas på\b|lad være med\b|du må (?:ikke|aldrig)\b|svaj ikke\b|vrid ikke\b|hold ikke (?:på )?vejret\b"
    r"|(?:knæ(?:et|ene)|ryggen|lænden|hælen|hælene|hoften|bækkenet|skuldrene|hovedet|nakken|benet|armen"
    r"|foden) må (?:ikke|aldrig)\b)",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"^(?:øvelsen|denne øvelse) (?:styrker|stimulerer|træner|mindsker|øger|forbedrer|strækker|løsner|modvirker"
    r"|forebygger|vedligeholder"
    r"|hjælper|holder|gør)\b",
    re.IGNORECASE,
)
_LABELS = {
    "starting_position": r"udgangs(?:stilling|position)(?:en)?|startposition(?:en)?|startstilling(?:en)?|stilling"
    "|position",
    "purpose": r"formål(?:et)?(?: med øvelsen)?|hvorfor|mål",
    "feel": r"det skal du mærke|mærk|du skal mærke|det mærker du",
    "avoid": r"pas på|vær opmærksom(?: på)?|obs|undgå|bemærk|vigtigt|opmærksomhedspunkter",
    "equipment": r"udstyr|redskab(?:er)?|rekvisit(?:ter)?|hjælpemidler|du skal bruge|det skal du bruge",
    "steps": r"udførelse(?:n)?|sådan gør du|gør sådan|bevægelse(?:n)?|instruktion|fremgangsmåde|øvelsen|trin",
}
_LABEL = re.compile(
    "^(?:" + "|".join(f"(?P<{field}>{words})" for field, words in _LABELS.items()) + r")\s*[:!]\s*", re.IGNORECASE
)
_DOSE_LABEL = re.compile(
    r"antal(?: gentagelser)?|dos(?:is|ering)|gentagelser|varighed|hyppighed|hvor (?:mange|tit|ofte|meget)",
    re.IGNORECASE,
)


_DOSE_BEHIND_LABEL = re.compile(r"(?:sæt|hold|hvil|tæl)\s*:\s*\d", re.IGNORECASE)


@dataclass(frozen=True)
class Instruction:
    """What an exercise's text says, every word in one place. steps are whole sentences in the order of the text."""

    purpose: str = ""
    starting_position: str = ""
    steps: tuple[str, ...] = ()
    feel: str = ""
    avoid: str = ""
    equipment: str = ""


@lru_cache(maxsize=128)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of one paragraph. A full stop after 'ca.' or in 'kl. 8' ends none.

    Kept for a moment: one paragraph is asked for them by each reader that looks at it.
    """
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        if not _is_abbreviation(text[start : match.end("end")], text[match.end() :]):
            found.append(text[start : match.end("end")].strip())
            start = match.end()
    return tuple(sentence for sentence in [*found, text[start:].strip()] if sentence)


def _is_abbreviation(sentence: str, following: str) -> bool:
    if not sentence.endswith("."):
        return False
    before = sentence[:-1].strip()
    word = before.rsplit(None, 1)[-1].casefold().strip("(\"'“«") if before else ""
    if word in _NEVER_LAST or word.isdigit() and sentence.isupper() and _ORDINAL_OF.match(following):
        return True
    if following[:1].isdigit():
        return word in _BEFORE_A_FIGURE or word.isdigit()
    return bool(_LETTER.fullmatch(word) or _PLACE_IN_A_ROW.fullmatch(before))


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def is_movement(sentence: str) -> bool:
    """The sentence tells the body to do something: 'Løft benet', 'Du ligger på ryggen'."""
    first, second = ([*words(sentence.casefold()), "", ""])[:2]
    if first in ("derefter", "så", "herefter", "skiftevis", "langsomt", "forsigtigt", "samtidig"):
        first, second = second, ""
    if _POSITION.match(sentence):
        return True
    if _DOSE_BEHIND_LABEL.match(sentence):
        return False
    return first in MOVEMENTS and not is_weak(first, second) or moves_otherwise(sentence)


def opens_with_position(text: str) -> bool:
    """The text begins with how to lie, stand or sit."""
    return bool(_POSITION.match(text))


def is_imperative(sentence: str) -> bool:
    first = next(iter(words(sentence.casefold())), "")
    return first in MOVEMENTS or first in _OTHER_IMPERATIVES


def is_starting_position(sentence: str) -> bool:
    """It says how to lie, stand or sit, and nothing else."""
    if not _POSITION.match(sentence) or _DOES_SOMETHING.search(sentence):
        return False
    later = words(sentence.casefold())[1:]
    verbs = (MOVEMENTS | _OTHER_IMPERATIVES) - _POSITION_VERBS - {"før", "form", "ret", "fat", "se", "bær"}
    after_joint = re.findall(r"(?:,|\bog|\beller)\s+(?:så\s+)?([^\W\d_]+)", sentence.casefold())
    return not any(word in verbs for word in after_joint) and not ({"gentag", "hold", "løft"} & set(later))


def is_labelled(text: str) -> bool:
    """'Udgangsstilling: Sid på en stol': a label with what it speaks of."""
    label = _LABEL.match(text)
    return bool(label) and label.end() < len(text) and ":" in label.group()


def is_label(text: str) -> bool:
    """A line that holds nothing but 'Udgangsstilling' or its like, and speaks of what follows."""
    return bool(_LABEL.fullmatch(text.rstrip(": ") + ":")) or bool(_DOSE_LABEL.fullmatch(text.rstrip(": ")))


def _with_labels(paragraphs: list[str]) -> list[str]:
    """A label that stands alone on its line goes before the paragraph it speaks of."""
    joined: list[str] = []
    for paragraph in paragraphs:
        if joined and is_label(joined[-1]):
            joined[-1] = f"{joined[-1].rstrip(': ')}: {paragraph}"
        else:
            joined.append(paragraph)
    return joined


def understand(paragraphs: list[str]) -> Instruction:
    """Sort the paragraphs of an exercise. What is not surely something else is a step."""
    sorted_: dict[str, list[str]] = {field: [] for field in _LABELS}
    for paragraph in _with_labels(paragraphs):
        label = _LABEL.match(paragraph)
        if label and label.lastgroup != "steps" and label.end() < len(paragraph):
            sorted_[label.lastgroup].append(paragraph[label.end() :])
            continue
        for sentence in sentences(paragraph[label.end() :] if label else paragraph):
            sorted_[_place(sentence, sorted_)].append(sentence)
    return _settled(sorted_)


def _place(sentence: str, sorted_: dict[str, list[str]]) -> str:
    if _FEEL.match(sentence):
        return "feel"
    if _AVOID.match(sentence):
        return "avoid"
    if not sorted_["steps"] and not sorted_["starting_position"]:
        if is_starting_position(sentence):
            return "starting_position"
        if _PURPOSE.match(sentence):
            return "purpose"
    return "steps"


def _settled(sorted_: dict[str, list[str]]) -> Instruction:
    if not sorted_["steps"] and len(sorted_["starting_position"]) == 1:
        sorted_["steps"], sorted_["starting_position"] = sorted_["starting_position"], []
    equipment = " ".join(sorted_["equipment"])
    if len(equipment) > 200:
        sorted_["steps"].insert(0, equipment)
        equipment = ""
    return Instruction(
        purpose=" ".join(sorted_["purpose"]),
        starting_position=" ".join(sorted_["starting_position"]),
        steps=tuple(sorted_["steps"]),
        feel=" ".join(sorted_["feel"]),
        avoid=" ".join(sorted_["avoid"]),
        equipment=equipment,
    )
