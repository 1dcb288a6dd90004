"""The picture of a page that stands where someone shares its address: 1200 × 630, as Open Graph asks for."""

from .drawing import Card, draw

__all__ = ["Card", "draw"]
