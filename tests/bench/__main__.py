"""Speed as ratios that were measured in one run: make bench.

Figures differ from machine to machine and from hour to hour; the ratios between them much less.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

TOPICS = int(os.environ.get("BENCH_TOPICS", "1000"))
MOVING = TOPICS // 4
"""So many topics, and so many more that describe exercises."""
ROUNDS, REQUESTS = 5, 400
WARM = 11
Row = tuple[str, str, str]


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="physio-bench-") as folder:
        _prepare(Path(folder))
        small = _search_times()
        rows = [
            *_importing(Path(folder)),
            *_searching(small),
            *_printing(),
            *_drawing(),
            *_serving(Path(folder)),
            *_painting(),
        ]
    print("\n".join(_table([("hvad", "målt", "forhold"), *rows])))


def _prepare(folder: Path) -> None:
    """A site of its own, set up as in real use, with the starter content."""
    os.environ |= {
        "DATABASE_URL": f"sqlite:///{folder / 'bench.sqlite3'}",
        "DEBUG": "False",
        "SECRET_KEY": "kun-til-maaling-" * 4,
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "False",
        "STATIC_ROOT": str(folder / "static"),
        "MEDIA_ROOT": str(folder / "media"),
        "LOG_LEVEL": "ERROR",
        "DJANGO_SETTINGS_MODULE": "physio.settings",
    }
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("import_content", verbosity=0)


def _importing(folder: Path) -> list[Row]:
    """Each against a bare parse of the same files by one process, and unchanged files against new ones."""
    from .family import EXERCISES, write_articles

    plain, moving = folder / "topics", folder / "moving"
    for topics, count, more in ((plain, TOPICS, ""), (moving, MOVING, EXERCISES)):
        topics.mkdir()
        write_articles(topics, count, first=TOPICS if more else 0, more=more)
    bare = _seconds(lambda: _parse_barely(plain)) / TOPICS
    first, again = _import_twice(plain)
    first_moving, again_moving = _import_twice(moving)
    return [
        ("import, nye emner", f"{1 / first:.0f} pr. sekund", f"{first / bare:.1f} × nøgen læsning"),
        ("import, uændrede emner", f"{1 / again:.0f} pr. sekund", f"{first / again:.1f} × så hurtigt som nye"),
        ("import, nye emner med øvelser", f"{1 / first_moving:.0f} pr. sekund", f"{first_moving / first:.1f} × uden"),
        ("import, uændrede med øvelser", f"{1 / again_moving:.0f} pr. sekund",
         f"{first_moving / again_moving:.1f} × så hurtigt som nye"),
    ]  # fmt: skip


def _import_twice(folder: Path) -> tuple[float, float]:
    """Seconds a file: the first time and again."""
    from physio.importing import import_paths

    count = sum(1 for _ in folder.iterdir())
    first, again = (_seconds(lambda: _refuse_problems(import_paths([folder]))) / count for _ in range(2))
    return first, again


def _parse_barely(folder: Path) -> None:
    """The least that any reader of such files does: front matter apart, and Markdown into tokens."""
    import frontmatter
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    for path in folder.iterdir():
        parser.parse(frontmatter.loads(path.read_text(encoding="utf-8")).content)


def _refuse_problems(reports) -> None:
    if problems := [str(report) for report in reports if report.problem]:
        sys.exit("\n".join(problems[:5]))


def _searching(small: list[float]) -> list[Row]:
    """small: the times of the same searches in the starter content alone."""
    cold, *times = _search_times()
    rows = [("median", statistics.median), ("p95", lambda times: sorted(times)[int(len(times) * 0.95)])]
    return [
        *((f"søgning i {TOPICS + MOVING} emner, {name}", f"{of(times) * 1000:.1f} ms",
           f"{of(times) / of(small[1:]):.1f} × i startindholdet") for name, of in rows),
        ("første søgning efter en ændring", f"{cold * 1000:.0f} ms", ""),
    ]  # fmt: skip


def _search_times() -> list[float]:
    """Seconds of each search; the first reads the site's words."""
    from physio.search.finding import Search

    from .content import BODY_PARTS, ENDINGS, queries

    asked = queries([part + ending for part in BODY_PARTS for ending in ENDINGS], 200)
    return [_seconds(lambda query=query: Search(query).hits()) for query in [asked[0], *asked]]


def _printing() -> list[Row]:
    """Equal content: the same words, code and foot, in tagged files. Every sheet is another, so that none is reused."""
    from weasyprint import HTML

    from articles.urgency import Urgency
    from programs.kinds import Kind
    from programs.sheet import Call, ClinicCard, Help, Log, Sheet, render

    from .content import plan
    from .sheets import as_html

    help_ = {urgency: Help("Ring", (Call("Hele døgnet", "lægevagten", "11 22 33 44"),)) for urgency in Urgency}
    card = ClinicCard("Prøveklinikken", help_, phone="11 22 33 44")
    plans = [replace(plan(), title=f"Øvelser til hofte {number}") for number in range(WARM)]
    sheets = [Sheet(one, card, f"https://example.org/{number}/") for number, one in enumerate(plans)]
    pages = [as_html(sheet) for sheet in sheets]
    ours = _warm(lambda number: render(sheets[number]))
    theirs = _warm(lambda number: HTML(string=pages[number]).write_pdf(pdf_variant="pdf/ua-1"))
    kinds = {kind: _warm(lambda number, kind=kind: render(_as(sheets[number], kind, Log.of))) for kind in Kind}
    return [
        ("ark med 10 øvelser", f"{ours * 1000:.0f} ms", f"{theirs / ours:.1f} × så hurtigt som WeasyPrint"),
        ("samme tekst med WeasyPrint", f"{theirs * 1000:.0f} ms", ""),
        ("ark, der er lavet før", f"{_printed_before() * 1000:.1f} ms", ""),
        *((f"{kind.label.lower()}, med dagbog", f"{time * 1000:.0f} ms", f"{time / ours:.1f} × det almindelige")
          for kind, time in kinds.items()),
    ]  # fmt: skip


