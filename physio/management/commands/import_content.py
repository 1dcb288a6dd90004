import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from physio.importing import Choices, FileReport, Outcome, import_paths
from physio.progress import ProgressLine
from physio.reporting import as_data, for_people
from physio.sources import STARTER, files_in, raw_bytes, read


class Command(BaseCommand):
    help = (
        "Henter emner, programmer og pjecer ind fra filer (.md, .txt, .pdf) eller mapper. Uden sti: startindholdet. "
        "Alt bliver læst og kontrolleret først; er der en fejl i én fil, bliver intet skrevet. "
        "Det, en redaktør har ændret, bliver aldrig overskrevet uden --overwrite."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="*", type=Path, metavar="STI", default=STARTER)
        parser.add_argument("--dry-run", action="store_true", help="vis, hvad der ville ske; skriv intet")
        parser.add_argument("--draft", action="store_true", help="opret nye sider som kladder")
        parser.add_argument(
            "--overwrite", action="store_true", help="tag filens udgave, også hvor en redaktør har rettet"
        )
        parser.add_argument("--json", type=Path, metavar="FIL", help="skriv det, der blev forstået, som JSON")

    def handle(self, *, paths, dry_run, draft, overwrite, json, verbosity, **options) -> None:
        outcomes, data = [], []
        progress = ProgressLine(len(files_in(paths)[0]), self.stderr)
        for report in import_paths(paths, Choices(dry_run, draft, overwrite)):
            outcomes.append(report.outcome)
            if json and not report.problem:
                data.append(_data(report))
            progress.clear()
            self._say(report, verbosity)
            progress.step()
        progress.clear()
        if json:
            _write_json(json, data)
        self._sum_up(outcomes, dry_run)

    def _say(self, report: FileReport, verbosity: int) -> None:
        if report.problem:
            self.stderr.write(str(report))
            return
        if verbosity >= 1:
            for line in report.safety:
                self.stdout.write(self.style.WARNING(f"{report.path.name}: SIKKERHED {line}"))
            self.stdout.write(f"{report.path.name}: {report.outcome}")
        if verbosity >= 1 and report.content:
            for line in for_people(report.content):
                self.stdout.write(f"    {line}")

    def _sum_up(self, outcomes: list[Outcome], dry_run: bool) -> None:
        if failed := outcomes.count(Outcome.FAILED):
            raise CommandError(f"{failed} fejl. Intet er skrevet.")
        counts = ", ".join(f"{outcomes.count(o)} {o}" for o in Outcome if o in outcomes)
        self.stdout.write(self.style.SUCCESS(counts + (". Kun en prøve: intet er skrevet." if dry_run else ".")))


def _data(report: FileReport) -> dict:
    content = report.content or read(raw_bytes(report.path), report.path.name)
    return as_data(report.path.name, content)


def _write_json(path: Path, data: list[dict]) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
