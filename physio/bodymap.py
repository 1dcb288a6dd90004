"""The drawing of the body that leads to each place on it: one person, seen from the front and from the back.

The proportions are those of the figures (programs/figures/skeleton.py), 2.5 units a centimetre; limbs stand a little
away from the trunk and hands and feet are a little large, so that a thumb meets each of them on a phone. The middle of
the body is x = 0 and the crown y = 0; what is paired is drawn on one side and mirrored.
"""

from dataclasses import dataclass

from articles.bodyparts import BodyPart, body_part

LEFT, TOP, WIDTH, HEIGHT = -90, -4, 180, 454


@dataclass(frozen=True)
class Shape:
    """One place as it is seen from one side. kind: what covers it ('skin', 'shirt', 'shorts', 'hair'), its colour."""

    kind: str
    path: str
    paired: bool = False
    over: tuple[tuple[str, str], ...] = ()
    """What is drawn on top of it, (kind, path): hair and face."""


@dataclass(frozen=True)
class View:
    name: str
    shapes: dict[BodyPart, Shape]
    box: str = f"{LEFT} {TOP} {WIDTH} {HEIGHT}"


_HEAD = "M-24 33C-24 13-15 2 0 2S24 13 24 33C24 50 12 66 0 66S-24 50-24 33Z"
_HAIR = "M-25 40C-29 12-17-2 0-2S29 12 25 40C22 37 21 31 20 26C16 16 8 14 0 14S-16 16-20 26C-21 31-22 37-25 40Z"
_FACE = (
    "M-11 36a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0ZM6.2 36a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0Z"
    "M-7 50C-3 53 3 53 7 50C3 55-3 55-7 50Z"
)
_HAIR_BEHIND = "M-25 34C-27 12-16-2 0-2S27 12 25 34C25 46 19 56 13 59C5 62-5 62-13 59C-19 56-25 46-25 34Z"
_SHOULDER = Shape("shirt", "M28 85C46 86 60 91 66 106C70 117 71 128 70 138L46 134C45 116 41 99 28 85Z", paired=True)
_ARM = Shape(
    "skin",
    "M46 137L70 141C72 160 76 190 80 222L65 226C61 208 58 196 55 182C51 166 48 152 46 137Z",
    paired=True,
)
_HAND = Shape(
    "skin", "M65 229L81 225C85 235 89 247 88 259C87 270 82 277 76 276C69 275 65 268 65 258C63 262 57 261 58 254C60 245"
    " 64 238 65 229Z", paired=True,
)  # fmt: skip
_KNEE = Shape("skin", "M46 311C46 324 45 337 44 349L15 349C14 337 12 324 11 311Z", paired=True)
_FOOT = Shape(
    "skin", "M39 411L20 411C20 419 16 427 13 435C11 443 17 447 27 447C39 447 49 446 48 438C47 429 40 421 39 411Z",
    paired=True,
)  # fmt: skip


def _view(name: str, **shapes: Shape) -> View:
    return View(name, {body_part(slug): shape for slug, shape in shapes.items()})


FRONT = _view(
    "forfra",
    hoved=Shape("skin", _HEAD, over=(("hair", _HAIR), ("face", _FACE))),
    nakke=Shape("skin", "M-13 62V74C-13 80-20 82-27 84C-14 97 14 97 27 84C20 82 13 80 13 74V62C6 69-6 69-13 62Z"),
    skulder=_SHOULDER,
    arm=_ARM,
    haand=_HAND,
    bryst=Shape(
        "shirt",
        "M-26 87C-14 99 14 99 26 87C39 101 43 118 44 136L42 152C20 158-20 158-42 152L-44 136C-43 118-39 101-26 87Z",
    ),
    mave=Shape(
        "shirt", "M-42 155C-20 161 20 161 42 155C40 169 40 182 43 197C20 204-20 204-43 197C-40 182-40 169-42 155Z"
    ),
    baekken=Shape(
        "shorts",
        "M-44 201C-20 207 20 207 44 201C46 207 48 212 49 217C38 228 20 243 5 254"
        "C2 256-2 256-5 254C-20 243-38 228-49 217C-48 212-46 207-44 201Z",
    ),
    hofte=Shape("shorts", "M50 221C53 235 54 250 53 266C38 273 16 272 2 263L4 259C22 246 40 231 50 221Z", paired=True),
    laar=Shape(
        "shorts",
        "M53 270C52 284 50 297 47 308L10 308C8 295 4 280 2 267C16 276 38 277 53 270Z",
        paired=True,
    ),
    knae=_KNEE,
    underben=Shape("skin", "M44 352C46 369 43 389 39 408L20 408C15 389 12 369 15 352Z", paired=True),
    fod=_FOOT,
)
BACK = _view(
    "bagfra",
    hoved=Shape("hair", _HAIR_BEHIND),
    nakke=Shape("skin", "M-13 62V74C-13 80-20 82-27 84C-14 98 14 98 27 84C20 82 13 80 13 74V62C5 65-5 65-13 62Z"),
    skulder=_SHOULDER,
    arm=_ARM,
    haand=_HAND,
    bryst=Shape(
        "shirt",
        "M-26 87C-14 100 14 100 26 87C39 101 43 118 44 136L42 147C20 151-20 151-42 147L-44 136C-43 118-39 101-26 87Z",
    ),
    ryg=Shape(
        "shirt", "M-42 150C-20 154 20 154 42 150C40 167 40 182 43 197C20 204-20 204-43 197C-40 182-40 167-42 150Z"
    ),
    hofte=Shape("shorts", "M0 206C16 206 31 204 44 200C49 215 51 231 51 244C40 254 14 254 0 246Z", paired=True),
    laar=Shape("shorts", "M51 248C51 271 49 291 47 308L10 308C8 291 4 272 2 250C16 257 38 257 51 248Z", paired=True),
    knae=_KNEE,
    underben=Shape("skin", "M44 352C49 369 45 389 38 408L21 408C13 389 9 369 15 352Z", paired=True),
    fod=_FOOT,
)
VIEWS = (FRONT, BACK)