def _printed_before() -> float:
    """A sheet's address asked again: pages and sheets that were made before are in the cache."""
    from django.test import Client

    from programs.models import Program

    address = Program.objects.published().first().get_sheet_url()
    client = Client(headers={"Host": "127.0.0.1"})
    return _warm(lambda _: client.get(address))


def _as(sheet, kind, log_of):
    return replace(sheet, kind=kind, log=log_of(sheet.plan))


def _drawing() -> list[Row]:
    """Figures, each drawn anew; and what the ten of a page cost when they have been drawn before."""
    from articles.markdown import render_markdown
    from programs.figures import animated, still, table_of
    from programs.figures.library import all_figures
    from programs.figuring import figure_of
    from programs.models import Exercise

    from .content import plan

    motions = [figure.motion for figure in all_figures()]
    at_rest = _seconds(lambda: [still(motion, "end", "5 s") for motion in motions]) / len(motions)
    moving = _seconds(lambda: [animated(motion, "5 s", 5) for motion in motions]) / len(motions)
    rows = [Exercise(name=str(n), slug=f"nr-{n}", motion=table_of(motion)) for n, motion in enumerate(motions[:10])]
    first = _seconds(lambda: [figure_of(row) for row in rows])
    again = _seconds(lambda: [figure_of(row) for row in rows])
    text = _seconds(lambda: render_markdown(plan().intro))
    return [
        ("en figur i ro", f"{at_rest * 1000:.1f} ms", ""),
        ("en figur, der bevæger sig", f"{moving * 1000:.1f} ms", f"{moving / at_rest:.1f} × en i ro"),
        ("en sides 10 figurer igen", f"{again * 1000:.1f} ms", f"{first / again:.0f} × så hurtigt som første gang"),
        ("en sides indledning", f"{text * 1000:.1f} ms", ""),
    ]


def _serving(folder: Path) -> list[Row]:
    from articles.models import Article

    from .serving import fetch, rate, server

    path = Article.objects.exclude(slug__startswith="emne-").published().first().get_absolute_url()
    with server("physio.wsgi:application") as ours:
        head, body = fetch(ours, path)
        (folder / "page").write_bytes(body)
        etag = next(line for line in head.decode().splitlines() if line.lower().startswith("etag:"))[5:].strip()
        with server("tests.bench.bare:application", BENCH_PAGE=str(folder / "page")) as bare:
            measured = [
                (
                    rate(bare, path, REQUESTS),
                    rate(ours, path, REQUESTS),
                    rate(ours, path, REQUESTS, headers="Accept-Encoding: gzip\r\n"),
                    rate(ours, path, REQUESTS, headers=f"If-None-Match: {etag}\r\n", status=304),
                    rate(ours, f"{path}?ny=1", REQUESTS // 10),
                )
                for _ in range(ROUNDS)
            ]
    names = (
        "nøgen Django-side, samme bytes",
        "emneside",
        "emneside, gzip",
        "emneside, uændret (304)",
        "emneside, lavet på ny",
    )
    columns = list(zip(*measured, strict=True))
    ratios = [statistics.median(row[place] / row[0] for row in measured) for place in range(len(names))]
    return [
        (f"{name} ({len(body)} bytes)" if not place else name, f"{statistics.median(columns[place]):.0f} pr. sekund",
         f"{ratios[place]:.2f} × nøgen" if place else "1")
        for place, name in enumerate(names)
    ]  # fmt: skip


def _painting() -> list[Row]:
    """How long a phone with a poor net waits, against a bare text of a few lines from the same server."""
    from articles.models import Article
    from programs.models import Program

    from .painting import largest_paints
    from .serving import server

    topic = Article.objects.exclude(slug__startswith="emne-").published().first()
    program = Program.objects.exclude(slug__startswith="emne-").published().first()
    pages = {
        "forside": "/",
        "emneside": topic.get_absolute_url(),
        "program": program.get_absolute_url(),
        "træning": f"{program.get_absolute_url()}traen/",
        "faresignaler": "/faresignaler/",
    }
    with server("physio.wsgi:application") as port:
        seen = largest_paints(f"http://127.0.0.1:{port}", ["/robots.txt", *pages.values()])
    return [
        (
            f"{name}, set på langsomt net",
            f"{seen[path]:.2f} s",
            f"{seen[path] / seen['/robots.txt']:.1f} × en nøgen tekst",
        )
        for name, path in pages.items()
        if path in seen
    ]


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _warm(work: Callable[[int], object]) -> float:
    """The median time of a piece of work after the first two; each is another piece, so that none can be reused."""
    times = [_seconds(lambda number=number: work(number)) for number in range(WARM)]
    return statistics.median(times[2:])


def _table(rows: list[Row]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return [lines[0], "-+-".join("-" * width for width in widths), *lines[1:]]


if __name__ == "__main__":
    main()
