"""How an exercise is told in running Danish: sentences, what a person is told to do, and the position it starts in."""

import re
from dataclasses import dataclass

_ABBREVIATIONS = frozenset(
    [
        "fx",
        "f.eks",
        "eks",
        "evt",
        "ca",
        "bl.a",
        "dvs",
        "osv",
        "mv",
        "pga",
        "ift",
        "ifm",
        "inkl",
        "ekskl",
        "jf",
        "nr",
        "kl",
        "sek",
        "min",
        "gent",
        "maks",
        "max",
        "tlf",
        "stk",
        "cm",
        "kg",
        "m.m",
        "m.fl",
        "hhv",
        "o.l",
        "o.lign",
        "vha",
        "mht",
        "d.v.s",
        "p.g.a",
        "bl",
        "vs",
        "dr",
        "str",
    ]
)
_SENTENCE_END = re.compile(r"[.!?…]+[\"”»)*_]*(?=\s+|$)")
_LAST_WORD = re.compile(r"([\w.]+)$")

_POSITION = (
    r"(?:lig|stå|sid|knæl|hæng)(?!\s+(?:op|stille|ikke|af)\b)"
    r"|(?:læg|stil|sæt|placer|anbring)\s+dig|tag\s+(?:opstilling|plads)|kom\s+(?:op\s+|ned\s+)?(?:på|i)\s+(?:alle|knæ)"
    r"|(?:start|begynd)\s+(?:på\s+alle|på\s+ryggen|på\s+maven|på\s+siden|med\s+at\s+(?:ligge|stå|sidde)|i\s+\w*"
    r"(?:stilling|position|stand|planke|knæl)\w*|(?:liggende|stående|siddende|firestående|oprejst|knælende))"
)
_MOVE = (
    r"bøj|stræk|løft|hæv|sænk|drej|rotér|roter|pres|spænd|træk(?!\s+vejret)|læn|skub|sving|rul|rund|krum|svaj|vip|knyt"
    r"|knib|vrid|kip|før|saml|spred|hop|tryk|klem|ret|skyd|tip|bevæg|flyt|vend|rejs\s+dig|gå\s+(?:\w+\s+)?(?:op|ned|frem"
    r"|baglæns|sidelæns)|hold|stem|bring|åbn|luk|kryds|balancer|balancér|tag\s+(?:fat|et\s+skridt)|træd|sæt|læg|grib"
    r"|støt|placer|lad|kom|slip|skift|gentag|udfør|lav|fortsæt|ånd|pust|træk\s+vejret"
)
_PASSIVE_MOVE = re.compile(r"^(?:hold|sæt|læg|placer|støt|lad|kom|slip|skift|gentag|udfør|lav|fortsæt|ånd|pust|træk)\b")
_LEAD_IN = (
    r"(?:(?:så|nu|derefter|herefter|dernæst|til\s+sidst|langsomt|roligt|samtidig|forsigtigt|først|stille(?:\s+og\s+roligt)?"
    r"|(?:på|ved)\s+(?:ind|ud)ånding(?:en)?|fra\s+denne\s+(?:stilling|position)|herfra|igen|gradvist)\b[\s,]*){0,2}"
)
_IMPERATIVE = re.compile(
    rf"(?:^|[,;:–]\s+|\b(?:og|så|eller|men|derefter|samtidig)\s+){_LEAD_IN}(?P<verb>{_POSITION}|{_MOVE})\b",
    re.IGNORECASE,
)
_DU_VERB = (
    r"(?:ligger|står|sidder|knæler|lægger\s+dig|stiller\s+dig|sætter\s+dig|bøjer|strækker|løfter|hæver|sænker|drejer|roterer"
    r"|presser|spænder|trækker|læner|skubber|svinger|ruller|runder|krummer|svajer|vipper|kniber|holder|fører|bevæger)"
)
_DU_FORM = re.compile(
    rf"^{_LEAD_IN}(?:du\s+(?P<told>{_DU_VERB})|(?!{_DU_VERB})\w[\w\s]*?\b(?P<turned>{_DU_VERB})\s+du)\b", re.IGNORECASE
)
_BODY = re.compile(
    r"\b(?:\w*(?:ryg|mave|knæ|ben|arm|hånd|hænder|fod|fødder|tæer|tå|hæl|hofte|bækken|balde|bagdel|lår|læg|skulder|skuldre"
    r"|nakke|hoved|hage|albue|håndled|finger|fingre|bryst|krop|ankel|ankler|rygsøjle|lænd|kæbe|mund|skulderblad|overkrop"
    r"|svang|navle|muskel|muskler|håndflade|skinneben|vægt)(?:en|et|erne|ene|ne|e|r|er|n|t|s)?|alle\s+fire"
    r"|gulv\w*|væg\w*|stol\w*|bord\w*|elastik\w*|bold\w*|måtte\w*|trin\w*|dør\w*|håndklæde\w*|flaske\w*|side|siden)\b",
    re.IGNORECASE,
)
_POSITION_START = re.compile(
    rf"^{_LEAD_IN}(?:{_POSITION}|du\s+(?:ligger|står|sidder|knæler|(?:lægger|stiller|sætter)\s+dig))\b", re.IGNORECASE
)
_UPRIGHT = re.compile(r"\b(?:sæt\s+dig\s+(?:ned|langsomt)|stå\s+skiftevis|stå\s+på\s+(?:ét|et|det))\b", re.IGNORECASE)
_HOLDS_LONG = re.compile(r"\d\s*(?:sek|min|gange|gentag)", re.IGNORECASE)
_PURPOSE = re.compile(
    r"\b(?:træner|styrker|løsner|øger|forbedrer|hjælper|mindsker|reducerer|lindrer|aktiverer|strækker\s+ud|gavner"
    r"|stabiliserer|giver|er\s+god(?:t|e)?\s+(?:til|for|mod))\b",
    re.IGNORECASE,
)
_FEEL = re.compile(
    r"^(?:du\s+(?:skal|bør|vil|kan)\s+(?:kunne\s+)?mærke\b|.*\b(?:skal|bør)\s+(?:kunne\s+)?mærkes\b)", re.IGNORECASE
)


