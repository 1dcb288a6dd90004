"""The sheet's own words beside those of the plan: getting ready, when and where, the log, and what stands in boxes."""

from ..plan import Plan
from .blocks import paragraph, run
from .log import Log
from .ready import DOWN, UP, equipment_of, is_on_the_floor

WORDS = {
    "tick": "Denne øvelse er til dig",
    "frame": "Plads til en tegning",
    "dose": "Så meget skal du gøre",
    "agree": "Dosis: ",
    "many": "Der er for mange øvelser til én side. Hæng siderne ved siden af hinanden.",
}
PLANNING = {
    "title": "Hvornår og hvor",
    "lines": [
        "Hvornår på dagen vil du lave øvelserne?",
        "Hvor vil du lave dem?",
        "Hvad kan komme i vejen, og hvad gør du så?",
    ],
}
_ROWS_OF_A_PAGE = 12


def ready_data(plan: Plan) -> dict | None:
    """None where nothing is needed and no exercise is on the floor."""
    parts = [*_equipment(plan), *_floor(plan)]
    return {"title": "Gør dig klar", "parts": parts} if parts else None


def log_data(log: Log) -> dict:
    return {
        "title": "Din dagbog",
        "how": "Sæt kryds, når du har lavet øvelserne. Giv smerten et tal: 0 er ingen, 10 er den værste.",
        "fits": len(log.rows) <= _ROWS_OF_A_PAGE,
        "rows": [{"title": title, "blank": not log.weeks} for title in log.rows],
        "columns": log.columns,
        "boxes": log.boxes,
        "done": "Lavet",
        "pain": "Smerte 0–10",
    }


def _equipment(plan: Plan) -> list[dict]:
    things = equipment_of(plan)
    return [_part("Du skal bruge", ", ".join(things))] if things else []


def _floor(plan: Plan) -> list[dict]:
    if not is_on_the_floor(plan):
        return []
    return [_part("Sådan kommer du ned på gulvet", DOWN), _part("Sådan kommer du op igen", UP)]


def _part(label: str, text: str) -> dict:
    return {"label": label, "blocks": [paragraph([run(text)])]}
