"""Markdown from an author to HTML on a page. The only mark_safe of the project stands here."""

import html
import re
from collections.abc import Sequence

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from .commonmark import OPTIONS, heading_ids, heading_titles, is_too_deep, parse, parse_anew

MAX_CHARACTERS = 60_000
MEDIA = "/media/"
FAILED_UPLOAD = "⚠ Billedet blev ikke gemt"

TAGS = frozenset(
    {"a", "blockquote", "br", "code", "div", "em", "hr", "img", "li", "ol", "p", "pre", "strong", "ul"}
    | {"table", "tbody", "td", "th", "thead", "tr"}
    | {"h2", "h3", "h4", "h5", "h6"}
)
ATTRIBUTES = {
    "a": {"href", "title"},
    "div": {"aria-label", "role", "tabindex"},
    "img": {"alt", "loading", "src", "title"},
    "li": {"value"},
    "ol": {"start"},
    "th": {"scope"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
ALIGNMENTS = {"text-align:left": "align-left", "text-align:center": "align-center", "text-align:right": "align-right"}
CLASSES = {"div": {"table-scroll"}, "td": set(ALIGNMENTS.values()), "th": set(ALIGNMENTS.values())}
SCHEMES = frozenset({"https", "mailto", "tel"})

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"\]\([^)]*\)|<[^\s<>]+:[^\s<>]*>")


def render_markdown(text: str, ids: Sequence[str] | None = None) -> SafeString:
    """Safe HTML that holds every word of the text; headings begin at h2 and carry ids.

    ids: the ids of the text's headings in order, when the text is a part of a longer one (articles/outline.py).
    A text beyond MAX_CHARACTERS is shown as it is typed.
    """
    return mark_safe(_clean(_html(text, ids)))  # noqa: S308 -- cleaned last, by named allow-lists


def problems_in(text: str) -> list[str]:
    """Danish lines on what a save must refuse, because the page would leave it out; empty when all is well."""
    if len(text) > MAX_CHARACTERS:
        return [f"Teksten er for lang ({len(text)} tegn). Den må højst have {MAX_CHARACTERS} tegn."]
    tokens = parse(text)
    if is_too_deep(tokens):
        return ["Lister eller citater ligger i for mange lag inde i hinanden."]
    problems = [problem for token in tokens for problem in _problems_of(token)]
    if FAILED_UPLOAD in text:
        problems.append(f"Linje {_line_of(text, FAILED_UPLOAD)}: Et billede blev ikke gemt. Fjern linjen med ⚠.")
    if "\0" in text:
        problems.append(f"Linje {_line_of(text, chr(0))}: Et usynligt styretegn må ikke stå i teksten.")
    return problems or _lost_words(text, tokens)


def is_allowed_link(address: str) -> bool:
    """https, mailto, tel, or an address within the site."""
    if scheme := _SCHEME.match(address):
        return scheme[1].lower() in SCHEMES
    return not address.startswith(("//", "/\\", "\\"))


def is_allowed_picture(address: str) -> bool:
    """A picture of the site's own; no other server learns who reads."""
    return address.startswith(MEDIA) and ".." not in address


def _html(text: str, ids: Sequence[str] | None) -> str:
    if len(text) > MAX_CHARACTERS:
        return _as_typed(text)
    tokens = parse_anew(text)
    return _as_typed(text) if is_too_deep(tokens) else _rendered(tokens, ids)


def _rendered(tokens: list[Token], ids: Sequence[str] | None) -> str:
    _name_headings(tokens, heading_ids(heading_titles(tokens)) if ids is None else ids)
    _number_items(tokens)
    for token in tokens:
        _adapt(token)
    return _RENDERER.render(tokens, OPTIONS, {})


def _as_typed(text: str) -> str:
    return "".join(f"<p>{html.escape(part)}</p>\n" for part in re.split(r"\n\s*\n", text) if part.strip())


def _clean(rendered: str) -> str:
    return nh3.clean(
        rendered,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer",
    )


def _name_headings(tokens: list[Token], names: Sequence[str]) -> None:
    opened = [token for token in tokens if token.type == "heading_open"]
    for token, name in zip(opened, names, strict=False):
        token.attrs["id"] = name


def _adapt(token: Token) -> None:
    if token.tag == "h1":
        token.tag = "h2"
    if token.tag in ("td", "th"):
        _align(token)
    for child in token.children or []:
        _adapt_inline(child)
    if token.children:
        _show_refused_links(token.children)


def _align(token: Token) -> None:
    if style := token.attrs.pop("style", None):
        token.attrs["class"] = ALIGNMENTS[str(style)]
    if token.type == "th_open":
        token.attrs["scope"] = "col"


def _adapt_inline(child: Token) -> None:
    if child.type != "image":
        return
    if is_allowed_picture(str(child.attrs["src"])):
        child.attrs["loading"] = "lazy"
    else:
        _become_text(child, _caption(child))


def _caption(image: Token) -> str:
    return " ".join(part for part in (image.content, str(image.attrs.get("title", ""))) if part)


def _show_refused_links(children: list[Token]) -> None:
    """A link that may not be one stays readable: its words, then its address in brackets."""
    refused: str | None = None
    words = ""
    for child in children:
        if child.type == "link_open" and not is_allowed_link(str(child.attrs["href"])):
            refused, words = " ".join(str(value) for value in child.attrs.values()), ""
            _become_text(child, "")
        elif child.type == "link_close" and refused is not None:
            _become_text(child, "" if words == refused else f" ({refused})")
            refused = None
        else:
            words += child.content


def _become_text(token: Token, content: str) -> None:
    token.type, token.tag, token.nesting, token.content = "text", "", 0, content
    token.attrs, token.children = {}, None


def _number_items(tokens: list[Token]) -> None:
    """Ordered items keep the numbers they were given, also where the author skips one."""
    expected: list[int | None] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            expected.append(int(token.attrs.get("start", 1)))
        elif token.type == "bullet_list_open":
            expected.append(None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            expected.pop()
        elif token.type == "list_item_open" and expected[-1] is not None:
            expected[-1] = _number_item(token, expected[-1]) + 1


def _number_item(item: Token, expected: int) -> int:
    number = int(item.info or expected)
    if number != expected:
        item.attrs["value"] = number
    return number


def _problems_of(token: Token) -> list[str]:
    line = token.map[0] + 1 if token.map else 0
    problems = [problem for child in token.children or [] for problem in _problems_of_inline(child)]
    return [f"Linje {line}: {problem}" for problem in problems]


def _problems_of_inline(child: Token) -> list[str]:
    if child.type == "link_open" and not is_allowed_link(href := str(child.attrs["href"])):
        return [f"Linket »{_short(href)}« kan ikke bruges. Et link skal begynde med https:, mailto:, tel: eller /."]
    if child.type != "image":
        return []
    if not is_allowed_picture(src := str(child.attrs["src"])):
        return [f"Billedet »{_short(src)}« ligger ikke på siden. Læg det op her i stedet."]
    if not child.content.strip():
        return [f"Billedet »{_short(src)}« mangler en beskrivelse. Skriv den mellem de kantede parenteser."]
    return []


def _short(address: str) -> str:
    return address if len(address) <= 60 else address[:59] + "…"


def _line_of(text: str, part: str) -> int:
    return text.count("\n", 0, text.index(part)) + 1


def _lost_words(text: str, tokens: list[Token]) -> list[str]:
    shown = set(_WORD.findall(html.unescape(_without_tags(_clean(_rendered(tokens, None))))))
    shown |= {token.info for token in tokens if token.type == "list_item_open"}
    source = _WORD.findall(html.unescape(_ADDRESS.sub(" ", text)))
    lost = [word for word in source if word not in shown]
    return [f"Ordet »{lost[0]}« bliver ikke vist på siden. Skriv det på en anden måde."] if lost else []


def _without_tags(rendered: str) -> str:
    """Text and attributes (a picture's description, a list's first number); only the signs of the tags go."""
    return re.sub(r"</?[a-z0-9]+|>", " ", rendered)


class _Renderer(RendererHTML):
    """The standard output, but tables that scroll on a phone, and code blocks that keep the word after the fence."""

    def table_open(self, tokens, idx, options, env) -> str:
        return '<div class="table-scroll" role="region" aria-label="Tabel" tabindex="0"><table>\n'

    def table_close(self, tokens, idx, options, env) -> str:
        return "</table></div>\n"

    def fence(self, tokens, idx, options, env) -> str:
        info = html.unescape(tokens[idx].info).strip()
        lines = f"{info}\n{tokens[idx].content}" if info else tokens[idx].content
        return f"<pre><code>{html.escape(lines)}</code></pre>\n"


_RENDERER = _Renderer()
