"""How exercises announce themselves: 'Øvelse 3: Bækkenløft', '3. Bækkenløft', 'BÆKKENLØFT', 'Bækkenløft: Lig på …'."""

import re
from dataclasses import dataclass

from ..dosage import Dosage
from ..instructions import LIKE_ANOTHER, MOVEMENTS, is_movement, is_starting_position, sentences, words
from .blocks import Block, is_dose_line, looks_like_title

_STRONG = re.compile(
    r"^(?P<kind>[a-zæøå]+)?øvelse\s*(?:nr\.?|nummer|no\.?)?\s*(?P<number>\d{1,2})(?P<letter>[a-hA-H])?(?![\d/]"
    r"|\s*[-–]\s*\d)(?P<sep>\s*[:.)–—-]\s*|\s+|$)(?P<rest>.*)$"
    r"|^(?P<number2>\d{1,2})\.\s*øvelse(?P<sep2>\s*[:.–—-]\s*|\s+|$)(?P<rest2>.*)$"
    r"|^nr\.?\s*(?P<number3>\d{1,2})(?P<sep3>\s*[:.)–—-]\s*|\s+|$)(?P<rest3>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LETTERED = re.compile(
    r"^(?P<label>øvelse\s+(?-i:[A-H]))(?:\s*[:.)–—-]\s*|\s+(?=[A-ZÆØÅ])|$)(?P<rest>.*)$", re.IGNORECASE | re.DOTALL
)
_NUMBERED = re.compile(
    r"^\(?(?P<number>\d{1,2})(?P<sep>[.):]\s*|\s*[–—-]\s+|\s+)(?P<rest>(?=[^\W\d_]|\d+-[^\W\d_]|[\"'”»(]).*)$",
    re.DOTALL,
)
_NESTED = re.compile(r"^(?P<number>\d{1,2}\.\d{1,2})\.?\s+(?P<rest>(?=[^\W\d_]).*)$", re.DOTALL)
_BARE = re.compile(r"^\(?(?P<number>\d{1,2})[.):]?$")
_INLINE_NAME = re.compile(r"^(?P<name>[A-ZÆØÅ][^.:!?]{1,60}?)(?P<sep>:|\s[–—-])\s+(?P<rest>\S.*)$", re.DOTALL)
_NAME_THEN_STOP = re.compile(r"^(?P<name>[A-ZÆØÅ][^.:!?,]{1,60}?)\.\s+(?P<rest>[A-ZÆØÅ].*)$", re.DOTALL)
_NAME_WITH_DOSE = re.compile(
    r"^(?P<name>[A-ZÆØÅ][^\d(]*?[^\W\d_])\s*(?:\(|\s[–-]\s|,\s*|:\s*)(?P<dose>[^()]*\d[^()]*\)?)$"
)
_RUNNING_TEXT = re.compile(
    r"^(?:og|til|eller|samt|kan|skal|må|laves?|gentages?|udføres?|er|bør|gøres|i|på|med|hvis|når|ovenfor|herunder"
    r"|som)\b"
)
NOT_A_NAME = re.compile(
    r"^(?:kontakt|telefon|tlf|mail|e-?mail|obs|bemærk|vigtigt|husk|pas på"
    r"|forsigtig\w*|advarsel|undgå|formål|udgangs\w+|udførelse|dosering|dosis"
    r"|antal|gentagelser|sæt|pause|hold"
    r"|tip|udstyr|redskab|start\w*stilling|sådan\b|hvornår|hvorfor|hvad|adresse|åbningstid\w*|telefontid\w*"
    r"|revideret|udarbejdet|version|dato|is"
    r"|medicin|progression|variation|variant|alternativ\w*|det skal du mærke|niveau(?:er)?|lettere|sværere|let"
    r"|middel|svær"
    r"|belastning|hyppighed|du skal bruge|mål)\b[^:]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Head:
    """How one exercise begins. rest is the instruction on the same line; name '' where it has only a number."""

    number: int | None
    name: str
    rest: str
    strong: bool = False
    label: str = ""
    """'Øvelse 1a': how the leaflet calls it where that is more than a number."""


def strong_head(block: Block) -> Head | None:
    """'Øvelse 3 …' and 'Nr. 3 …', but not 'Øvelse 1-3 laves 10 gange'."""
    if lettered := _LETTERED.match(block.text):
        name, rest = _split_any_case(lettered["rest"])
        return Head(None, name or lettered["label"], rest, strong=True, label=lettered["label"] if name else "")
    match = _STRONG.match(block.text)
    if not match:
        return None
    groups = match.groupdict()
    number = next(int(groups[key]) for key in ("number", "number2", "number3") if groups[key])
    rest = next((groups[key] for key in ("rest", "rest2", "rest3") if groups[key]), "").strip()
    separator = next((groups[key] for key in ("sep", "sep2", "sep3") if groups[key]), "")
    if _RUNNING_TEXT.match(rest) and not separator.strip():
        return None
    name, rest = split_name(rest) if not separator.strip() else _split_any_case(rest)
    if groups["kind"]:
        name = f"{groups['kind']}øvelse {number}{f': {name}' if name else ''}"
    label = f"Øvelse {number}{groups['letter']}" if groups["letter"] else ""
    return Head(number, name or label, rest, strong=True, label=label if name else "")


def numbered_head(block: Block) -> Head | None:
    """'3. Bækkenløft', '3) Lig på ryggen. Løft …', '3' alone, '2.1 Squat'."""
    if bare := _BARE.match(block.text):
        return Head(int(bare["number"]), "", "")
    if nested := _NESTED.match(block.text):
        return Head(None, *split_name(nested["rest"]))
    match = _NUMBERED.match(block.text)
    if not match or is_dose_line(block.text):
        return None
    if not match["sep"].strip() and not match["rest"][:1].isupper():
        return None
    return Head(int(match["number"]), *split_name(match["rest"]))


def _split_any_case(text: str) -> tuple[str, str]:
    """After 'Øvelse 1 -' a name may begin with a small letter, and stays so."""
    name, rest = split_name(text[:1].upper() + text[1:])
    return (text[: len(name)], rest) if name else ("", text)


def split_name(text: str) -> tuple[str, str]:
    """Name and instruction. A dose behind a name ('Squat (3 x 10)') is instruction too."""
    name, rest = _split_name(text)
    if dosed := _NAME_WITH_DOSE.match(name):
        dose = dosed["dose"].removesuffix(")")
        if Dosage.extract(dose) and re.search(r"\d", dose):
            return dosed["name"].rstrip(" :,–-"), f"{rest} {dose}.".strip()
    return name, rest


def _split_name(text: str) -> tuple[str, str]:
    """Name and instruction of 'Bækkenløft: Lig på ryggen.', 'Bækkenløft' and 'Lig på ryggen. Løft …' (no name)."""
    text = text.strip()
    if not text:
        return "", ""
    inline = _INLINE_NAME.match(text)
    if inline and (_is_inline(inline) or LIKE_ANOTHER.match(inline["rest"])):
        return inline["name"].strip(), inline["rest"].strip()
    if looks_like_title(text):
        return text.rstrip(":").strip(), ""
    stopped = _NAME_THEN_STOP.match(text)
    if stopped and len(stopped["name"].split()) <= 6 and not _is_command(stopped["name"]):
        return stopped["name"].strip(), stopped["rest"].strip()
    if text.endswith(".") and len(sentences(text)) == 1 and len(text.split()) <= 4 and not _is_command(text):
        return text.rstrip("."), ""
    return "", text


def inline_head(block: Block) -> Head | None:
    """'Bækkenløft: Lig på ryggen …': a short name, then an instruction."""
    match = _INLINE_NAME.match(block.text)
    if not match or not _is_inline(match):
        return None
    return Head(None, match["name"].strip(), match["rest"].strip())


def _is_inline(match: re.Match[str]) -> bool:
    name, rest = match["name"], match["rest"]
    if len(name.split()) > 7 or NOT_A_NAME.match(name) or is_starting_position(name):
        return False
    first = next(iter(sentences(rest)), "")
    return is_movement(first[:1].upper() + first[1:]) or any(is_movement(sentence) for sentence in sentences(rest)[:2])


def _is_command(text: str) -> bool:
    return next(iter(words(text.casefold())), "") in MOVEMENTS
