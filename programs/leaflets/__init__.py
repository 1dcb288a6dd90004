"""Danish hospital leaflets: text as it comes out of a PDF, read into a programme without adding or losing a word."""

from .reading import looks_like_leaflet, read

__all__ = ["looks_like_leaflet", "read"]
