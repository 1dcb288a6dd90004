"""Stretches of running text whose figures are no dose, or not surely so: medicine, ice, conditions, progression."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from .lexicon import word_set
from .tokens import Token

_ABOUT_OTHER_THINGS = (
    "tablet pille panodil pamol paracetamol ibuprofen ipren smertestillende medicin kapsel dråbe salve creme"
    " isen ispose isterning kulde køl afkøl nedkøl varmepude varmedunk varmepose fryse"
    " telefon åbning afdeling ambulator konsultation kontrolbesøg besøg klinik hospital indkald sygehus"
    " forbinding bandage skinne krykke plaster støttestrømpe drik måltid spis glas"
    " opvarmning gåtur cykeltur spadseretur løbetur svøm holdtræning foregå varer kommer opstår oplev optræder"
    " træningsgang lektion undervis mødes tilmeld deltag"
    " fleste typisk normalt ondt skala øg forøg gradvis progression sværere tungere bilkørsel apparat"
)
_SENTENCE_STEMS = tuple(_ABOUT_OTHER_THINGS.split())
_SENTENCE_WORDS = word_set(
    "is mg ml tlf kl ring ringer varm varme varmen tur ture bil kr koster pris prisen betaler betaling"
    " gratis åben åbent åbner kontakt kontakte kontrol"
)
_A_CLASS = ("på", "hold")
_BEGIN = word_set("start starte starter begynd begynde begynder")
_ON_THE_MOVE = word_set("gå cykl løb svøm")
_TOURS = word_set("tur ture opvarmning")
_OPEN = word_set("åben åbent")
_OF_THE_PROGRAM = {
    (program, "varer") for program in word_set("programmet træningsprogrammet øvelsesprogrammet træningsperioden")
}
"""What lasts otherwise is pain, a visit or a course."""
_FRONTED_CONDITIONS = word_set("hvis når såfremt er bliver går kan føles oplever")
_TURNS_TO_SENTENCE_END = word_set("indtil alternativt ellers fx eks eksempel eksempelvis senere efterhånden")
_TURNS_TO_CLAUSE_END = word_set("hvis når medmindre evt eventuelt måske ingen kunne")
_TURNS = _TURNS_TO_CLAUSE_END | _TURNS_TO_SENTENCE_END
_NEGATIONS = word_set("ikke aldrig undgå undlad stop stoppe")
"""These spoil their whole clause, also the words before them."""


def without_doubtful_stretches(tokens: list[Token]) -> list[Token]:
    """Each doubtful stretch becomes one OPAQUE token, which no rule reads across."""
    return [token for sentence in _sentences(tokens) for token in _cautious(sentence)]


def _sentences(tokens: list[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for token in tokens:
        if token.tag == "BREAK":
            yield sentence
            yield [token]
            sentence = []
        else:
            sentence.append(token)
    yield sentence


def _cautious(sentence: list[Token]) -> list[Token]:
    if _is_about_other_things(sentence) or _is_conditional(sentence):
        return [_opaque(sentence)]
    kept: list[Token] = []
    ends_it: frozenset[str] = frozenset()
    for clause in _clauses(_without_a_way_round(sentence)):
        words = {token.word for token in clause}
        if ends_it or words & _NEGATIONS:
            kept.append(_opaque(clause))
            continue
        sure, doubtful = _until_it_turns(clause)
        kept += [*sure, _opaque(doubtful)] if doubtful else sure
        ends_it = words & _TURNS_TO_SENTENCE_END
    return kept


def _without_a_way_round(sentence: list[Token]) -> list[Token]:
    """'Drej en hel omgang' is a movement and no set."""
    words = [token.word for token in sentence]
    for way in (["en", "omgang"], ["en", "hel", "omgang"]):
        for start in range(len(words) - len(way) + 1):
            end = start + len(way)
            if words[start:end] == way:
                return [*sentence[:start], _opaque(sentence[start:end]), *sentence[end:]]
    return sentence


def _clauses(sentence: list[Token]) -> Iterator[list[Token]]:
    clause: list[Token] = []
    for token in sentence:
        if token.tag == "COMMA" and clause:
            yield clause
            clause = []
        clause.append(token)
    if clause:
        yield clause


def _until_it_turns(clause: list[Token]) -> tuple[list[Token], list[Token]]:
    """'10 gange, evt. med …': what stands before the turning word, and the rest."""
    for index, token in enumerate(clause):
        if token.word in _TURNS:
            return clause[:index], clause[index:]
    return clause, []


def _is_about_other_things(sentence: list[Token]) -> bool:
    words = [token.word for token in sentence]
    pairs = set(pairwise(words))
    if _A_CLASS in pairs or _begins_a_progression(sentence):
        return True
    if pairs & _OF_THE_PROGRAM:
        words.remove("varer")
    return any(map(_is_of_other_things, set(words) - _harmless(sentence)))


def _begins_a_progression(sentence: list[Token]) -> bool:
    """'Start med få, og gå op til 10'. A figure to begin with that is followed by none is the dose of today."""
    words = [token.word for token in sentence]
    begin = next((place for place, pair in enumerate(pairwise(words)) if pair[0] in _BEGIN and pair[1] == "med"), None)
    if begin is None:
        return False
    after = sentence[begin + 2 : begin + 3]
    return not after or after[0].tag not in ("NUM", "ONE") or ("op", "til") in pairwise(words)


def _harmless(sentence: list[Token]) -> frozenset[str]:
    """Words that speak of nothing else here: 'Gå en tur på 20 minutter' is an exercise, 'hold hånden åben' a hold."""
    told = sentence[0].word in _ON_THE_MOVE if sentence else False
    held = any(token.tag == "HOLD" for token in sentence)
    return (_TOURS if told else frozenset()) | (_OPEN if held else frozenset())


@lru_cache(maxsize=4096)
def _is_of_other_things(word: str) -> bool:
    return word in _SENTENCE_WORDS or word.startswith(_SENTENCE_STEMS)


def _is_conditional(sentence: list[Token]) -> bool:
    """'Hvis …', 'Er øvelsen for let, …'; but 'Når du har gjort det 10 gange, …' only puts things in order."""
    first = [token for token in sentence if token.tag not in ("COMMA", "MARK", "DASH")][:3]
    words = [token.word for token in first]
    if words[:1] == ["efter"] and len(first) > 1 and first[1].tag in ("NUM", "ONE"):
        return True
    return words[:1] != [] and words[0] in _FRONTED_CONDITIONS and words != ["når", "du", "har"]


def _opaque(stretch: list[Token]) -> Token:
    return Token("OPAQUE", "…", stretch[0].start, stretch[-1].end)
