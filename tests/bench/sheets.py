"""A sheet's content in the plainest HTML, for a program that makes PDFs of HTML."""

import html
from collections.abc import Iterator

import segno

from programs.sheet import Sheet
from programs.sheet.content import data_of

_STYLE = (
    "@page{size:A4;margin:14mm 18mm 40mm;@bottom-left{content:element(foot)}}"
    "body{font:13pt sans-serif}section{break-inside:avoid}footer{position:running(foot);font-size:9pt}"
    "svg{width:20mm;height:20mm}"
)
_BLOCKS = ("stop", "rules", "ready", "dose", "after", "planning")


def as_html(sheet: Sheet) -> str:
    data = data_of(sheet)
    code = segno.make(sheet.address, error="m", micro=False).svg_inline(border=0, omitsize=True)
    foot = "".join(f"<div>{html.escape(text)}</div>" for text in _texts(data["foot"]))
    head = f"<h1>{html.escape(data['title'])}</h1>{_paragraphs(data['facts'])}{_paragraphs(data['intro'])}"
    body = "".join(_paragraphs(data[name]) for name in _BLOCKS)
    groups = data["exercises"]["groups"]
    exercises = "".join(_exercise(one, data["words"]) for group in groups for one in group["exercises"])
    return (
        f'<html lang="da"><head><title>{html.escape(data["title"])}</title><style>{_STYLE}</style></head>'
        f"<body><footer>{code}{foot}</footer>{head}{body}{exercises}</body></html>"
    )


def _exercise(exercise: dict, words: dict) -> str:
    steps = "".join(
        f"<li>{html.escape(step)}</li>" for part in exercise["parts"] if "steps" in part for step in part["steps"]
    )
    others = [part for part in exercise["parts"] if "steps" not in part]
    marks = _paragraphs([words["frame"], words["tick"]])
    return f"<section><h2>{html.escape(exercise['heading'])}</h2><ol>{steps}</ol>{_paragraphs(others)}{marks}</section>"


def _paragraphs(value) -> str:
    return "".join(f"<p>{html.escape(text)}</p>" for text in _texts(value))


def _texts(value) -> Iterator[str]:
    if isinstance(value, str) and value:
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from () if name in ("kind", "short", "none", "always", "more", "opens", "code") else _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
