"""'a, b eller c' as three signs, each with the shared words that it needs to be understood."""

import re

from .symptoms import names_sign

_VERBS = r"""(?:får|fået|bliver|blev|har|er|kan|ikke|mister|taber|kaster|taler|ser|hoster|besvimer|bløder|føler|føles
    |mærker|oplever|falder|begynder|går|gør|kommer|lugter|siver|hæver|stråler|vågner|sveder|ryster|halter|fryser
    |udvikler|holder|tager|synes|bider|svigter|står|sidder|forværres|forbedres|aftager|tiltager|stiger|breder|skifter
    |hænger|føltes|løber|opstår|vækker|svinder|varer|fortsætter|holdes|klør|klikker|gnaver|låser|pibler|løsner|dunker
    |brænder|svier|snøvler|trykker|strammer|spænder|drejer|smutter|hopper|vokser|springer|ændrer|svulmer|snubler|klasker
    |slæber|gaber|forsvinder|trækker|drikker|spiser|sover|græder|puster|hvæser|rykker)"""
_STARTS_WITH_VERB = re.compile(rf"(?:{_VERBS})\b", re.IGNORECASE | re.VERBOSE)
_SUBJECT = re.compile(
    rf"((?:der|det|den|du|I|man|han|hun|(?:dit|din|dine|barnet|huden)\b[^,]{{0,25}}?|\w+(?:en|et|erne|ene|ne)"
    rf"(?:\s+(?:i|på|under|omkring)\s+\w+)?))\s+(?:(?:pludselig\w*|næsten|slet|også|samtidig\w*)\s+)?{_VERBS}\b",
    re.IGNORECASE | re.VERBOSE,
)
_INVERTED = re.compile(
    r"(?:får|har|oplever|mærker|udvikler|skulle)\s+(du|I|man)\s+(?!(?:haft|fået|været|svært|ikke)\b)(?:få\s+)?",
    re.IGNORECASE,
)
_OWN_SUBJECT = re.compile(
    r"\w+\s+(?:du|I|man|det|der|den|de)\b|(?:bliver|er|kommer|går|falder|føles|gør|svigter)\s+\w{3,}(?:en|et|erne|ene)\b",
    re.IGNORECASE,
)
_SHARED_CLAUSE = re.compile(rf"((?:du|barnet|man)\s+[^,]+?\s+og)\s+{_VERBS}\b", re.IGNORECASE | re.VERBOSE)
_CLAUSE = re.compile(
    r"(?:du|I|man|der|det|den|han|hun|barnet|dit|din|dine|\w{3,}(?:en|et|erne|ene))\s+(?!(?:i|på|af|til)\b)\w+",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:du|jeg|I|man|du\s+også|der)\s+(?:(?:\w+t|også|begynder\s+at|pludselig)\s+)?"
    r"(?:får|fået|oplever|oplevet|udvikler|har|er\s+tegn\s+på(?!\s+\w+\s+som))\s+(?=\S)",
    re.IGNORECASE,
)
_NO_LEAD_DROP = re.compile(
    r"(?:haft|fået|været|svært\s+ved|en\s+fornemmelse|lyst|behov|slået|taget)\b"
    r"|.*\s(?:og|men)\s+(?:får|har|er|bliver|kan|samtidig|du)\b|at\b",
    re.IGNORECASE,
)
_DEPENDENT = re.compile(
    r"""(?:der|som|og|at|så|når|hvor|hvilket|fordi|uden|især|særligt|navnlig|efter|trods|også|selv\s+om|selvom
    |hvis\s+ikke|(?:du|man)\s+(?:nogensinde|plejer)|mens|da|men|specielt|fx|f\.eks\.|for\s+eksempel|bl\.\s?a\.|dvs\.|evt\.|eventuelt|typisk|ofte
    |i|på|af|om|til|fra|over|under|omkring|ved|ligesom|både)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CUT = re.compile(
    r"""\s*,?\s+og\s+(?:hvis|ved)\s+
    | \s*,\s*(?:eller|samt)\s+(?:(?:hvis|ved|såfremt|at)\s+)?
    | \s*,\s*(?:hvis|ved)\s+
    | \s*,?\s*\bdvs\.\s+
    | \s*[,;]\s*
    | \s*,?\s+(?:eller|samt)\s+(?:(?:hvis|ved|at)\s+)?
    | \s+og/eller\s+(?:hvis\s+)?""",
    re.IGNORECASE | re.VERBOSE,
)
_LAST_AND = re.compile(r"(.+?)\s+og\s+(.+)", re.DOTALL)
_AT_ONCE = re.compile(r"\bog\s+(?:du\s+)?samtidig\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:samtidig\w*|både|sammen\s+med|på\s+samme\s+tid|kombination)\b", re.IGNORECASE)
_ADJECTIVE = r"""(?:(?!varme\b)(?:rød|varm|øm|blå|bleg|kold|stiv|tyk|hård|mørk|svag|sløv|slap|hvid|våd|skæv|klam|stram
    |svimmel|forvirret|bevidstløs|syg|dårlig|utydelig|uklar|voldsom|stærk|kraftig|svær|jævn|skarp|dyb|ny|høj|stor|blank
    |grumset|gullig|hævet|spændt|misfarvet|lammet|betændt|opsvulmet)(?:t|e)?|hævede|ømme|\w{3,}(?:ende|ig|ige|igt|løs|løst|løse|isk|iske|fuldt?|fulde|somt?|somme)
    |meget|lidt|mere|mindre|helt|ret|så|for|derimod|også|pludselig\w*|fortsat|stadig|samtidig|og|men|ikke)"""
_ONLY_ADJECTIVES = re.compile(rf"{_ADJECTIVE}(?:[\s-]+{_ADJECTIVE})*", re.IGNORECASE | re.VERBOSE)
_LAST_ADJECTIVE = re.compile(rf"\b{_ADJECTIVE}$", re.IGNORECASE | re.VERBOSE)
_FIRST_ADJECTIVE = re.compile(rf"{_ADJECTIVE}\b", re.IGNORECASE | re.VERBOSE)
_TO_DO = re.compile(r"\bat\s+\w+$", re.IGNORECASE)
_INFINITIVE = re.compile(
    r"(?:gå|stå|sidde|ligge|løfte|bøje|strække|tale|synke|holde|styre|tisse|mærke|bevæge|løbe|sove|trække|spise|drikke|se"
    r"|høre|læse|skrive|gribe|dreje|vende|komme|støtte|rejse|tømme|lade|tygge|åbne|lukke)\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"(?:\w+\s+(?:den|de)(?:\s+\w+)?|\w+\s+det)", re.IGNORECASE)
"""'eller lugter den': what it is stands in the piece before."""
_AND = re.compile(r",?\s+og\s+", re.IGNORECASE)
_OPENING = re.compile(r"^(?:(?:at|hvis|ved|såfremt|når|enten)\s+|(?:du|man|der)\s+\w+:\s+)", re.IGNORECASE)
_NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-e])\)\s*")
_ARTICLE = re.compile(r"(?:en|et)\s", re.IGNORECASE)
_AFTER_SOMETHING = re.compile(r"\b(?:efter|under|på\s+grund\s+af|i\s+forbindelse\s+med)\s+(?:en|et)\b", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:i|på|af|med|over|under|omkring|ved|til|fra|om|efter|for|mod|bag|mellem)\b", re.IGNORECASE
)
HAS_VERB = re.compile(rf"\b{_VERBS}\b", re.IGNORECASE | re.VERBOSE)
_WITH_ANOTHER = re.compile(r"\b(?:sammen|kombineret|samtidig|ledsaget)\s+(?:med|af)\b|\bmed\s+samtidig", re.IGNORECASE)
_SUCH_AS = re.compile(
    r"""(?P<lead>.*?\b(?:tegn|symptomer|signaler|flag|påvirkning)\b[^,]*?),?
    \s+(?:som|såsom|fx|f\.eks\.|for\s+eksempel|herunder|dvs\.|det\s+vil\s+sige)\s+(?P<list>.+)$""",
    re.VERBOSE,
)
_SOMEWHERE = r"(?:\w+\s+)?(?:smerter|rødme|varme|hævelse|ømhed|prikken|følelsesløshed|svaghed|snurren|bule|udslæt)"
_LOCAL = re.compile(rf"{_SOMEWHERE}$", re.IGNORECASE)
_PLACE = re.compile(rf"{_SOMEWHERE}(?P<place>\s+(?:i|på|omkring|under|ved)\s+.+)$", re.IGNORECASE)


def split_signs(text: str) -> list[str]:
    """The signs that a condition lists, in its own words."""
    text = _OPENING.sub("", text.strip(" ,;:.!–-"))
    if _AT_ONCE.search(text):
        return [text]
    if such := _SUCH_AS.match(text):
        return _examples(such["lead"], such["list"])
    pieces = _pieces(text)
    if any("eller" in joint for joint, _ in pieces):
        return _with_places(_with_subjects(_merged(pieces)))
    if _is_one(pieces):
        return [_without_lead(text)]
    return _with_places(_with_subjects(_with_last_and(_merged(pieces))))


def _is_one(pieces: list[tuple[str, str]]) -> bool:
    """'du hørte et knæk, ikke kan støtte på foden og er øm', 'rødme og varme sammen med feber': no choice of signs."""
    if any("hvis" in joint for joint, _ in pieces):
        return False
    last = pieces[-1][1] if pieces else ""
    if _WITH_ANOTHER.search(last) and not any(_WITH_ANOTHER.search(piece) for _, piece in pieces[:-1]):
        return all(len(piece.split()) < 3 for _, piece in pieces[:-1])
    clauses = [piece for _, piece in pieces if _is_clause(piece.strip())]
    return len(pieces) > 1 and len(clauses) == len(pieces) and bool(_LAST_AND.fullmatch(last))


def _is_clause(piece: str) -> bool:
    return bool(HAS_VERB.search(piece) or _CLAUSE.match(piece)) and not _DEPENDENT.match(piece)


def _examples(lead: str, listed: str) -> list[str]:
    before = split_signs_before(lead)
    signs = split_signs(listed)
    own = before.pop() if before else lead
    if re.search(r"\b(?:tegn|symptomer)\s+på\s+\w+", own):
        signs = [f"{own} som {sign}" for sign in signs]
    return [*before, *signs]


def split_signs_before(lead: str) -> list[str]:
    return _with_subjects(_merged(_pieces(lead)))


def _pieces(text: str) -> list[tuple[str, str]]:
    """(what stood before the piece, the piece), cut outside brackets."""
    pieces, start, between = [], 0, ""
    for cut in _CUT.finditer(text):
        if text.count("(", 0, cut.start()) > text.count(")", 0, cut.start()):
            continue
        if re.search(r"\d$", text[: cut.start()]) and re.match(r"\d", text[cut.end() :]) and cut[0] == ",":
            continue
        pieces.append((between, text[start : cut.start()]))
        start, between = cut.end(), cut[0]
    pieces.append((between, text[start:]))
    return [(joint, piece) for joint, piece in pieces if piece.strip()]


def _merged(pieces: list[tuple[str, str]]) -> list[str]:
    """Pieces that cannot stand alone belong to the one before; at the start, to the one after."""
    parts: list[str] = []
    for joint, piece in pieces:
        if parts and not (_begins_anew(joint, piece) or _are_two(parts[-1], piece)):
            parts[-1] += joint + piece
        else:
            parts.append(piece)
    return parts


def _are_two(before: str, piece: str) -> bool:
    """Not so where adjectives go on, 'en hævet, varm og øm læg', or what came before: 'efter et slag eller et fald'."""
    if _LAST_ADJECTIVE.search(before) and _FIRST_ADJECTIVE.match(piece):
        return False
    if _INFINITIVE.match(piece) and _TO_DO.search(before):
        return False
    if _ARTICLE.match(piece) and _AFTER_SOMETHING.search(before):
        return False
    return _stands_alone(before) and _stands_alone(piece)


def _begins_anew(joint: str, piece: str) -> bool:
    return "hvis" in joint.lower() or ("eller" in joint and bool(re.match(r"der\s+\w+r\b", piece)))


def _stands_alone(piece: str) -> bool:
    piece = piece.strip()
    if _DEPENDENT.match(piece):
        return False
    if _ONLY_ADJECTIVES.fullmatch(piece) or _OF_IT.fullmatch(piece):
        return False
    if _CLAUSE.match(piece) or (_STARTS_WITH_VERB.match(piece) and " " in piece):
        return True
    return bool(names_sign(_PREPOSITION.split(piece)[0]) or HAS_VERB.search(piece) and names_sign(piece))


def _with_last_and(parts: list[str]) -> list[str]:
    """'a, b og c': the last 'og' cuts only where commas have cut before it."""
    if len(parts) < 2 or _TOGETHER.search(parts[-1]) or not (last := _LAST_AND.fullmatch(parts[-1])):
        return parts
    first, second = last[1], last[2]
    if not (names_sign(first) and names_sign(second)) or re.match(r"(?:du|har|får|er|bliver|kan)\b", second):
        return parts
    return [*parts[:-1], first, second]


def _with_subjects(parts: list[str]) -> list[str]:
    signs, subject = [], ""
    for part in parts:
        part = _NUMBER.sub("", part.strip(" ,;:.!–-"))
        if inverted := _INVERTED.match(part):
            subject = inverted[1]
            part = part[inverted.end() :] if names_sign(part[inverted.end() :]) else part
        elif shared := _SHARED_CLAUSE.match(part):
            subject = shared[1]
        elif found := _last_subject(part):
            subject = found
        elif subject and _STARTS_WITH_VERB.match(part) and not _OWN_SUBJECT.match(part):
            part = f"{subject} {part}"
        signs.append(_without_lead(part))
    return [sign for sign in signs if sign]


def _last_subject(part: str) -> str:
    """'hovedpinen kommer, og barnet er sløvt': what comes next is told of the child."""
    if not (first := _SUBJECT.match(part)):
        return ""
    later = [_SUBJECT.match(part, joint.end()) for joint in _AND.finditer(part)]
    return next((found[1] for found in reversed(later) if found), first[1])


def _without_lead(part: str) -> str:
    lead = _LEAD.match(part)
    if not lead or _NO_LEAD_DROP.match(part[lead.end() :]):
        return part
    rest = part[lead.end() :]
    return rest if names_sign(rest) else part


def _with_places(signs: list[str]) -> list[str]:
    """'rødme, varme eller hævelse i læggen': the place belongs to each."""
    if len(signs) < 2 or not (place := _PLACE.match(signs[-1])):
        return signs
    return [sign + place["place"] if _LOCAL.match(sign) else sign for sign in signs[:-1]] + signs[-1:]
