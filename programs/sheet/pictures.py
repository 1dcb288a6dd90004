"""An uploaded picture as a figure of the sheet: upright, small, and wrapped so that the template takes every figure
in one form."""

from base64 import b64encode
from io import BytesIO

from PIL import Image, ImageOps

from .given import Figure

WIDTH, HEIGHT = 620, 620
"""Pixels: a column of 52 mm at 300 dots an inch."""


def figure_of_picture(content: bytes, alt: str) -> Figure:
    """Raises OSError or ValueError where the bytes are no picture that can be read."""
    with Image.open(BytesIO(content)) as opened:
        picture = ImageOps.exif_transpose(opened).convert("RGBA")
    picture.thumbnail((WIDTH, HEIGHT))
    on_white = Image.new("RGB", picture.size, "white")
    on_white.paste(picture, mask=picture.getchannel("A"))
    return Figure(_wrapped(on_white), alt)


def _wrapped(picture: Image.Image) -> str:
    file = BytesIO()
    picture.save(file, "JPEG", quality=88)
    width, height = picture.size
    encoded = b64encode(file.getvalue()).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/jpeg;base64,{encoded}"/></svg>'
    )
