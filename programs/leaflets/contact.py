"""Whom to ask: the block of department, address and telephone."""

import re

from .blocks import Block

PHONE = re.compile(
    r"(?<![\d/.-])(?:(?:\+|00)45[ ]?)?(?P<number>\d{2}(?P<gap>[ .]?)\d{2}(?P=gap)\d{2}(?P=gap)\d{2}|\d{4}[ ]\d{4}"
    r"|\d{3}[ ]\d{2}[ ]\d{3})(?![\d/]|[.-]\d)"
)
_NOT_A_PHONE = re.compile(
    r"(?:fax|cvr|ean|sks|dok\w*|journal\w*|cpr|isbn|vers\w*|id|kontonr)\W*(?:nr|nummer)?\W*$", re.IGNORECASE
)
_SAYS_PHONE = re.compile(
    r"(?:tlf|telefon\w*|ring|mobil|☎|🕿|✆|☏|t:|tel)\W*(?:nr|nummer|på|til)?[\w\s.,&-]{0,60}$", re.IGNORECASE
)
_OTHERS = re.compile(
    r"(?:lægevagt\w*|vagtlæge\w*|akuttelefon\w*|skadestue\w*|1813|giftlinje\w*|akut\b|uden for åbningstid"
    r"|vagttelefon\w*|aften\w* og|weekend\w*|afbud\w*)[^.\n]{0,40}$",
    re.IGNORECASE,
)
_NEAR = 120
_SHARED_NUMBERS = {"70113131", "70110707", "70113111", "70150700", "70150300"}
_INSTITUTION = re.compile(
    r"\b\w*(?:hospital\w*|sygehus\w*|afdeling\w*|afsnit|ambulatori\w*|klinik\w*|klinikken|fysioterapi\w*"
    r"|ergoterapi\w*|terapien|center|centret|centeret|kommune|jordemoder\w*"
    r"|(?:fysio|ergo)terapeut(?:er(?:ne)?)?|kiropraktor(?:er(?:ne)?)?|team\w*|modtagelse\w*|sundhedshus\w*|mottagning|sengeafsnit|universitetshospital|rygcenter|privathospital)\b"
    r"|\b(?:trænings|sundheds|rehabiliterings|terapi|senge)?enhed(?:en)?\b|\bregion\b",
    re.IGNORECASE,
)
_POSTAL = re.compile(r"\b(?:DK-?)?\d{4} [A-ZÆØÅ][a-zæøå]+")
_STREET = re.compile(
    r"^[A-ZÆØÅ][\wæøåÆØÅ. ]*(?:vej|gade|allé|alle|plads|torv|torvet|boulevard|stræde|vænge|bakken|parken|gården"
    r"|alleen|alléen|stien|engen|pladsen|ringen)\w*\s*\d+\w?\b",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"\b(?:kl\.?\s*\d|mandag|tirsdag|onsdag|torsdag|fredag|hverdag\w*|telefontid|åbningstid\w*|træffetid"
    r"|døgnet rundt|hele døgnet)\b",
    re.IGNORECASE,
)
_NET = re.compile(r"@|www\.|https?://|\.dk\b|e-?mail|^mail\b", re.IGNORECASE)
_HEADING = re.compile(
    r"^(?:kontakt\w*|har du spørgsmål|spørgsmål|ved spørgsmål|yderligere (?:oplysninger|information)|telefon\w*"
    r"|adresse\w*|her kan du (?:få|træffe|kontakte)|kontaktoplysning\w*)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:øvelse\w*|træn|program\w*|hjemme\w*|efter"
    r"|(?:gen(?:op)?)?træning(?!s(?:enhed|cent|klinik|hus|afdeling)|\s+og\s+(?:rehab|sundhed|forebyg|aktivitet|omsorg))\w*"
    r"|under|mod|til dig|du|dig|di[nt]|velkommen|operation\w*|oprettes|før)\b",
    re.IGNORECASE,
)
"""What a leaflet is about is no part of a place's name."""
_TREATMENT = re.compile(r"(?:fysio|ergo)terapi (?:ved|for|til)\b", re.IGNORECASE)
"""'Fysioterapi ved slidgigt' is a title, 'Fysioterapi ved Nordhavn Sygehus' a place."""
BARE_CONTACT = re.compile(r"^kontakt(?:oplysninger|information|info)?\s*:?$", re.IGNORECASE)
_INVITES = re.compile(
    r"\b(?:spørgsmål|i tvivl|velkommen til at (?:ringe|kontakte)|yderligere oplysninger|ring(?:e)? til os"
    r"|kontakte os|træffes|telefontid)\b",
    re.IGNORECASE,
)
_WARNS = re.compile(
    r"\b(?:hvis du (?:får|bliver|oplever|mærker|bløder|har feber)|straks|akut\b|omgående|feber|112|låser"
    r"|inden for et døgn|samme dag|bliver værre|med det samme)",
    re.IGNORECASE,
)


