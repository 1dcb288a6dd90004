"""Which blocks are exercises, which are their groups, and what stands before, between and after them."""

import re
from dataclasses import dataclass, field, replace

from ..instructions import is_imperative, is_label, is_movement, opens_with_position, sentences
from .blocks import Block, is_dose_line, looks_like_title, says_movement
from .contact import is_dated, is_institution
from .heads import NOT_A_NAME, Head, inline_head, numbered_head, strong_head

_CONTENTS = re.compile(r"^(?:indhold|indholdsfortegnelse|indholdsoversigt)\s*:?$", re.IGNORECASE)
BARE_LABEL = re.compile(
    r"^(?:øvelser(?:ne)?|øvelsesprogram(?:met)?|træningsprogram(?:met)?|øvelsesoversigt|øvelsesvejledning"
    r"|hjemmeøvelser)\s*:?$",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"^(?:[A-H][.)]\s+\S|(?:fase|niveau|level|trin|del|blok|uge|dag|program|modul|step|periode|stadie"
    r"|sværhedsgrad)\s*(?:\d|[IVX]+\b|[A-D]\b)"
    r"|(?:\d{1,2}\.?\s*(?:[-–]|til)\s*\d{1,2}\.?|\d{1,2}\.|første|anden|tredje|de første|fra|efter)\s.*\b(?:uge|uger"
    r"|dag|dage|måned|måneder)\b"
    r"|(?:let|lette|middel|svær|svære|begynder|øvet|grøn|gul|rød)(?:\s+(?:niveau|øvelser|program))?$"
    r"|(?:liggende|siddende|stående|ryg\w*|mave\w*|side\w*)(?:\s+(?:øvelser|stilling|træning))?$"
    r"|(?:øvelser|træning|program)\s+(?!efter\b.*(?:operation|brud))\S|(?!sådan|hvordan|hvorfor|hvornår|når|før|om"
    r"|i dette|her)\w.*\b(?:øvelser|øvelserne)$"
    r"|(?:opvarmning|styrketræning|styrke|kredsløb|konditionstræning|kondition|udspænding|smidighed|balance"
    r"|stabilitet|afspænding|nedkøling"
    r"|bevægelighed|stræk|mobilisering|koordination)(?:s?øvelser|stræning)?$)",
    re.IGNORECASE,
)
_STAGE = re.compile(
    r"^(?:[A-H][.)]\s|(?:fase|niveau|level|trin|del|uge|dag|modul|step|periode)\s*(?:\d|[IVX]+\b))", re.IGNORECASE
)
_ADVICE = re.compile(
    r"^(?:gode råd|råd\b|restriktioner|forholdsregler|huskeregler|hverdagen|i hverdagen|adl\b"
    r"|daglige? (?:gøremål|aktiviteter)"
    r"|forflytning|hvilestillinger|sovestillinger|når du|efter operationen|før operationen|hjælpemidler)",
    re.IGNORECASE,
)
_ACTIVITY = re.compile(r"^(?:opvarmning|nedkøling|kondition\w*|kredsløb\w*|afspænding)\s*:?$", re.IGNORECASE)
TAIL_HEADING = re.compile(
    r"^(?:kontakt\w*|har du (?:spørgsmål|brug)|spørgsmål\w*|hvornår|hvad (?:skal|bør|gør|kan|må)|vær opmærksom"
    r"|gode råd|sådan (?:øger|gør du træningen|kommer)|søg hjælp"
    r"|søg læge|stop\w*|smerter?\w*|progression|vigtigt|obs|husk|advarsel|faresignaler|alarmsymptomer"
    r"|efter træning\w*|hvor (?:tit|ofte|meget|længe|mange)|dosering|mere (?:viden|information)"
    r"|læs mere|links?|kilder|referencer|træningsdagbog|dagbog|noter|restriktioner|forholdsregler|generelt"
    r"|information|om (?:træning|øvelse)\w*"
    r"|når|hvordan|sådan|(?:ud|ind|op|ned)(?:ad)? (?:af|i|ad|på|fra) (?:seng|bil|stol|trapp|gulv)\w*|trapp\w*"
    r"|hvilestilling\w*|sovestilling\w*"
    r"|siddestilling\w*|forflytning\w*|påklædning|toilet\w*|bad|badning|bil|seng\w*|transport|skinne\w*|bandage\w*"
    r"|slynge\w*|krykke\w*"
    r"|ring|akut|hjælpemidler|motion|daglig\w*|medicin\w*|smertebehandling|is|kost|søvn|hvile|arbejde|bilkørsel"
    r"|hævelse\w*|sår\w*|opfølgning|videre forløb|telefon\w*|adresse|åbningstid\w*)\b",
    re.IGNORECASE,
)
_TAIL_TEXT = re.compile(
    r"^(?:kontakt|ring\b|søg\b|tilkald|opsøg|henvend|har du|er du|ved (?:spørgsmål|tvivl|behov|problemer|tegn)|spørg"
    r"|du er (?:altid )?velkommen|får du|opstår|bliver|mærker du"
    r"|oplever du|falder du|skulle du|stop\b|afbryd|alle øvelser|øvelserne|hver øvelse|programmet|træningen"
    r"|træningsprogrammet|træn\b|lav (?:programmet|øvelserne|alle)|gennemfør"
    r"|det (?:kan|tager|er (?:normalt|almindeligt|vigtigt))|smerter?\b|hvis (?:du (?:får|oplever|mærker|har|er"
    r"|bliver)|smert|øvelse|der|det|knæet|benet)|når du (?:er kommet|kan|har)|du (?:skal|bør|må|kan) (?:ringe|søge"
    r"|kontakte|stoppe|straks|gerne tage|træne)"
    r"|har smert|læg hånden|er dine|god fornøjelse|held og lykke|god træning|lad være|revideret|udarbejdet|version"
    r"|telefon|tlf|husk|vær opmærksom|øvelse \d+\s*(?:-|–|til|og)|udgivet|rev\.|©)",
    re.IGNORECASE,
)
_FOR_ALL = re.compile(r"^(?:hyppighed|varighed|frekvens|træningsmængde)\b", re.IGNORECASE)
_BELONGS = re.compile(
    r"^(?:udfør |lav (?:derefter|herefter|så|øvelsen|samme|nu|det samme)|gør (?:det|derefter|øvelsen|samme)|gentag"
    r"|skift\b|byt\b|derefter|herefter|alternativ\w*|uanset|samme (?:øvelse|som)|som (?:øvelse|ovenfor)"
    r"|dos(?:is|ering)|antal|gentagelser|sæt\b|pause|hold\b|hvil\b|udgangs|udførelse|formål|pas på|det skal du mærke"
    r"|du skal (?:kunne )?mærke|variation|variant|progression|lettere|sværere|niveau|let:|middel:|svær:|vend om"
    r"|øvelsen|strækket|bevægelsen|tip:|udstyr|redskab|evt\.?\b|eventuelt|træk vejret|start|afslut|fortsæt|undgå"
    r"|sørg for|når du er)",
    re.IGNORECASE,
)


