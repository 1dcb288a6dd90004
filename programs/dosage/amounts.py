"""Numbers, ranges and times among the tokens: 'mindst 10', '8–12', 'halvandet minut'."""

from __future__ import annotations

from fractions import Fraction

from .lexicon import word_set
from .tokens import Token

COUNTABLE = word_set("TIMES X REPS SETS MOVES STEPS SECONDS MINUTES HOURS QUARTER DAYS WEEKS KILOS ADJECTIVE")
_SECONDS_OF = {"SECONDS": 1, "MINUTES": 60, "HOURS": 3600, "QUARTER": 900}
_PARTS = {
    "halv": Fraction(1, 2),
    "halvt": Fraction(1, 2),
    "kvart": Fraction(1, 4),
    "hel": Fraction(1),
    "helt": Fraction(1),
}
_OPENING_TAGS = word_set("NUM ONE LEAST MOST")
_OPENING_WORDS = word_set("min op mellem fra")
_BETWEEN_ENDS = frozenset({"-", "til", "eller"})
_NAMES_A_NUMBER = word_set(
    "side s uge øvelse nr nummer kl tlf telefon kr fase niveau trin figur fig version skala kapitel"
    " punkt afsnit pris dag"
)
"""'side 4', 'uge 3–6', 'øvelse 2': the number is a name."""
_COUNTED_BY_EACH = word_set("hver hvert pr per begge modsatte modsat anden andet højre venstre om / halve alle til")
_OTHER_AMOUNT = word_set("end under første sidste næste ekstra yderligere plus + # §")
"""'mere end 10', 'de første 3': not the number itself."""
_CHANGES_THE_AMOUNT = word_set("mere ekstra tilbage færre reserve flere")

Amount = tuple[Fraction | None, Fraction | None]
Seconds = tuple[int | None, int | None] | None


def read_amounts(tokens: list[Token]) -> list[Token]:
    """Folds numbers to N and numbers with a unit of time to TIME, both with (min, max); doubtful ones to OPAQUE."""
    folded: list[Token] = []
    at = 0
    while at < len(tokens):
        found = _amount(tokens, at)
        if found is None:
            folded.append(tokens[at])
            at += 1
            continue
        amount, after = found
        if amount is not None and not _is_plain(tokens, at, after):
            amount = None
        token, after = _with_unit(tokens, at, after, amount)
        folded.append(token)
        at = after
    return folded


def _with_unit(tokens: list[Token], at: int, after: int, amount: Amount | None) -> tuple[Token, int]:
    word = " ".join(token.word for token in tokens[at:after])
    start, end = tokens[at].start, tokens[after - 1].end
    if amount is None:
        return Token("OPAQUE", word, start, end), after
    unit = tokens[after] if after < len(tokens) else None
    if unit is None or unit.tag not in _SECONDS_OF:
        count = _whole(amount, 1)
        return Token("N" if count else "OPAQUE", word, start, end, count), after
    seconds, after = _with_smaller_unit(tokens, _whole(amount, _SECONDS_OF[unit.tag]), after + 1)
    tag = "TIME" if seconds and not _is_torn(tokens, at) else "OPAQUE"
    return Token(tag, f"{word} {unit.word}", start, tokens[after - 1].end, seconds), after


def _with_smaller_unit(tokens: list[Token], seconds: Seconds, after: int) -> tuple[Seconds, int]:
    """'1 minut og 30 sekunder' is one time."""
    if seconds is None or seconds[0] != seconds[1] or tokens[after - 1].tag not in ("MINUTES", "HOURS"):
        return seconds, after
    at = after + _is_word(tokens, after, "og")
    number = _number(tokens, at)
    smaller = {"MINUTES": "SECONDS", "HOURS": "MINUTES"}[tokens[after - 1].tag]
    if not number or number[1] >= len(tokens) or tokens[number[1]].tag != smaller:
        return seconds, after
    more = _whole((number[0], number[0]), _SECONDS_OF[smaller])
    if more is None or more[0] >= _SECONDS_OF[tokens[after - 1].tag]:
        return seconds, after
    return (seconds[0] + more[0], seconds[1] + more[1]), number[1] + 1


def _is_torn(tokens: list[Token], at: int) -> bool:
    """'3, 5 sekunder' may be a torn decimal, a range or two figures."""
    before = [token.word for token in tokens[max(at - 3, 0) : at]]
    return len(before) == 3 and before[0] in ("i", "hold", "ca") and before[2] == "," and tokens[at - 2].tag == "NUM"


def _whole(amount: Amount, factor: int) -> tuple[int | None, int | None] | None:
    ends = [end and end * factor for end in amount]
    if any(end is not None and end.denominator != 1 for end in ends):
        return None
    low, high = (None if end is None else int(end) for end in ends)
    return low, high


def _amount(tokens: list[Token], at: int) -> tuple[Amount | None, int] | None:
    """The amount that begins here and the place after it; (None, after) for figures that are no amount."""
    if tokens[at].tag not in _OPENING_TAGS and tokens[at].word not in _OPENING_WORDS:
        return None
    bound = _bound(tokens, at)
    if bound:
        side, width = bound
        found = _range(tokens, at + width)
        if not found:
            return None
        value, after = found
        if value is None or value[0] != value[1]:
            return None, after
        return _one_sided(tokens, side, value[0], after)
    if tokens[at].word in ("mellem", "fra"):
        found = _range_of_words(tokens, at)
        if found:
            return found
    return _range(tokens, at)


