"""The block of `name: text` lines at the top of a file, read strictly: what could mislead or harm is refused.

YAML guesses: `no` becomes false, `0123` becomes 83, a repeated name overwrites the first, an anchor of 400 bytes
unfolds to gigabytes. Here every value is text as it stands, and everything else that YAML can do is an error with a
line. Lines are lines of the file.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import yaml
from frontmatter.default_handlers import YAMLHandler

from .reading import FileProblem, control_character

Meta = str | list["Meta"] | dict[str, "Meta"]

FENCE = "---"
MAX_BLOCK_BYTES = 16_000
MAX_DEPTH = 4

_TYPOGRAPHIC = re.compile(r"[“„”](.*)[“”]", re.DOTALL)
_COMMENT = re.compile(r"[ \t]+(#.*)")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_PLAIN = re.compile(r"[ -~\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_FOLDING = {"\u2028", "\u2029"}
_SIMPLE_LINE = re.compile(
    r"([^\W\d][\w-]{0,99}): +"
    r'(?:"([^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*)"|(\w(?:[\w ,./()–-]*[\w.)])?)) *'
)
"""`name: "text"` or `name: text`, without any sign that means more than itself."""


@dataclass(frozen=True)
class FrontMatter:
    """meta: the names in order. lines: the file's line of each top name. body_line: where the body begins.

    comments: what YAML takes for a remark after a value; words that the reader should hear about.
    """

    meta: dict[str, Meta]
    lines: dict[str, int]
    body: str
    body_line: int
    comments: tuple[str, ...] = ()


def has_front_matter(text: str) -> bool:
    return text == FENCE or text.startswith(FENCE + "\n")


@lru_cache(maxsize=4)
def split(text: str) -> FrontMatter:
    """Front matter and body of a decoded file, to be read and never changed; raises FileProblem.

    Kept for a moment, because what kind of file it is is asked before what it says.
    """
    handler = _StrictHandler()
    if not handler.detect(text):
        raise FileProblem(f"Filen skal begynde med en linje, hvor der kun står »{FENCE}«.", 1)
    block, body = handler.split(text)
    meta = handler.load(block)
    return FrontMatter(meta, handler.lines, body, block.count("\n") + 2, tuple(handler.comments))


def type_of(text: str) -> str:
    """What a decoded file says that it is; '' where it does not say, or cannot be read."""
    try:
        stated = split(text).meta.get("type") if has_front_matter(text) else ""
    except FileProblem:
        return ""
    return stated if isinstance(stated, str) else ""


def dump(meta: dict[str, Meta]) -> str:
    """A block, fences and all, that split reads back to the same."""
    return "\n".join([FENCE, *_dumped_map(meta, ""), FENCE, ""])


class _StrictHandler(YAMLHandler):
    """python-frontmatter's handler with exact fences and the strict loader."""

    FM_BOUNDARY = re.compile(r"^---$", re.MULTILINE)

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}
        self.comments: list[str] = []

    def detect(self, text: str) -> bool:
        return has_front_matter(text)

    def split(self, text: str) -> tuple[str, str]:
        parts = self.FM_BOUNDARY.split(text, 2)
        if len(parts) < 3:
            raise FileProblem(
                f"Blokken øverst bliver ikke lukket. Der mangler en linje, hvor der kun står »{FENCE}«.", 1
            )
        return parts[1], parts[2].removeprefix("\n")

    def load(self, fm: str, **_kwargs: object) -> dict[str, Meta]:
        if len(fm.encode()) > MAX_BLOCK_BYTES:
            raise FileProblem(f"Blokken øverst er for stor. Den må højst fylde {MAX_BLOCK_BYTES // 1000} kB.", 1)
        if found := control_character(fm):
            raise FileProblem(f"Et styretegn (0x{ord(found[0]):02x}) må ikke stå i teksten.", 1 + _line_at(fm, found))
        if simple := _simple_lines(fm):
            self.lines = {name: line for name, (_, line) in simple.items()}
            return {name: text for name, (text, _) in simple.items()}
        try:
            node = _StrictLoader(fm).get_single_node()
        except yaml.YAMLError as error:
            raise _explained(error) from error
        if not isinstance(node, yaml.MappingNode):
            raise FileProblem("Blokken øverst skal bestå af linjer som »title: Ondt i ryggen«.", 1)
        meta = _map(node)
        self.lines = {_text(key): _line(key) for key, _ in node.value}
        self.comments = _comments(fm, node)
        return meta


def _simple_lines(block: str) -> dict[str, tuple[str, int]]:
    """Each name's text and line; nothing where a line needs YAML to be read, which takes forty times as long."""
    found: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(block.split("\n"), start=1):
        if not line:
            continue
        simple = _SIMPLE_LINE.fullmatch(line)
        if not simple or simple[1] in found:
            return {}
        found[simple[1]] = simple[simple.lastindex], number
    return found


