"""A plan of doses beside the exercises: 'Bro | 3 | 10' holds for the exercise of that name or number."""

from ..dosage import Dosage
from .doses import dose_of_exercise
from .tables import DoseRow


def dose_in_plan(rows: list[DoseRow], name: str, number: int | None) -> Dosage:
    """What a plan says for one exercise; nothing where it has no row of it, or two, as in a plan by weeks."""
    its = [row for row in rows if _is_of(row, name, number)]
    return dose_of_exercise([its[0].doses]) if len(its) == 1 else Dosage()


def _is_of(row: DoseRow, name: str, number: int | None) -> bool:
    printed, called = row.number, row.name.casefold()
    if printed.isdecimal() and number is not None and int(printed) != number:
        return False
    if called == name.casefold():
        return True
    return number is not None and called in (str(number), f"{number}.", f"øvelse {number}", f"nr. {number}")
