"""How a stage of a motion speeds up and slows down: gently off from rest, gently to rest, even where it goes on."""

from dataclasses import dataclass

_HALVINGS = 20


@dataclass(frozen=True)
class Ease:
    """leaves, arrives: the speed at either end, 0 at rest and 1 as if all the way were gone evenly."""

    leaves: float = 0.0
    arrives: float = 0.0

    def share(self, moment: float) -> float:
        """How much of the way is gone at a moment; both from 0 to 1."""
        t = moment
        return t * ((1 - t) ** 2 * self.leaves + t * (3 - 2 * t) - t * (1 - t) * self.arrives)

    def speed(self, moment: float) -> float:
        t = moment
        return (1 - t) * (1 - 3 * t) * self.leaves + 6 * t * (1 - t) + t * (3 * t - 2) * self.arrives

    def moment(self, share: float) -> float:
        """When a share of the way is gone: the way never goes back."""
        low, high = 0.0, 1.0
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (middle, high) if self.share(middle) < share else (low, middle)
        return high if share else 0.0
