"""The warnings of running text, where a sentence may lean on the ones before it.

'Rødme og feber kan være tegn på betændelse. Kontakt i så fald straks en læge.'
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from ..content import Sign
from ..urgency import Urgency
from .actions import find_action
from .clauses import MAIN_CLAUSE, before_main_clause, has_condition
from .conditions import GENERIC, IS_SERIOUS
from .enumerations import HAS_VERB, split_signs
from .errands import ERRAND, asks_for_something_else, is_errand
from .hollow import explains, instructs
from .labels import labelled
from .levels import calls_a_doctor, is_urgent, level_of, says_haste
from .naming import after_copula, is_mere_name, named, told
from .reassurance import after_reassurance, reassures
from .settling import made
from .statements import Statement, statements, stem_of
from .symptoms import is_evidence, may_be_sign, names_sign

FRAGMENT = re.compile(
    r"(?:(?:ja|især|navnlig|også|kun|men\s+kun),?\s+)?(?:hvis|ved|såfremt|når|får|har|bliver|eller)\s", re.IGNORECASE
)
"""How a condition begins whose main clause stands elsewhere."""
_LEANS = re.compile(
    r"(?:går|gør|bliver|er|forsvinder|føles|holder|stopper|hjælper|aftager|fortsætter|varer|forværres|sker)\s+(?:det|den|de)\b"
    r"(?!\s+(?:ene|nødvendigt|svært))|(?:det|den|de)\s+(?:\w+\s+)?(?:går|bliver|er|forsvinder|holder|aftager|forværres)\b",
    re.IGNORECASE,
)
"""'It' and no more: what it is was said before."""
_SHORT_QUESTION = re.compile(r"[^?]{3,90}\?$")
_ALARMS_IF = re.compile(
    r"^[^.]{0,60}?\b(?:alvorligt?|akut|vigtigt|ikke\s+normalt|unormalt|bekymrende|opmærksom|reag[eé]re?r?|øje\s+med)\b[^.]{0,40}?,?\s(?:hvis|når|på|om|at)\s",
    re.IGNORECASE,
)
"""A sentence that asks to be taken seriously, and leaves what to do to the next."""
_ASKED_OF_YOU = re.compile(
    r"(?:\w+\s+(?:du|dit|din|dine|barnet|\w{3,}(?:en|et|erne|ene))|gør\s+det)\b[^?]*\?$", re.IGNORECASE
)
_LABELLED = re.compile(r"\b(?:tegn|symptomer|signaler)\b[^:.]*:\s\S", re.IGNORECASE)
_OPEN = re.compile(r":$")
_CLOSED = re.compile(r"[.!?…)]$")
_MAY_BE = re.compile(
    r"^(?:hvis|ved|når|\w+(?:er|år|ør|n)\s+\w+)\b.*,\s*(?:så\s+)?(?:kan\s+(?:(?:det|der)\s+(?:\w+\s+)?(?:være|skyldes|tyde)|du\s+(?:\w+\s+)?have)|tyder\s+det|er\s+det\s+tegn)",
    re.IGNORECASE,
)
"""'Hvis du har a, kan det være b.'"""
_THAT_IS = re.compile(r"^det\s+(?:er|kan\s+være)\s+", re.IGNORECASE)
_NAMED = re.compile(r"^\w[\w-]*(?:\s\w+){0,3}:\s+\w")
"""'Blodprop: Læggen bliver tyk og øm.'"""
_LISTS_ON = re.compile(r"\b(?:hvis|ved|når|såfremt)(?:\s+(?:du|der))?:\s+\w", re.IGNORECASE)
_HASTENS = re.compile(
    r"(?:det|gør|vent|tøv|du\s+(?:må|skal|bør)\s+(?:ikke|altid|gøre)|reag[eé]r|handl|her)\b", re.IGNORECASE
)
_THE_SAME = re.compile(
    r"(?:det\s+(?:samme\s+gælder|gælder(?:\s+(?:især|navnlig|særligt|også|fx|for\s+eksempel))?|(?:skal|bør|må)\s+(?:du|man|I))"
    r"|(?:gør|brug)\s+(?:det|den))(?:\s+(?:straks|altid|endelig))?,?\s+(?=(?:hvis|når|ved|såfremt)\s)",
    re.IGNORECASE,
)
_LEADS_ON = (_SHORT_QUESTION, _ALARMS_IF, _NAMED, IS_SERIOUS, _MAY_BE, _LABELLED, _OPEN)
_ASKS_WHICH = re.compile(r"(?:hvilke|hvad|hvornår)\b", re.IGNORECASE)
_MAY_HAPPEN = re.compile(
    r"(?:det|der)\s+(?:kan|må\s+ikke)\s|det\s+(?:sker|hænder)|\b\w+\s+kan\s+(?:forekomme|ske|opstå)", re.IGNORECASE
)
"""What may come, where the next sentence says what to do about it."""
_FARTHEST = 4


def signs_of_sentences(sentences: list[str], opens_list: bool = False) -> Iterator[Sign]:
    """opens_list: a list follows, so what the last sentence points at may stand there."""
    for index, sentence in enumerate(sentences):
        if answered := list(_answered(sentences, index)):
            yield from answered
            continue
        for statement in statements(_with_the_call_before(sentences, index)):
            if not statement.action:
                continue
            statement = _hastened(statement, sentences[index + 1 : index + 2])
            if statement.signs and opens_list and index == len(sentences) - 1 and stem_of(sentence):
                continue
            if statement.signs:
                yield from _of_fragments(sentences, index, statement.action)
                yield from _asked_before(statement, sentences[:index])
                yield from _stated(statement, sentences, index)
                yield from _listed_on(statement, sentences, index)
            elif not _CLOSED.search(sentence) and sentences[index + 1 :]:
                yield from _listed_next(statement, sentences[index + 1])
            elif not (opens_list and index == len(sentences) - 1) or not statement.opens_list:
                yield from _of_earlier(sentences, index, statement)
                yield from _of_fragments(sentences, index, statement.action if statement.points_back else "")
    yield from labelled(sentences)


def _with_the_call_before(sentences: list[str], index: int) -> str:
    """'Det samme gælder, hvis …' as a call of its own."""
    same = _THE_SAME.match(sentences[index]) if index else None
    call = _call_of(sentences[index - 1]) if same else ""
    return f"{call}, {sentences[index][same.end() :]}" if call else sentences[index]


def _call_of(sentence: str) -> str:
    """With its haste where it is a warning itself; the bare words of one that is only spoken of."""
    if action := statements(sentence)[-1].action.strip(" ,."):
        return action
    call = None if reassures(sentence) else find_action(sentence)
    return sentence[call.start : call.end] if call else ""


def _hastened(statement: Statement, following: list[str]) -> Statement:
    """'Kontakt lægen, hvis … Det haster.', '… skal ryggen undersøges. Kontakt lægen i dag.'"""
    if any(map(_only_hastens, following)):
        return replace(statement, action=f"{statement.action} {following[0]}")
    return statement


def _only_hastens(sentence: str) -> bool:
    if not says_haste(sentence):
        return False
    call = find_action(sentence)
    if not call:
        return bool(_HASTENS.match(sentence))
    level = level_of(sentence[call.start :], "")
    if not level or level[0] is not Urgency.IMMEDIATE or is_errand(sentence[: call.start].strip(" :")):
        return False
    return _is_bare(sentence) and not reassures(sentence) and not any(said.signs for said in statements(sentence))


def _listed_on(statement: Statement, sentences: list[str], index: int) -> Iterator[Sign]:
    """'Søg læge, hvis: Du ikke kan gå. Knæet er låst.'"""
    if not _LISTS_ON.search(sentences[index]):
        return
    for sentence in sentences[index + 1 :]:
        if find_action(sentence) or reassures(sentence) or not is_evidence(sentence):
            return
        yield from made(statement.action, [sentence], f"{sentences[index]} {sentence}")


def _listed_next(statement: Statement, following: str) -> Iterator[Sign]:
    """'Tre ting skal få dig til at ringe:' and, in a sentence of its own, 'at du fryser, at såret siver.'"""
    if not find_action(following) and not reassures(following) and is_evidence(following):
        yield from made(statement.action, split_signs(following), f"{statement.source} {following}")


def _answered(sentences: list[str], index: int) -> Iterator[Sign]:
    """'Hvilke symptomer kræver en ambulance? A, b og c.'"""
    question, answer = sentences[index], "".join(sentences[index + 1 : index + 2])
    call = find_action(question) if question.endswith("?") and _ASKS_WHICH.match(question) else None
    if call and not (find_action(answer) or reassures(answer) or asks_for_something_else(question, call)):
        yield from made(question, named(answer), f"{question} {answer}")


def _asked_before(statement: Statement, before: list[str]) -> Iterator[Sign]:
    """'Åndenød? Trykken for brystet? Ring 112, hvis det ikke går væk': the call is for what was asked."""
    if not any(map(_LEANS.match, statement.signs)):
        return
    for question in takewhile(lambda sentence: sentence.endswith("?"), reversed(before)):
        yield from made(statement.action, named(question), f"{question} {statement.source}")


def _stated(statement: Statement, sentences: list[str], index: int) -> Iterator[Sign]:
    sentence = sentences[index]
    signs = [
        _with_what_it_is(sign, [*sentences[max(0, index - 1) : index], *statement.signs[:place]])
        for place, sign in enumerate(statement.signs)
    ]
    for sign in made(statement.action, signs, sentence, statement.guessed):
        if sign.urgency is not Urgency.CLINIC or is_evidence(sign.text):
            yield sign
    if index and all(map(is_mere_name, statement.signs)):
        yield from _explained(statement, sentences[index - 1], sentence)
        yield from _listed_under_name(statement, sentences[max(0, index - _FARTHEST) : index])


def _with_what_it_is(sign: str, before: list[str]) -> str:
    """'Går det ikke over, skal du …' says too little without the sentence that it goes on from."""
    if not before or not _LEANS.match(sign) or before[-1].endswith("?"):
        return sign
    earlier = before[-1]
    if FRAGMENT.match(earlier):
        earlier = before_main_clause(earlier)
    return f"{earlier.rstrip('.!? ')} – {sign[:1].lower()}{sign[1:]}"


def _explained(statement: Statement, before: str, sentence: str) -> Iterator[Sign]:
    """'Symptomer på infektion er a og b. Ved symptomer på infektion skal du …'"""
    label, colon, _ = before.partition(": ")
    if after_copula(before) or colon and GENERIC.search(label):
        yield from made(statement.action, named(before), f"{before} {sentence}")


def _listed_under_name(statement: Statement, before: list[str]) -> Iterator[Sign]:
    """'Tegn på infektion', then 'Rødme, varme og pus.', then 'Ved mistanke om infektion skal du …'"""
    names = [place for place, sentence in enumerate(before) if is_mere_name(sentence) and sentence[-1].isalpha()]
    for sentence in before[names[-1] + 1 :] if names else ():
        if names_sign(sentence) and not (HAS_VERB.search(sentence) or find_action(sentence) or reassures(sentence)):
            yield from made(statement.action, split_signs(sentence), f"{sentence} {statement.source}")


def _of_fragments(sentences: list[str], index: int, action: str) -> Iterator[Sign]:
    """'Hvis a', 'Hvis b', 'Hvis c, skal du ringe til afdelingen' on a line each."""
    for sentence in reversed(sentences[:index]):
        if not FRAGMENT.match(sentence) or find_action(sentence) or MAIN_CLAUSE.search(sentence):
            return
        yield from made(action, named(sentence), sentence)


def _of_earlier(sentences: list[str], index: int, statement: Statement) -> Iterator[Sign]:
    """The signs of the sentence before, where this one only says what to do: 'Kontakt i så fald straks en læge.'"""
    source = sentences[index]
    if not (statement.points_back or is_urgent(statement.action) or _leads_on(sentences[index - 1 : index])):
        return
    for place in range(index - 1, max(0, index - _FARTHEST) - 1, -1):
        sentence = sentences[place]
        if place == index - 1 and _is_last_call(statement, sentences[index]):
            for earlier in statements(sentence):
                yield from made(statement.action, earlier.signs, f"{sentence} {source}")
        if not (sentence := after_reassurance(sentence)) or (find_action(sentence) and not sentence.endswith("?")):
            return
        source = f"{sentence} {source}"
        if _answers(sentence, sentences[place - 1] if place else ""):
            yield from made(statement.action, split_signs(_THAT_IS.sub("", sentence)), source)
            return
        if not explains(sentence) and (sentence.endswith("?") or not instructs(sentence)):
            yield from _named_before(statement, sentences[max(0, place - 1) : place + 1], source)
            if FRAGMENT.match(sentence) and not MAIN_CLAUSE.search(sentence):
                yield from _of_fragments(sentences, place, statement.action)
            if not (sentence.endswith("?") and place and _only_asks(sentences[place - 1])):
                return


def _only_asks(sentence: str) -> bool:
    """'Er anklen skæv? Har du ondt? Ring …', one call for all questions."""
    return sentence.endswith("?") and not find_action(sentence)


def _named_before(statement: Statement, sentences: list[str], source: str) -> Iterator[Sign]:
    """The signs of the last sentence. Beside a call that is urgent no rule need know their words; a guess."""
    sentence = sentences[-1]
    if _LEANS.match(sentence) and len(sentences) > 1:
        sign = _with_what_it_is(before_main_clause(sentence), sentences[:-1])
        yield from made(statement.action, [sign], source)
    elif signs := named(sentence):
        yield from made(statement.action, signs, source)
    elif _may_have_any_sign(statement, sentence):
        yield from made(statement.action, told(sentence), source, doubtful=True)


def _may_have_any_sign(statement: Statement, sentence: str) -> bool:
    if _ASKED_OF_YOU.match(sentence) and (is_evidence(sentence) or may_be_sign(sentence)):
        return not has_condition(statement.source)
    if statement.points_back and _MAY_HAPPEN.match(sentence) and may_be_sign(sentence):
        return True
    if not is_urgent(statement.action) or not _is_bare(statement.source):
        return False
    return calls_a_doctor(statement.action) or may_be_sign(sentence)


def _is_bare(call: str) -> bool:
    return not has_condition(call) and not ERRAND.search(call)


def _leads_on(before: list[str]) -> bool:
    """Whether the sentence before leaves it to the next to say what to do."""
    if not before:
        return False
    return bool(after_copula(before[-1])) or any(pattern.search(before[-1]) for pattern in _LEADS_ON)


def _is_last_call(statement: Statement, sentence: str) -> bool:
    """'… skal du indlægges akut. Ring 112.'"""
    level = level_of(statement.action, "")
    if not level or level[0] is not Urgency.LIFE_THREATENING:
        return False
    return _is_bare(sentence)


def _answers(sentence: str, question: str) -> bool:
    """'Hvad er faresignalerne? Det er …'"""
    return question.endswith("?") and bool(GENERIC.search(question) and _THAT_IS.match(sentence))