def phone_of(blocks: list[Block], others: list[str]) -> str:
    """The department's own telephone number as it is printed, '' where none is surely its own."""
    texts = [block.text for block in blocks]
    found = [
        _ranked(match, text, place) for place, text in enumerate([*texts, *others]) for match in PHONE.finditer(text)
    ]
    found = [candidate for candidate in found if candidate]
    return min(found, key=lambda candidate: candidate[0])[1] if found else ""


def _ranked(match: re.Match[str], text: str, place: int) -> tuple[tuple[int, int, int], str] | None:
    number = re.sub(r"\D", "", match["number"])
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if number in _SHARED_NUMBERS or _NOT_A_PHONE.search(before) or number[0] in "01":
        return None
    if not match["gap"] and " " not in match["number"] and not _SAYS_PHONE.search(before) and len(text) > 12:
        return None
    doubt = 2 if _OTHERS.search(before) else 0
    doubt += 0 if _SAYS_PHONE.search(before) or _is_contact(text) or match.group() == text.strip() else 1
    return (doubt, place, match.start()), match["number"]


def _is_contact(text: str) -> bool:
    return bool(_INSTITUTION.search(text) or _HOURS.search(text) or _NET.search(text))


def take_contact(blocks: list[Block]) -> tuple[list[Block], list[str]]:
    """The blocks without the contact block, and its lines. Nothing of a warning becomes contact."""
    lines: list[str] = []
    kept: list[Block] = []
    inside = False
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.kind == "title" and _HEADING.match(block.text) and following and _is_contact_block(following, True):
            inside = True
            lines += [] if BARE_CONTACT.match(block.text) else [block.text]
        elif _is_contact_block(block, inside):
            lines.append(block.text)
            inside = True
        else:
            inside = False
            kept.append(block)
    return kept, lines


def _is_contact_block(block: Block, inside: bool) -> bool:
    text = block.text
    if _WARNS.search(text):
        return False
    if PHONE.search(text) and not _NOT_A_PHONE.search(text[: PHONE.search(text).start()]):
        return True
    if len(text.split()) > 12:
        return inside and bool(_INVITES.search(text) or _HOURS.search(text))
    plain = _POSTAL.search(text) or _STREET.match(text) or _NET.search(text) or is_institution(text)
    return bool(plain) or inside and (bool(_HOURS.search(text)) or block.kind == "title")


def is_address(text: str) -> bool:
    """A street with its number, or a postal code with its town, in a short line."""
    return len(text.split()) <= 8 and bool(_STREET.match(text) or _POSTAL.search(text))


def names_institution(text: str) -> bool:
    return bool(_INSTITUTION.search(text))


def is_institution(text: str) -> bool:
    """The name of a hospital, a department or a clinic, and nothing else."""
    if not _INSTITUTION.search(text) or _ABOUT.search(text) or re.search(r"[!?.]$", text) or len(text.split()) > 12:
        return False
    treatment = _TREATMENT.match(text)
    return not treatment or names_institution(text[treatment.end() :])
