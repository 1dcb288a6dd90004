"""What an address opens: the plan in it, what of it did not fit, and whether the paper that it stands on is older."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.conf import settings

from articles.models import OldSlug

from .changes import Change, changes_between
from .editions import plan_in_edition
from .models import Program
from .plan import Plan
from .plancode import Opened, query_of, query_on_paper, read, signs_mark
from .rows import plan_of

SIGNS_CHANGED = Change("Faresignalerne er ændret, siden dit ark blev printet. Læs dem på siden her.", is_safety=True)


@dataclass(frozen=True)
class OlderPaper:
    """The paper's edition and what has changed since. is_known: the older edition is on record.

    changes may be empty though something has changed: then it is a source or a date, or an exercise of others.
    """

    edition: int
    changes: tuple[Change, ...] = ()
    is_known: bool = True

    @property
    def safety(self) -> list[str]:
        return [change.text for change in self.changes if change.is_safety]

    @property
    def others(self) -> list[str]:
        return [change.text for change in self.changes if not change.is_safety]


@dataclass(frozen=True)
class OpenedPlan:
    """plan is what to show or print, default the whole programme; problems are Danish lines for the reader.

    query is the plan's own, '' for the default one; address is the whole one that paper bears; page_url,
    sheet_url and tailor_url are the paths of its page, its sheet and its form.
    """

    plan: Plan
    default: Plan
    query: str
    address: str
    page_url: str
    sheet_url: str
    tailor_url: str
    problems: tuple[str, ...] = ()
    older_paper: OlderPaper | None = None

    @property
    def is_tailored(self) -> bool:
        return self.plan.exercises != self.default.exercises


def open_plan(program: Program, query: Mapping[str, str]) -> OpenedPlan:
    """Never raises for what stands in a query. Asks the database for more than the plan only where an address names
    exercises or an edition.
    """
    default = plan_of(program)
    former = _former_slugs(program) if query.get("p") else {}
    opened = read(query, default, former)
    older, problems = _older_paper(program, query, opened, default, former)
    return replace(opened_as(program, opened.plan, default), problems=problems, older_paper=older)


def opened_as(program: Program, plan: Plan, default: Plan) -> OpenedPlan:
    """A plan of the programme with its addresses."""
    query, on_paper = query_of(plan, default), query_on_paper(plan, default)
    return OpenedPlan(
        plan,
        default,
        query,
        address=f"{settings.SITE_URL}{program.get_absolute_url()}?{on_paper}",
        page_url=with_query(program.get_absolute_url(), query),
        sheet_url=with_query(program.get_sheet_url(), query),
        tailor_url=with_query(program.get_tailor_url(), query),
    )


def with_query(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path


def _former_slugs(program: Program) -> dict[str, str]:
    """Addresses that the programme's exercises once had, each with the present one."""
    present = {entry.exercise_id: entry.exercise.slug for entry in program.entries.all()}
    former = OldSlug.objects.filter(kind="exercise", row__in=present).values_list("slug", "row")
    return {slug: present[row] for slug, row in former}


def _older_paper(
    program: Program, query: Mapping[str, str], opened: Opened, default: Plan, former: Mapping[str, str]
) -> tuple[OlderPaper | None, tuple[str, ...]]:
    """And the problems that are left: an exercise that was taken out since is told as a change."""
    if opened.edition is None or opened.edition > default.edition or _is_present(opened, default):
        return None, opened.problems
    then = plan_in_edition(program, opened.edition)
    if then is None:
        return _unknown_paper(opened, default), opened.problems
    before = read(query, _renamed(then, former), former)
    changes = _changes(before, opened, default)
    if opened.edition == default.edition and not changes:
        return None, opened.problems
    return OlderPaper(opened.edition, tuple(changes)), before.problems


def _unknown_paper(opened: Opened, default: Plan) -> OlderPaper | None:
    changes = (SIGNS_CHANGED,) if opened.signs_mark not in ("", signs_mark(default.signs)) else ()
    is_older = opened.edition != default.edition
    return OlderPaper(opened.edition, changes, is_known=not is_older) if is_older or changes else None


def _is_present(opened: Opened, default: Plan) -> bool:
    return opened.edition == default.edition and opened.signs_mark == signs_mark(default.signs)


def _renamed(plan: Plan, former: Mapping[str, str]) -> Plan:
    exercises = (replace(exercise, slug=former.get(exercise.slug, exercise.slug)) for exercise in plan.exercises)
    return replace(plan, exercises=tuple(exercises))


def _changes(before: Opened, now: Opened, default: Plan) -> list[Change]:
    """Signs may change within an edition: then only a paper that bears the mark of the record's signs is told which."""
    mark = now.signs_mark
    if not mark or mark == signs_mark(before.plan.signs):
        return changes_between(before.plan, now.plan)
    changes = changes_between(replace(before.plan, signs=now.plan.signs), now.plan)
    return changes if mark == signs_mark(default.signs) else [SIGNS_CHANGED, *changes]