class _StrictLoader(yaml.SafeLoader):
    """Pure Python (the C parser dies of 50,000 brackets); no anchors, aliases, tags or guesses; MAX_DEPTH."""

    yaml_implicit_resolvers: dict = {}

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.depth = 0

    def compose_node(self, parent: yaml.Node | None, index: object) -> yaml.Node | None:
        event = self.peek_event()
        _refuse_magic(event)
        if self.depth > MAX_DEPTH:
            raise FileProblem("Blokken øverst har for mange lag inde i hinanden.", event.start_mark.line + 1)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def _refuse_magic(event: yaml.Event) -> None:
    line = event.start_mark.line + 1
    if isinstance(event, yaml.AliasEvent):
        raise FileProblem("Henvisninger med »*« kan ikke bruges. Sæt teksten i anførselstegn.", line)
    if getattr(event, "anchor", None):
        raise FileProblem("Ankre med »&« kan ikke bruges. Sæt teksten i anførselstegn.", line)
    if getattr(event, "tag", None):
        raise FileProblem("Mærker med »!« kan ikke bruges. Sæt teksten i anførselstegn.", line)


def _value(node: yaml.Node) -> Meta:
    if isinstance(node, yaml.MappingNode):
        return _map(node)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    return _text(node)


def _text(node: yaml.Node) -> str:
    if found := control_character(node.value):
        raise FileProblem(f"Et styretegn (0x{ord(found[0]):02x}) må ikke stå i teksten.", _line(node))
    if node.style is None and (quoted := _TYPOGRAPHIC.fullmatch(node.value)):
        return quoted[1]
    return node.value


def _map(node: yaml.MappingNode) -> dict[str, Meta]:
    values: dict[str, Meta] = {}
    for key, value in node.value:
        name = _key(key)
        if name in values:
            raise FileProblem(f"»{name}« står to gange.", _line(key))
        values[name] = _value(value)
    return values


def _key(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise FileProblem("Navnet før kolon skal være tekst.", _line(node))
    if node.style is None and not re.match(r"[^\W\d]", node.value):
        raise FileProblem(f"»{node.value}« kan ikke være navnet på et felt.", _line(node))
    return _text(node)


def _line(node: yaml.Node) -> int:
    return node.start_mark.line + 1


def _line_at(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start())


def _comments(block: str, node: yaml.Node) -> list[str]:
    lines = block.split("\n")
    found = []
    for scalar in _scalars(node):
        mark = scalar.end_mark
        if mark.line < len(lines) and (comment := _COMMENT.match(lines[mark.line][mark.column :])):
            found.append(comment[1])
    return found


def _scalars(node: yaml.Node) -> list[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        return [node]
    children = [n for pair in node.value for n in pair] if isinstance(node, yaml.MappingNode) else node.value
    return [scalar for child in children for scalar in _scalars(child)]


def _explained(error: yaml.YAMLError) -> FileProblem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    context = getattr(error, "context", None) or ""
    problem = getattr(error, "problem", None) or str(error)
    if "quoted scalar" in context:
        return FileProblem("Anførselstegnet bliver ikke lukket.", error.context_mark.line + 1)
    line = mark.line + 1 if mark else 1
    if "mapping values are not allowed" in problem:
        return FileProblem("Der er et kolon i teksten. Sæt hele teksten i anførselstegn.", line)
    if "'\\t'" in problem or "tab" in problem:
        return FileProblem("Linjen er rykket ind med et tabulatortegn. Brug mellemrum.", line)
    return FileProblem("Linjen kan ikke læses. Skriv »navn: tekst«, og sæt teksten i anførselstegn.", line)


def _dumped_map(values: dict[str, Meta], indent: str) -> list[str]:
    return [line for name, value in values.items() for line in _dumped_entry(_dumped_name(name), value, indent)]


def _dumped_name(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name) else _quoted(name)


def _dumped_entry(name: str, value: Meta, indent: str) -> list[str]:
    if isinstance(value, str):
        return [f"{indent}{name}: {_quoted(value)}"]
    if not value:
        return [f"{indent}{name}: {'{}' if isinstance(value, dict) else '[]'}"]
    if isinstance(value, dict):
        return [f"{indent}{name}:", *_dumped_map(value, indent + "  ")]
    return [f"{indent}{name}:", *(line for item in value for line in _dumped_item(item, indent + "  "))]


def _dumped_item(item: Meta, indent: str) -> list[str]:
    if isinstance(item, str):
        return [f"{indent}- {_quoted(item)}"]
    if not item:
        return [f"{indent}- {'{}' if isinstance(item, dict) else '[]'}"]
    if isinstance(item, dict):
        first, *rest = _dumped_map(item, indent + "  ")
        return [f"{indent}- {first.lstrip()}", *rest]
    return [f"{indent}-", *(line for inner in item for line in _dumped_item(inner, indent + "  "))]


def _quoted(text: str) -> str:
    return '"' + "".join(_escaped(sign) for sign in text) + '"'


def _escaped(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if _PLAIN.fullmatch(sign) and sign not in _FOLDING:
        return sign
    return f"\\u{ord(sign):04x}"
