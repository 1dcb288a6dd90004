"""Uploaded pictures, made safe: read as pixels and written anew, so that nothing else of the file survives."""

import hashlib
import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps

MAX_BYTES = 8 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_SIDE = 1600
EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
CONTENT_TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}

_MODES = {"JPEG": ("RGB", "L"), "PNG": ("RGB", "RGBA", "L", "LA"), "WEBP": ("RGB", "RGBA")}


class PictureProblem(Exception):
    """Why a file is no picture that we keep, in one Danish line."""


@dataclass(frozen=True)
class Picture:
    """name is made of the content, so that the same picture twice is one file and its address never changes."""

    content: bytes
    name: str
    width: int
    height: int


def refuse_large(size: int) -> None:
    """Raises PictureProblem for a size in bytes above the limit; ask before the bytes are read."""
    if size > MAX_BYTES:
        raise PictureProblem(f"Billedet fylder {size / 1e6:.1f} MB. Det må højst fylde 8 MB.")


def reencoded(raw: bytes) -> Picture:
    """The picture upright, at most 1600 pixels wide and high, without any metadata.

    The format is what the bytes are, whatever the file was called. Raises PictureProblem.
    """
    refuse_large(len(raw))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return _written(*_read(raw))
    except PictureProblem:
        raise
    except Exception as error:  # decoders raise anything at all for broken input
        raise PictureProblem("Filen kan ikke læses som et billede. Brug JPEG, PNG eller WebP.") from error


def _read(raw: bytes) -> tuple[Image.Image, str]:
    image = Image.open(io.BytesIO(raw), formats=list(EXTENSIONS))
    if image.width * image.height > MAX_PIXELS:
        raise PictureProblem("Billedet har for mange pixels. Gør det mindre, og prøv igen.")
    if image.format == "MPO":  # some phones add a second picture to a JPEG; the first is the photograph
        image.load()
        return image, "JPEG"
    if getattr(image, "n_frames", 1) > 1:
        raise PictureProblem("Billedet bevæger sig. Brug et stillbillede.")
    image.load()
    return image, image.format


def _written(image: Image.Image, kind: str) -> Picture:
    upright = ImageOps.exif_transpose(image)
    if upright.mode not in _MODES[kind]:
        has_alpha = "A" in upright.getbands() or "transparency" in upright.info
        upright = upright.convert("RGBA" if has_alpha and "RGBA" in _MODES[kind] else "RGB")
    upright.thumbnail((MAX_SIDE, MAX_SIDE))
    clean = Image.new(upright.mode, upright.size)
    clean.paste(upright)
    output = io.BytesIO()
    clean.save(output, kind, quality=85) if kind != "PNG" else clean.save(output, kind, optimize=True)
    content = output.getvalue()
    return Picture(content, f"{hashlib.sha256(content).hexdigest()[:32]}.{EXTENSIONS[kind]}", clean.width, clean.height)
