"""Stretches of running text whose figures are no dose, or not surely: medicine, ice, conditions, progression, 'ikke'."""

from __future__ import annotations

from collections.abc import Iterator

from .tokens import Token

_ABOUT_OTHER_THINGS = (
    "tablet pille panodil pamol paracetamol ibuprofen ipren smertestillende medicin kapsel dråbe salve creme"
    " isen ispose isterning kulde køl afkøl nedkøl varmepude varmedunk varmepose fryse"
    " telefon åbn åben kontakt afdeling ambulator konsultation kontrol besøg klinik hospital indkald sygehus"
    " forbinding bandage skinne krykke plaster støttestrømpe drik måltid spis glas"
    " opvarmning gåtur cykeltur spadseretur løbetur svøm holdtræning foregå varer kommer opstår oplev optræder"
    " fleste typisk normalt ondt skala øg forøg gradvis progression sværere tungere begynd start bilkørsel"
)
_SENTENCE_STEMS = tuple(_ABOUT_OTHER_THINGS.split())
_SENTENCE_WORDS = frozenset("is mg ml tlf kl ring ringer varm varme varmen tur ture bil kr".split())
_SAFE = frozenset("fortsæt åbne åben åbner varm_op kontakten".split())
_FRONTED_CONDITIONS = frozenset("hvis når såfremt er bliver går kan føles oplever".split())
_TURNS_TO_SENTENCE_END = frozenset("indtil alternativt ellers fx eks eksempel eksempelvis senere efterhånden".split())
_TURNS_TO_CLAUSE_END = frozenset(
    "hvis når medmindre evt eventuelt måske ikke aldrig undgå undlad ingen stop stoppe".split()
)


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
    clause_starts = 0
    hidden: list[Token] = []
    to_the_end = False
    for token in sentence:
        if token.word in _TURNS_TO_SENTENCE_END:
            to_the_end = True
        if hidden and token.tag == "COMMA" and not to_the_end:
            kept.append(_opaque(hidden))
            hidden = []
        if token.tag == "COMMA" and not hidden:
            kept.append(token)
            clause_starts = len(kept)
            continue
        if token.word in _NEGATIONS and not hidden:
            hidden = [*kept[clause_starts:], token]
            del kept[clause_starts:]
        elif hidden or to_the_end or token.word in _TURNS_TO_CLAUSE_END:
            hidden.append(token)
        else:
            kept.append(token)
    return [*kept, _opaque(hidden)] if hidden else kept


_NEGATIONS = frozenset("ikke aldrig undgå undlad stop stoppe".split())
"""These spoil their whole clause, also the words before them."""


def _is_about_other_things(sentence: list[Token]) -> bool:
    words = [token.word for token in sentence]
    if "på" in words and any(pair == ("på", "hold") for pair in zip(words, words[1:], strict=False)):
        return True
    return any(word in _SENTENCE_WORDS or word.startswith(_SENTENCE_STEMS) and word not in _SAFE for word in words)


def _is_conditional(sentence: list[Token]) -> bool:
    """'Hvis …', 'Er øvelsen for let, …'; but 'Når du har gjort det 10 gange, …' only puts things in order."""
    words = [token.word for token in sentence if token.tag not in ("COMMA", "MARK", "DASH")][:3]
    return bool(words) and words[0] in _FRONTED_CONDITIONS and words != ["når", "du", "har"]


def _opaque(stretch: list[Token]) -> Token:
    return Token("OPAQUE", "…", stretch[0].start, stretch[-1].end)
