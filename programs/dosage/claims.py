"""What a text says of a dose, statement by statement, and what of it was not understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .tokens import Token


@dataclass(frozen=True, slots=True)
class Claim:
    """A field and its value. sure: running text can mean nothing else."""

    field: str
    value: Any
    sure: bool


@dataclass(slots=True)
class Reading:
    """Claims in their order, tokens that were not understood, and tokens that may mean several things.

    last is the field of the newest figure; apart tells that words which nobody understood have stood since.
    """

    claims: list[Claim] = field(default_factory=list)
    unknown: list[Token] = field(default_factory=list)
    unsure: list[Token] = field(default_factory=list)
    last: str | None = None
    apart: bool = True
    _values: dict[str, set] = field(default_factory=dict)
    _side_before: int | None = None

    def claim(self, name: str, value: Any, sure: bool) -> None:
        if name == "side":
            return self.claim_side(value, sure)
        self._confirm_the_side_before()
        self.claims.append(Claim(name, value, sure))
        self._values.setdefault(name, set()).add(value)
        self.last, self.apart = name, False

    def claim_side(self, side: str, sure: bool) -> None:
        self.claims.append(Claim("side", side, sure))

    def claim_side_of_the_next_figure(self, side: str) -> None:
        """'på hver side 10 gange': sure as soon as a figure follows."""
        self._side_before = len(self.claims)
        self.claim_side(side, sure=False)

    def is_sure_of_a_side(self) -> bool:
        return any(claim.field == "side" and claim.sure for claim in self.claims)

    def has(self, name: str) -> bool:
        return name in self._values

    def has_said(self, name: str, value: Any) -> bool:
        return value in self._values.get(name, ())

    def not_understood(self, token: Token) -> None:
        self.unknown.append(token)
        self.apart, self._side_before = True, None

    def doubt(self, token: Token) -> None:
        self.unsure.append(token)

    def _confirm_the_side_before(self) -> None:
        if self._side_before is None:
            return
        side = self.claims[self._side_before]
        self.claims[self._side_before] = Claim("side", side.value, sure=True)
        self._side_before = None
