"""What the next seconds are for: the verb before them, as long as it still holds."""

from __future__ import annotations

from .tokens import Token

HOLDING = frozenset({"HOLD", "PRESS"})


class Purpose:
    """The verb that was met last in a sentence.

    Unknown words between the verb and its seconds are fine ('hold benet strakt i 5 sek.') until a comma or a
    conjunction lets another action begin: then the seconds may be for either.
    """

    def __init__(self) -> None:
        self.verb: Token | None = None
        self._another_clause = False
        self._past_a_comma = False
        self._doubtful = False

    def take(self, verb: Token) -> Token | None:
        """Sets the verb; answers a holding verb that never got its seconds."""
        left = self.leave()
        self.verb = verb
        return left

    def leave(self) -> Token | None:
        left = self.verb if self.verb and self.verb.tag in HOLDING else None
        self.verb = None
        self._another_clause = self._past_a_comma = self._doubtful = False
        return left

    def spend(self) -> str | None:
        """HOLD, REST, MOVE or STAND for the seconds that follow the verb, DOUBT, or None without a verb."""
        verb, doubtful = self.verb, self._doubtful
        self.leave()
        if verb is None:
            return None
        if doubtful or verb.tag == "BEND":
            return "DOUBT"
        return "HOLD" if verb.tag in HOLDING else verb.tag

    def is_holding(self) -> bool:
        return self.verb is not None and self.verb.tag in HOLDING

    def holds_at_this_point(self) -> bool:
        return self.is_holding() and not self._another_clause

    def is_part_of_a_movement(self) -> bool:
        """'bøj og stræk': the second verb is no hold."""
        return self.verb is not None and self.verb.tag == "BEND" and not self._past_a_comma

    def note_conjunction(self) -> None:
        self._another_clause = True

    def note_comma(self) -> None:
        self._another_clause = self._past_a_comma = True

    def note_unknown_word(self) -> None:
        if self.verb and (self.verb.tag == "REST" or self._another_clause):
            self._doubtful = True
