"""An uploaded picture is read as pixels and written anew; whatever else came with it is gone."""

import io
import random
import struct
import zlib

import pytest
from PIL import Image

from articles.pictures import MAX_SIDE, PictureProblem, reencoded


def picture(kind: str = "JPEG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **save) -> bytes:
    output = io.BytesIO()
    Image.new(mode, size).save(output, kind, **save)
    return output.getvalue()


def opened(raw: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(reencoded(raw).content))
    image.load()
    return image


def exif(orientation: int) -> Image.Exif:
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010E] = "Lægens navn"
    data.get_ifd(0x8825)[1] = "N"
    return data


def png_header(width: int, height: int) -> bytes:
    """A file that claims a size it has no pixels for."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("kind", "extension"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
def test_is_named_by_its_content_and_its_real_format(kind, extension):
    first, again = reencoded(picture(kind)), reencoded(picture(kind))
    assert first.name == again.name
    name, _, ending = first.name.partition(".")
    assert ending == extension and len(name) == 32 and int(name, 16) >= 0


def test_a_photograph_that_was_held_sideways_stands_upright():
    assert opened(picture(size=(60, 40), exif=exif(6))).size == (40, 60)


def test_place_names_and_comments_are_gone():
    raw = picture(exif=exif(1), comment=b"<script>alert(1)</script>")
    content = reencoded(raw).content
    assert not dict(Image.open(io.BytesIO(content)).getexif())
    assert b"script" not in content and "Lægens".encode() not in content


def test_what_is_hung_on_behind_the_pixels_is_gone():
    assert b"<?php" not in reencoded(picture("PNG") + b"<?php system($_GET[0]); ?>").content


def test_a_large_photograph_is_made_smaller_and_keeps_its_shape():
    image = opened(picture(size=(4000, 3000)))
    assert image.size == (MAX_SIDE, 1200)


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "CMYK"), ("PNG", "I;16"), ("PNG", "P"), ("PNG", "1"), ("WEBP", "RGBA")]
)
def test_rare_colour_models_are_read(kind, mode):
    assert opened(picture(kind, mode=mode)).size == (60, 40)


def test_transparency_is_kept():
    assert opened(picture("PNG", mode="RGBA")).mode == "RGBA"


def moving(kind: str) -> bytes:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")]
    output = io.BytesIO()
    frames[0].save(output, kind, save_all=True, append_images=frames[1:], duration=100)
    return output.getvalue()


REFUSED = {
    "html": b"<html><script>alert(1)</script></html>",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "gif": picture("GIF"),
    "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
    "empty": b"",
    "truncated": picture("JPEG", size=(400, 400))[:600],
    "169 million pixels": png_header(13_000, 13_000),
    "400 million pixels": png_header(20_000, 20_000),
    "moving png": moving("PNG"),
    "moving webp": moving("WEBP"),
    "9 MB": picture("PNG") + b"\0" * 9_000_000,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_still_picture_is_refused_in_one_line(name):
    with pytest.raises(PictureProblem) as problem:
        reencoded(REFUSED[name])
    assert str(problem.value).endswith(".") and "\n" not in str(problem.value)


def test_no_broken_file_raises_anything_else():
    dice = random.Random(7)
    seeds = [picture("JPEG"), picture("PNG"), picture("WEBP"), picture("PNG", mode="RGBA"), moving("WEBP")]
    for _ in range(300):
        raw = bytearray(dice.choice(seeds))
        for _ in range(dice.randint(1, 12)):
            raw[dice.randrange(len(raw))] = dice.randrange(256)
        try:
            picture_ = reencoded(bytes(raw[: dice.randint(len(raw) // 2, len(raw))]))
        except PictureProblem:
            continue
        assert Image.open(io.BytesIO(picture_.content)).size == (picture_.width, picture_.height)
