"""From folded tokens to claims: what each statement says of the dose, given what stood before it.

A claim is sure where running text can mean nothing else; in a text that is nothing but a dose every claim counts.
"""

from __future__ import annotations

from . import counts, frequency, seconds, sides, verbs
from .claims import Reading
from .lexicon import FILLERS, word_set
from .purpose import HOLDING
from .sentences import SentenceKind, sentences
from .talk import Say, Talk
from .tokens import Token

_SAYS: dict[str, Say] = {
    "UNSURE": Talk.doubt_and_forget_the_verb,
    **verbs.SAYS,
    **seconds.SAYS,
    **counts.SAYS,
    **frequency.SAYS,
    **sides.SAYS,
}
"""What a token of each tag says. A tag that is not here says nothing."""
_SILENT = word_set("COMMA DASH DOT BREAK EACHTIME INAROW INALL BETWEEN")
_CONJUNCTIONS = word_set("og mens så men for at")
_DESCRIBES = ("ede", "te", "ene", "erne")
"""How words end that never tell to do something: 'med samlede fødder og lukkede øjne', '… og armene over kors'."""


def interpret(tokens: list[Token], text: str) -> Reading:
    talk = Talk(text, speaks_of_holds=any(token.tag in HOLDING for token in tokens))
    for sentence in sentences(tokens):
        _read_sentence(talk, sentence)
    return talk.reading


def _read_sentence(talk: Talk, sentence: list[Token]) -> None:
    talk.begin(SentenceKind.of(sentence, [token for token in sentence if _is_unknown(token)]))
    for place, token in enumerate(sentence):
        talk.step(sentence, place)
        _read(talk, token)
    talk.doubt_unless_none(talk.purpose.leave())


def _read(talk: Talk, token: Token) -> None:
    say = _SAYS.get(token.tag)
    if say:
        say(talk, token)
    elif _is_unknown(token):
        talk.not_understood(token)
    elif token.tag == "COMMA":
        talk.purpose.note_comma()
    elif token.word in _CONJUNCTIONS:
        if not any(after.word.endswith(_DESCRIBES) for after in talk.following[:1]):
            talk.purpose.note_conjunction()
    elif token.word == "øvelsen":
        talk.trigger = True


def _is_unknown(token: Token) -> bool:
    if token.tag in _SILENT or token.word in FILLERS:
        return False
    return token.tag not in _SAYS or token.tag in verbs.UNKNOWN_BY_THEMSELVES