def _bound(tokens: list[Token], at: int) -> tuple[str, int] | None:
    tag, word = tokens[at].tag, tokens[at].word
    if tag in ("LEAST", "MOST"):
        return tag, 1
    if word == "min" and _number(tokens, at + 1 + _is_word(tokens, at + 1, ".")):
        return "LEAST", 1 + _is_word(tokens, at + 1, ".")
    if word == "op" and _is_word(tokens, at + 1, "til"):
        return "MOST", 2
    return None


def _one_sided(tokens: list[Token], side: str, value: Fraction | None, after: int) -> tuple[Amount | None, int]:
    if side == "MOST":
        return (None, value), after
    then = after + (_is_word(tokens, after, "og") or _is_word(tokens, after, ",") or _is_word(tokens, after, "men"))
    other = _bound(tokens, then) if then < len(tokens) else None
    if other and other[0] == "MOST":
        number = _number(tokens, then + other[1])
        if number:
            return _ordered(value, number[0]), number[1]
    return (value, None), after


def _range_of_words(tokens: list[Token], at: int) -> tuple[Amount | None, int] | None:
    """'mellem 10 og 15', 'fra 8 til 10'."""
    first = _number(tokens, at + 1)
    joint = {"mellem": "og", "fra": "til"}[tokens[at].word]
    if not first or not _is_word(tokens, first[1], joint):
        return None
    second = _number(tokens, first[1] + 1)
    return second and (_ordered(first[0], second[0]), second[1])


def _range(tokens: list[Token], at: int) -> tuple[Amount | None, int] | None:
    first = _number(tokens, at)
    if not first:
        return None
    value, after = first
    numbers = 1
    last = value
    joint = after + (_is_word(tokens, after, ".") and tokens[after].tag == "DOT" and _is_word(tokens, after + 1, "-"))
    plain_run = False
    while True:
        if joint < len(tokens) and tokens[joint].word in _BETWEEN_ENDS and (number := _number(tokens, joint + 1)):
            last, after = number
        elif joint == after and after < len(tokens) and tokens[after].tag in ("NUM", "OPAQUE"):
            plain_run = True
            number = _number(tokens, after)
            last, after = number or (last, after + 1)
        else:
            break
        numbers += 1
        joint = after
    if numbers > 2 or plain_run:
        return None, after
    if numbers == 1 and tokens[at].tag == "ONE" and not _counts(tokens, after):
        return None
    or_more = _is_word(tokens, after, "eller") and any(_is_word(tokens, after + 1, word) for word in ("flere", "mere"))
    if numbers == 1 and or_more:
        return (value, None), after + 2
    return _ordered(value, last), after


def _number(tokens: list[Token], at: int) -> tuple[Fraction, int] | None:
    """'3', 'tre', '1½', '1 1/2', 'et halvt', 'et kvart', 'et helt'."""
    if at >= len(tokens) or tokens[at].tag not in ("NUM", "ONE"):
        return None
    value, after = tokens[at].value, at + 1
    if after < len(tokens):
        then = tokens[after]
        if tokens[at].tag == "ONE" and then.word in _PARTS:
            return _PARTS[then.word], after + 1
        if value.denominator == 1 and then.tag == "NUM" and then.value < 1 and then.value > 0:
            return value + then.value, after + 1
    return value, after


def _ordered(low: Fraction | None, high: Fraction | None) -> Amount | None:
    if low is None or high is None or low > high:
        return None
    return low, high


def _counts(tokens: list[Token], after: int) -> bool:
    return after < len(tokens) and tokens[after].tag in COUNTABLE


def _is_word(tokens: list[Token], at: int, word: str) -> bool:
    return at < len(tokens) and tokens[at].word == word


def _is_plain(tokens: list[Token], at: int, after: int) -> bool:
    """Neither the name of something ('uge 3') nor a changed amount ('mere end 10', '2 gentagelser mere')."""
    before = [token.word for token in _same_sentence(tokens[max(at - 3, 0) : at]) if token.word not in (".", ":")]
    if before and before[-1] in _NAMES_A_NUMBER and not set(before[:-1][-1:]) & _COUNTED_BY_EACH:
        return _follows_a_number(tokens, at)
    if before and before[-1] in _OTHER_AMOUNT and tokens[at - 1].word == before[-1]:
        return False
    if before and before[-1] == "over":
        return after < len(tokens) and tokens[after].tag in ("SECONDS", "MINUTES")
    following = [token.word for token in tokens[after + 1 : after + 3]]
    if following[:1] and following[0] in _CHANGES_THE_AMOUNT and following != ["flere", "gange"]:
        return False
    return following != ["i", "reserve"] and not _once_more(tokens, after + 1)


def _same_sentence(before: list[Token]) -> list[Token]:
    """'Skift side. 8 gentagelser': what ended before is no name of the number."""
    ends = [index for index, token in enumerate(before) if token.tag == "BREAK"]
    return before[ends[-1] + 1 :] if ends else before


def _follows_a_number(tokens: list[Token], at: int) -> bool:
    """'10 s. 3 gange': the s is a unit, not the word before a page number."""
    places = [token for token in tokens[max(at - 3, 0) : at] if token.word not in (".", ":")]
    return len(places) > 1 and places[-1].tag == "SECONDS" and places[-2].tag in ("NUM", "ONE")


def _once_more(tokens: list[Token], at: int) -> bool:
    """'en gang til', 'to gange så mange'."""
    if _is_word(tokens, at, "til"):
        return at + 1 >= len(tokens) or tokens[at + 1].tag in ("BREAK", "COMMA") or tokens[at + 1].word == "og"
    return (
        _is_word(tokens, at, "så")
        and at + 1 < len(tokens)
        and tokens[at + 1].word in ("meget", "mange", "stor", "stort", "tung", "tungt", "lang", "langt", "ofte")
    )