@dataclass(frozen=True)
class Instruction:
    """Every sentence of the text stands in exactly one of these, in its own words."""

    starting_position: str = ""
    steps: tuple[str, ...] = ()
    feel: str = ""
    purpose: str = ""


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order; joined by a space they are its words again."""
    text = " ".join(text.split())
    found, start = [], 0
    for end in _SENTENCE_END.finditer(text):
        if _ends_here(text, end):
            found.append(text[start : end.end()].strip())
            start = end.end()
    return [sentence for sentence in [*found, text[start:].strip()] if sentence]


def _ends_here(text: str, end: re.Match[str]) -> bool:
    following = text[end.end() :].lstrip()
    if not following or end[0][0] in "!?":
        return True
    word = _LAST_WORD.search(text[: end.start()])
    if word and (word[1].casefold() in _ABBREVIATIONS or (len(word[1]) == 1 and word[1].isalpha())):
        return following[0].isupper() and word[1].casefold() in {"sek", "min", "osv", "mv", "cm", "kg", "gent", "m.m"}
    if word and word[1].isdigit() and len(word[1]) <= 2:
        return following[0].isupper()
    return following[0].isupper() or following[0] in '"”“»*_(–-0123456789'


def moves(sentence: str) -> list[str]:
    """What the sentence tells the body to do: its imperatives of movement and position, or the same said with du."""
    told = [match["verb"].lower() for match in _IMPERATIVE.finditer(sentence)]
    if match := _DU_FORM.match(sentence):
        told.append((match["told"] or match["turned"]).lower())
    return told


def is_instruction(sentence: str) -> bool:
    """Whether the sentence tells how to move: a movement, and what is moved or where."""
    return bool(moves(sentence)) and bool(_BODY.search(sentence))


def is_active(sentence: str) -> bool:
    """Whether something is moved in it, not only laid, held or let go."""
    return any(not _PASSIVE_MOVE.match(verb) for verb in moves(sentence))


def is_starting_position(sentence: str) -> bool:
    """Whether the sentence surely says how to lie, sit or stand before anything is done."""
    if not _POSITION_START.match(sentence) or _UPRIGHT.search(sentence) or _HOLDS_LONG.search(sentence):
        return False
    return len(moves(sentence)) == 1


def read_instruction(parts: list[str]) -> Instruction:
    """Paragraphs and list items as an instruction: a step for each sentence, no word lost."""
    told = [sentence for part in parts for sentence in sentences(part)]
    position = told.pop(0) if len(told) > 1 and is_starting_position(told[0]) else ""
    feel = [sentence for sentence in told if _FEEL.match(sentence)]
    purpose = [sentence for sentence in told if sentence not in feel and _is_purpose(sentence)]
    steps = [sentence for sentence in told if sentence not in feel and sentence not in purpose]
    return Instruction(position, tuple(steps), " ".join(feel), " ".join(purpose))


def _is_purpose(sentence: str) -> bool:
    return bool(_PURPOSE.search(sentence)) and not moves(sentence) and not re.search(r"\d", sentence)
