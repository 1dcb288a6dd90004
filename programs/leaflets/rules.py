"""What a leaflet says about all exercises at once: when to stop, what pain is allowed, how to do more."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ..instructions import sentences
from .blocks import Block

# The patterns of kind_of, in small letters: it looks in a sentence in small letters, which is much the quicker.
_PAIN_WORD = r"(?:smert\w*|ondt|jag\w*|stik\w*|ubehag\w*|øm\w*|symptom\w*)"
_EASY = (
    r"(?:(?:let(?:te)?|nemt?|nemme)(?=\s*(?:[.,;!?]|$)|\s+(?:for\s+dig|nok|og|at\s+(?:lave|klare|holde|gentage|udføre)))"
    r"|stærkere|ikke\s+(?:er\s+|føles\s+)?(?:svær|hård)\w*\s+(?:længere|mere)"
    r"|uden\s+(?:besvær|problemer|at\s+blive\s+træt))"
)
_MORE = (
    r"(?:mere|flere|tungere|ekstra|sværere|(?:sæt|gentagelser)\s+til|læg\w*|tilføj\w*|øge?r?|vægt\w*|\w*manchet\w*"
    r"|elastik\w*|kg)"
)
_STOP = re.compile(
    rf"""\b(?:stop|afbryd|stoppe|afbryde|indstil)\b(?!\s+(?:med\s+at\s+)?(?:ryge|tage))
    | \bhold(?:e|er)?\s+(?:du\s+)?(?:op|inde)\b(?=\s+med\b|\s*[.,!]|$)
    | \bholder?\s+(?:du\s+)?(?:en\s+(?:dags\s+)?)?pause\s+(?:med|fra)\s+(?:øvels|træning)\w*
    | \bholder\s+du\s+(?:en\s+dags\s+)?pause\b
    | \b(?:hverken|ingen)\b.*\bmå\b.*\b{_PAIN_WORD}
    | \b(?:må|bør)\s+(?:du\s+)?(?:ikke|aldrig)\b
      .*\b(?:gøre|give|mærke|føle|fremkalde|forårsage|medføre|udløse)\b.*\b{_PAIN_WORD}
    | \baldrig\s+(?:skarpe|stærke|jagende|voldsomme)\s+smerter
    """,
    re.VERBOSE,
)
_PAIN = re.compile(
    rf"""\b{_PAIN_WORD}\b.*(?:\bskala\w*|\bvas\b|\bnrs\b|\d+\s*(?:ud\s+af|/)\s*10|0\s*[-–]\s*10)
    | (?:\bskala\w*|\bvas\b|\bnrs\b).*\b{_PAIN_WORD}
    | \bi\s+orden\b.*\b{_PAIN_WORD}
    | \b{_PAIN_WORD}\b.*\b(?:er|må)\b
      .*(?:\bi\s+orden\b|\bacceptab\w*|\btillad\w*|\bvære\s+(?:væk|aftaget|forsvundet)\b|\bhøjst\s+være\b)
    | \bmå\s+(?:gerne|godt)\b
      .*\b(?:(?:gøre|have)\s+(?:lidt\s+)?ondt|smert\w*|ømhed|ubehag\w*|trække\s+lidt|stramme|blive\s+(?:lidt\s+)?(?:øm|stiv|træt|varm|rød|hæv|svimmel|forpustet|anspændt)\w*)
    | \bmå\s+(?:gerne\s+|godt\s+)?(?:spænde|murre|stramme|trække|strække|svie|brænde)\b
    | \b(?:smerte\w*|ømhed\w*)\s+(?:(?:i|under|efter|fra)\s+\w+\s+)?(?:må|skal)\b
      .*\b(?:over|op\s+til|under|højst|blive|være)\b
    | \b{_PAIN_WORD}\b.*\ber\s+(?:\w+\s+)?(?:fint?|fine|ok|okay)\b
    | \bhar\s+du\s+(?:lavet|trænet|presset)\b.*\bfor\s+(?:meget|hårdt|længe)\b
    | \bmå\s+gøre\s+(?:lidt|let|en\s+smule)\s+ondt\b
    | \bmå\s+give\s+(?:lidt|let|moderat)\b.*\b{_PAIN_WORD}
    """,
    re.VERBOSE,
)
_PROGRESSION = re.compile(
    rf"""^(?:øg|forøg)\b(?!\s+ikke)
    | \b(?:øge[rs]?|øg)\b
      .*\b(?:antal|gentagelser|sæt|belastning|vægt|modstand|tempo|gradvist?|langsomt|til\s+\d+|træning)
    | \b(?:begynd\w*|start\w*)\b
      .*\b(?:få|roligt|forsigtigt|\d+)\s*(?:med\s+)?(?:få\s+)?(?:gentagelser|gange)\b
    | \b(?:begynd|start)\s+(?:roligt|forsigtigt|stille)\b.*\b(?:øg|flere|læg)\b
    | \b(?:nå|komme|arbejde\s+dig)\s+(?:dig\s+)?op\s+på\b.*\d
    | \b(?:når|hvis|efterhånden|hvergang)\b
      .*\b(?:kan|klare[r]?|gennemføre[r]?|let\b|nem\w*|stærkere)\b
      .*\b(?:øge[rs]?|øg|videre|svære\w*|sværhedsgrad\w*|flere|vægt\w*|elastik|flaske)\b
    | ^(?:bliver|er|føles|når|hvis)\s+(?:det|den|de|øvelsen|øvelserne)\s+(?:(?:bliver|er|føles)\s+)?(?:for\s+)?{_EASY}
    | ^(?:når|hvis|efterhånden|bliver|er|føles)\b.*\b{_EASY}\b.*\b{_MORE}
    | \b{_MORE}\b.*\b(?:når|hvis|efterhånden)\b.*\b{_EASY}\b
    | \bgradvist\b.*\b(?:flere|mere|længere|tungere)\b
    | ^(?:når|hvis|efterhånden\s+som)\s+du\s+(?:\w+\s+)?(?:kan|klarer|magter)
      \s+(?:\w+\s+)?(?:lave|gentage|gennemføre|udføre|holde|klare|alle)\b
      [^,]*,\s*(?:(?:kan|må|skal)\s+du|(?:gør|prøv\w*|gå[r]?|lukke[r]?|slippe[r]?|brug\w*)\b)
    | \bgå\s+(?:først\s+)?videre\b.*\b(?:når|hvis|fase|niveau|næste)\b
    | \blæg\s+(?:gerne\s+)?flere\s+(?:gentagelser\s+)?på\b
    """,
    re.VERBOSE,
)
_LEANS_BACK = re.compile(
    r"^(?:sker det|gør (?:det|de)|er det|bliver det|hvis (?:det|de|ikke|dette)|i så fald|ellers|så\b|men\b|det\b"
    r"|den\b|de\b|dette|disse|stop i så fald|træn i stedet)",
    re.IGNORECASE,
)
_SEEKS_HELP = re.compile(r"^(?:kontakt|ring|søg|tilkald|opsøg|henvend)\b|\b(?:112|1813|skadestue\w*|akutmodtag\w*)\b")
RULES = ("stop_rule", "pain_rule", "progression")


@dataclass
class Rules:
    stop_rule: list[str] = field(default_factory=list)
    pain_rule: list[str] = field(default_factory=list)
    progression: list[str] = field(default_factory=list)


@lru_cache(maxsize=128)
def kind_of(sentence: str) -> str:
    """'stop_rule', 'pain_rule', 'progression' or ''. Whom to call is a warning's business, not a rule's."""
    said = sentence.lower()
    if _SEEKS_HELP.search(said):
        return ""
    if _STOP.search(said):
        return "stop_rule"
    if _PAIN.search(said):
        return "pain_rule"
    return "progression" if _PROGRESSION.search(said) else ""


def take_rules(blocks: list[Block]) -> tuple[list[Block], Rules]:
    """The blocks without the rules in them, and the rules in their own words. A heading over nothing but rules goes
    with the first of them; list items stay with the sentence that opens the list."""
    rules = Rules()
    kept: list[Block] = []
    for heading, body in _passages(blocks):
        said, rest = _sorted(body)
        if heading and (rest or not body):
            kept.append(heading)
        elif heading and said:
            said[0] = (said[0][0], f"**{heading.text}**\n\n{said[0][1]}")
        for kind, text in said:
            getattr(rules, kind).append(text)
        kept += rest
    return kept, rules


def _passages(blocks: list[Block]) -> list[tuple[Block | None, list[Block]]]:
    """A heading (None before the first) with what stands under it. A title that opens a list is text."""
    passages: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for index, block in enumerate(blocks):
        opens_list = index + 1 < len(blocks) and blocks[index + 1].kind == "item" and kind_of(block.text)
        if block.kind == "title" and not opens_list:
            passages.append((block, []))
        else:
            passages[-1][1].append(block)
    return passages


def _sorted(body: list[Block]) -> tuple[list[tuple[str, str]], list[Block]]:
    """The rules of one passage as (kind, text), and the blocks that are none."""
    said: list[tuple[str, str]] = []
    rest: list[Block] = []
    opened = False
    for index, block in enumerate(body):
        if block.kind == "item" and opened:
            said[-1] = (said[-1][0], f"{said[-1][1]}\n- {block.text}")
            continue
        texts = sentences(block.text)
        kinds = _kinds(texts)
        for kind in RULES:
            if text := " ".join(text for text, its in zip(texts, kinds, strict=True) if its == kind):
                said.append((kind, text))
        if text := " ".join(text for text, its in zip(texts, kinds, strict=True) if not its):
            rest.append(replace(block, text=text))
        opened = kinds[-1] == "stop_rule" and index + 1 < len(body) and body[index + 1].kind == "item"
        if opened:
            stop = next(index for index in reversed(range(len(said))) if said[index][0] == "stop_rule")
            said.append((said[stop][0], said.pop(stop)[1] + "\n"))
    return said, rest


def _kinds(said: list[str]) -> list[str]:
    """Each sentence's rule; what stands between two of one rule, or leans back on one, is part of it."""
    kinds = [kind_of(sentence) for sentence in said]
    for index, sentence in enumerate(said):
        before = kinds[index - 1] if index else ""
        after = next((kind for kind in kinds[index + 1 :] if kind), "")
        if not kinds[index] and before and (before == after or _LEANS_BACK.match(sentence)):
            kinds[index] = before
        elif kinds[index] == "stop_rule" and index and _LEANS_BACK.match(sentence):
            kinds[index - 1] = "stop_rule"
    return kinds