@dataclass
class Group:
    title: str
    line: int
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Found:
    """An exercise as it was found: its head, the blocks under it, and the index of its group."""

    head: Head
    line: int
    group: int | None
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Structure:
    """before and after are in the order of the text; contents is a list of contents that repeats what stands below."""

    before: list[Block] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    exercises: list[Found] = field(default_factory=list)
    after: list[Block] = field(default_factory=list)
    contents: list[Block] = field(default_factory=list)


def structure_of(blocks: list[Block]) -> Structure:
    blocks, contents = _without_contents(blocks)
    heads = _heads(blocks)
    groups = _groups(blocks, heads)
    structure = _Assembly(blocks, heads, groups).build()
    structure.contents = contents
    return structure


def contents_of(blocks: list[Block]) -> list[Block]:
    """The list of contents, which names what stands below and on which page."""
    return _without_contents(blocks)[1]


def _without_contents(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Take out a list of contents: its heading, and what follows with dots or a page number at the end."""
    kept: list[Block] = []
    contents: list[Block] = []
    inside = False
    for block in blocks:
        if _CONTENTS.match(block.text):
            inside = True
        elif block.is_contents_entry:
            contents.append(block)
            continue
        elif inside and not re.search(r"\s\d{1,3}$", block.text):
            inside = False
        (contents if inside else kept).append(block)
    return kept, contents


def _heads(blocks: list[Block]) -> dict[int, Head]:
    """The exercises' heads by the index of their block, in the first way of announcing them that this leaflet uses."""
    strong = {index: head for index, block in enumerate(blocks) if (head := strong_head(block))}
    numbered = {index: head for index, block in enumerate(blocks) if (head := numbered_head(block))}
    numbered = _without_lists(_numbered_exercises(_without_overview(numbered, blocks), blocks), blocks)
    if strong := _without_overview(strong, blocks):
        return _with_names_below(strong | _before(numbered, min(strong)), blocks)
    unnumbered = _unnumbered(blocks)
    if len(numbered) >= 2 and not _are_steps(numbered, unnumbered, blocks):
        return _with_names_below(numbered, blocks)
    return unnumbered or numbered or _nameless(blocks)


def _before(numbered: dict[int, Head], first: int) -> dict[int, Head]:
    """Exercises with bare numbers that come before those that are called 'Øvelse A', where they are no mere list."""
    earlier = {index: head for index, head in numbered.items() if index < first}
    return earlier if all(not head.name and not head.rest for head in earlier.values()) else {}


def _without_overview(heads: dict[int, Head], blocks: list[Block]) -> dict[int, Head]:
    """A head that comes again below, where its instruction is, stood in an overview."""

    def key(head: Head) -> tuple[int | None, str]:
        return head.number, head.name.casefold()

    last = {key(head): index for index, head in heads.items() if head.name}
    return {
        index: head
        for index, head in heads.items()
        if not head.name or head.rest or last[key(head)] == index or _has_instruction(index, heads, blocks)
    }


def _has_instruction(index: int, heads: dict[int, Head], blocks: list[Block]) -> bool:
    return index + 1 < len(blocks) and index + 1 not in heads and blocks[index + 1].kind != "title"


def _with_names_below(heads: dict[int, Head], blocks: list[Block]) -> dict[int, Head]:
    """'Øvelse 1' alone on its line, the name on the next."""
    named = dict(heads)
    for index, head in heads.items():
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        if head.name or head.rest or below is None or index + 1 in heads or below.kind != "title":
            continue
        if NOT_A_NAME.match(below.text) or is_label(below.text):
            continue
        if _instructs_after(index + 1, blocks, heads) and not is_imperative(below.text + ".") or below.is_capitals:
            named[index] = replace(head, name=below.text.rstrip(":"))
    return named


def _instructs_after(index: int, blocks: list[Block], heads: dict[int, Head]) -> bool:
    return index + 1 < len(blocks) and index + 1 not in heads and blocks[index + 1].kind != "title"


def _numbered_exercises(heads: dict[int, Head], blocks: list[Block]) -> dict[int, Head]:
    """Numbered heads that count up and under which the body is told to move."""
    kept: dict[int, Head] = {}
    previous = 0
    for index, head in heads.items():
        counts = head.number is None or head.number == 1 or head.number == previous + 1
        if counts and _body_moves(index, head, blocks, heads):
            kept[index] = head
            previous = head.number or previous
    return kept


def _without_lists(heads: dict[int, Head], blocks: list[Block]) -> dict[int, Head]:
    """Where some numbers head exercises with a name or a text of their own, numbered single sentences are a list."""
    runs: list[dict[int, Head]] = []
    for index, head in heads.items():
        if not runs or head.number == 1:
            runs.append({})
        runs[-1][index] = head
    exercises = [run for run in runs if any(head.name or len(sentences(head.rest)) != 1 for head in run.values())]
    return {index: head for run in exercises for index, head in run.items()} or heads


def _body_moves(index: int, head: Head, blocks: list[Block], heads: dict[int, Head]) -> bool:
    body = [head.rest] if head.rest else []
    for following in range(index + 1, min(index + 5, len(blocks))):
        if following in heads or TAIL_HEADING.match(blocks[following].text):
            break
        body.append(blocks[following].text)
    return any(says_movement(text) for text in body)


def _are_steps(numbered: dict[int, Head], unnumbered: dict[int, Head], blocks: list[Block]) -> bool:
    """1, 2, 3 again and again, under headings of their own: the steps of exercises that have names but no numbers."""
    starts = sum(head.number == 1 for head in numbered.values())
    nameless = sum(not head.name for head in numbered.values())
    owned = sum(any(index - 1 == over for over in unnumbered) for index, head in numbered.items() if head.number == 1)
    return bool(unnumbered) and owned >= max(1, starts) and nameless * 2 >= len(numbered)


def _unnumbered(blocks: list[Block]) -> dict[int, Head]:
    """Headings with an instruction under them and names with one behind them.

    Not what comes before the exercises are announced, and not how to get out of bed: that is advice, not exercise.
    """
    found: dict[int, Head] = {}
    first = _first_announcement(blocks)
    is_advice = False
    for index, block in enumerate(blocks):
        if block.kind == "title":
            is_advice = (
                bool(_ADVICE.match(block.text))
                or is_advice
                and not re.search(r"øvelse|fase|niveau", block.text, re.IGNORECASE)
            )
        if index < first or is_advice:
            continue
        if (inline := inline_head(block)) and not TAIL_HEADING.match(block.text):
            found[index] = inline
        elif _names_exercise(index, blocks):
            found[index] = Head(None, block.text.rstrip(":"), "")
    return found


def _nameless(blocks: list[Block]) -> dict[int, Head]:
    """Paragraphs that each begin with how to lie, stand or sit: exercises that nobody has named or numbered."""
    first = next((index for index, block in enumerate(blocks) if re.match(r"øvelser", block.text, re.IGNORECASE)), 0)
    found = {
        index: Head(None, "", block.text)
        for index, block in enumerate(blocks)
        if index >= first and block.kind == "paragraph" and opens_with_position(block.text)
    }
    return found if len(found) >= 2 else {}


def _first_announcement(blocks: list[Block]) -> int:
    """Where 'Øvelser' stands as a heading: what comes before is no exercise."""
    last = max((index for index in range(len(blocks)) if _names_exercise(index, blocks)), default=0)
    for index, block in enumerate(blocks):
        if block.kind == "title" and (
            BARE_LABEL.match(block.text) or re.match(r"øvelser\b", block.text, re.IGNORECASE)
        ):
            return index if last > index else 0
    return 0


def _names_exercise(index: int, blocks: list[Block]) -> bool:
    block = blocks[index]
    if block.kind not in ("title", "item") or not _could_be_name(block):
        return False
    if index + 1 >= len(blocks) or blocks[index + 1].kind == "title":
        return False
    following = blocks[index + 1]
    if block.kind == "item" and following.kind == "item":
        return False
    first = sentences(_bare(following.text))[:2]
    return any(is_movement(sentence) or _moves_in_passive(sentence) for sentence in first) and not _TAIL_TEXT.match(
        following.text
    )


def _bare(text: str) -> str:
    return re.sub(
        r"^(?:\d{1,2}[.)]|[a-h][.)]|(?:udgangs\w+|start\w+|udførelse\w*|sådan gør du)\s*:)\s*",
        "",
        text,
        flags=re.IGNORECASE,
    )


def _moves_in_passive(sentence: str) -> bool:
    return bool(
        re.search(
            r"\b(?:bøjes|strækkes|løftes|sænkes|føres|drejes|presses|spændes|trækkes|lægges|holdes|vippes|rulles)\b",
            sentence,
        )
    )


def _could_be_name(block: Block) -> bool:
    text = block.text
    return (
        looks_like_title(text)
        and not text.endswith("?")
        and not TAIL_HEADING.match(text)
        and not NOT_A_NAME.match(text)
        and not BARE_LABEL.match(text)
        and not re.match(r"(?:fase|niveau|uge|trin)\s*\d", text, re.IGNORECASE)
        and not is_dose_line(text)
        and not is_institution(text)
        and not re.match(r"(?:patient(?:vejledning|information)|pjece|side \d)", text, re.IGNORECASE)
        and len(text.split()) <= 9
    )


def _groups(blocks: list[Block], heads: dict[int, Head]) -> dict[int, str]:
    """Headings with exercises under them, by the index of their block."""
    if not heads:
        return {}
    named = {
        index + 1
        for index, head in heads.items()
        if head.name and not blocks[index].text.rstrip(":").endswith(head.name) and not head.rest
    }
    direct = {
        index
        for index in range(len(blocks) - 1)
        if blocks[index].kind == "title"
        and index not in heads
        and index not in named
        and index + 1 in heads
        and re.match(r"\D*[^\W\d_]{2}", blocks[index].text)
        and not is_institution(blocks[index].text)
        and not is_dated(blocks[index].text)
        and not re.match(r"patient(?:vejledning|information)", blocks[index].text, re.IGNORECASE)
        and not TAIL_HEADING.match(blocks[index].text)
        and not BARE_LABEL.match(blocks[index].text)
        and not NOT_A_NAME.match(blocks[index].text)
    }
    last = max(heads)
    told = {
        index
        for index in range(last)
        if blocks[index].kind == "title"
        and index not in heads
        and index not in named
        and _GROUP.match(blocks[index].text)
        and not BARE_LABEL.match(blocks[index].text)
        and _leads_to_exercise(index, blocks, heads)
    }
    first = min(heads)
    between = {index for index in direct if index > first}
    chosen = told | (direct if between else set())
    if not told and len(direct) < 2:
        chosen = between
    return {index: blocks[index].text.rstrip(":") for index in sorted(chosen)}


def _leads_to_exercise(index: int, blocks: list[Block], heads: dict[int, Head]) -> bool:
    """The next heading of any kind is an exercise's. A warm-up with its own text is not what the exercises
    are, nor is a second line of the title."""
    text = blocks[index].text
    if index + 1 not in heads and (_ACTIVITY.match(text) or index == 0 and not _STAGE.match(text)):
        return False
    for following in range(index + 1, len(blocks)):
        if following in heads:
            return True
        if blocks[following].kind == "title":
            return False
    return False


class _Assembly:
    """Walks the blocks once and puts each in its place."""

    def __init__(self, blocks: list[Block], heads: dict[int, Head], groups: dict[int, str]) -> None:
        self.blocks, self.heads, self.groups = blocks, heads, groups
        self.structure = Structure()
        self.last = max(heads, default=-1)
        self.open: Found | None = None
        self.in_group = False
        self.tail = False

    def build(self) -> Structure:
        index = 0
        while index < len(self.blocks):
            index += self._place(index)
        return self.structure

    def _place(self, index: int) -> int:
        block = self.blocks[index]
        if index in self.heads:
            return self._exercise(index)
        if index in self.groups:
            self.structure.groups.append(Group(self.groups[index], block.line))
            self.open, self.in_group, self.tail = None, True, False
        elif self._continues(index):
            self.open.blocks.append(block)
        else:
            self._outside(block)
        return 1

    def _exercise(self, index: int) -> int:
        head, block = self.heads[index], self.blocks[index]
        self.open = Found(head, block.line, len(self.structure.groups) - 1 if self.structure.groups else None)
        self.tail = False
        self.structure.exercises.append(self.open)
        name_below = (
            head.name
            and not head.rest
            and index + 1 < len(self.blocks)
            and self.blocks[index + 1].text.rstrip(":") == head.name
        )
        return 2 if name_below and index + 1 not in self.heads else 1

    def _outside(self, block: Block) -> None:
        structure = self.structure
        if not structure.exercises and not structure.groups:
            structure.before.append(block)
        elif structure.groups and self.open is None and not self.tail:
            structure.groups[-1].blocks.append(block)
        else:
            self.open, self.tail = None, True
            structure.after.append(block)

    def _continues(self, index: int) -> bool:
        """Whether a block still belongs to the open exercise."""
        if self.open is None:
            return False
        block = self.blocks[index]
        first = index - 1 in self.heads or not self.open.blocks
        if block.kind == "title":
            return self._title_continues(index, first)
        if first and not _TAIL_TEXT.match(block.text):
            return True
        if _BELONGS.match(block.text) and not _TAIL_TEXT.match(block.text):
            return True
        if _TAIL_TEXT.match(block.text):
            return bool(re.match(r"(?:hold|gentag|skift)\b", block.text, re.IGNORECASE))
        if index > self.last and self._holds_for_all(block):
            return False
        if index > self.last:
            return not block.after_gap and block.kind == "item" or says_movement(block.text) or is_dose_line(block.text)
        return True

    def _holds_for_all(self, block: Block) -> bool:
        """'Hyppighed: …' under the last exercise is of all of them when none of the others has its own."""
        others = (other for found in self.structure.exercises[:-1] for other in found.blocks)
        return bool(_FOR_ALL.match(block.text)) and not any(_FOR_ALL.match(other.text) for other in others)

    def _title_continues(self, index: int, first: bool) -> bool:
        text = self.blocks[index].text
        if TAIL_HEADING.match(text) and not _BELONGS.match(text):
            return False
        if index > self.last and self._holds_for_all(self.blocks[index]):
            return False
        if is_dose_line(text) or _BELONGS.match(text):
            return True
        return is_movement(text) and (first or index < self.last)
