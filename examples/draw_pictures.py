"""Draw the pictures of examples/filled: scenes of simple shapes, the same bytes on every run.

Usage: python examples/draw_pictures.py [FOLDER]   (default: filled/photos beside this file)
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).resolve().parent
FONT = HERE.parent / "fonts" / "THSarabunNew-Bold.ttf"
WIDTH, HEIGHT = 1500, 1000
OVERSAMPLING = 2
LABEL = "ภาพจำลอง"
"""A word without tone marks: Pillow's basic layout, the same everywhere, places none of them."""

Colour = tuple[int, int, int]
Scene = Callable[["Sheet"], None]

SKIN: tuple[Colour, ...] = ((236, 196, 160), (219, 172, 132), (197, 148, 108), (245, 210, 178))
HAIR: tuple[Colour, ...] = ((44, 36, 34), (70, 56, 50), (30, 30, 36), (120, 116, 114))
SHIRTS: tuple[Colour, ...] = ((250, 250, 246), (214, 178, 94), (84, 120, 168), (146, 96, 140), (94, 146, 122), (206, 118, 98))
WALL, FLOOR, WOOD, LEAF, SKY = (238, 233, 222), (199, 186, 165), (150, 108, 72), (92, 146, 84), (186, 216, 236)


class Sheet:
    """A drawing in units of the finished picture; `luck` is seeded by the file name, so a scene never changes."""

    def __init__(self, name: str, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.width, self.height = width, height
        self.luck = random.Random(name)
        self.image = Image.new("RGB", (width * OVERSAMPLING, height * OVERSAMPLING), WALL)
        self.pen = ImageDraw.Draw(self.image)

    def box(self, x: float, y: float, w: float, h: float, fill: Colour, radius: float = 0) -> None:
        self.pen.rounded_rectangle(_scaled(x, y, x + w, y + h), radius * OVERSAMPLING, fill=fill)

    def disc(self, x: float, y: float, rx: float, ry: float, fill: Colour) -> None:
        self.pen.ellipse(_scaled(x - rx, y - ry, x + rx, y + ry), fill=fill)

    def shape(self, points: list[tuple[float, float]], fill: Colour) -> None:
        self.pen.polygon([(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points], fill=fill)

    def line(self, points: list[tuple[float, float]], fill: Colour, width: float) -> None:
        self.pen.line([(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points], fill=fill, width=round(width * OVERSAMPLING))

    def finished(self) -> Image.Image:
        picture = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        font = ImageFont.truetype(str(FONT), 46, layout_engine=ImageFont.Layout.BASIC)
        ImageDraw.Draw(picture).text((self.width - 30, self.height - 22), LABEL, font=font, fill=(70, 66, 60), anchor="rs")
        return picture


def _scaled(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
    return x0 * OVERSAMPLING, y0 * OVERSAMPLING, x1 * OVERSAMPLING, y1 * OVERSAMPLING


def _darker(colour: Colour, part: float = 0.85) -> Colour:
    return round(colour[0] * part), round(colour[1] * part), round(colour[2] * part)


def room(sheet: Sheet, wall: Colour = WALL) -> None:
    sheet.box(0, 0, sheet.width, sheet.height, wall)
    sheet.box(0, sheet.height * 0.72, sheet.width, sheet.height * 0.28, FLOOR)
    sheet.box(0, sheet.height * 0.71, sheet.width, sheet.height * 0.014, _darker(FLOOR))


def window(sheet: Sheet, x: float, y: float, size: tuple[float, float] = (260, 300), wall: Colour = WALL) -> None:
    w, h = size
    sheet.box(x - 12, y - 12, w + 24, h + 24, (252, 252, 250))
    sheet.box(x, y, w, h, SKY)
    sheet.disc(x + w * 0.3, y + h, w * 0.3, h * 0.3, (150, 188, 140))
    sheet.disc(x + w * 0.78, y + h, w * 0.26, h * 0.42, (126, 172, 120))
    sheet.box(x - 12, y + h, w + 24, h * 0.44, wall)
    sheet.box(x - 12, y + h, w + 24, 12, (252, 252, 250))
    sheet.box(x + w / 2 - 5, y, 10, h, (252, 252, 250))


def screen(sheet: Sheet, x: float, y: float, w: float = 520, h: float = 300) -> None:
    sheet.box(x - 14, y - 14, w + 28, h + 28, (60, 62, 66), 10)
    sheet.box(x, y, w, h, (246, 248, 250))
    sheet.box(x + 30, y + 28, w * 0.5, 26, (84, 120, 168))
    for row in range(4):
        sheet.box(x + 30, y + 90 + row * 44, w * (0.42 - 0.05 * (row % 3)), 14, (190, 198, 206))
    for column, part in enumerate((0.35, 0.55, 0.45, 0.8)):
        sheet.box(x + w * 0.56 + column * w * 0.1, y + h * (0.88 - part * 0.6), w * 0.07, h * part * 0.6, SHIRTS[2 + column])


def notice_board(sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    sheet.box(x, y, w, h, WOOD, 8)
    sheet.box(x + 18, y + 18, w - 36, h - 36, (214, 190, 150))
    columns, rows = 4, 2
    for index in range(columns * rows):
        left = x + 44 + (index % columns) * (w - 70) / columns
        top = y + 44 + (index // columns) * (h - 70) / rows
        colour = SHIRTS[(index * 2 + 1) % len(SHIRTS)]
        sheet.box(left, top, (w - 70) / columns - 26, (h - 70) / rows - 24, (252, 250, 244))
        sheet.box(left + 14, top + 14, (w - 70) / columns - 54, 46, colour)
        for row in range(3):
            sheet.box(left + 14, top + 78 + row * 26, ((w - 70) / columns - 54) * (0.95 - row * 0.15), 9, (186, 182, 172))


def person(sheet: Sheet, x: float, foot: float, size: float = 1.0, shirt: Colour | None = None, *, seated: bool = False) -> None:
    """A figure with its feet (or, seated, its waist) at `foot`; 420 units tall at size 1."""
    skin, hair = sheet.luck.choice(SKIN), sheet.luck.choice(HAIR)
    shirt = shirt or sheet.luck.choice(SHIRTS)
    legs = 0 if seated else 165 * size
    waist = foot - legs
    if not seated:
        sheet.box(x - 42 * size, waist - 10 * size, 38 * size, legs + 10 * size, (62, 66, 82), 8)
        sheet.box(x + 4 * size, waist - 10 * size, 38 * size, legs + 10 * size, (62, 66, 82), 8)
    sheet.box(x - 62 * size, waist - 165 * size, 124 * size, 165 * size, shirt, 40 * size)
    sheet.box(x - 62 * size, waist - 60 * size, 124 * size, 60 * size, shirt, 8 * size)
    sheet.box(x - 16 * size, waist - 195 * size, 32 * size, 46 * size, _darker(skin, 0.93), 8)
    sheet.disc(x, waist - 228 * size, 50 * size, 56 * size, hair)
    sheet.disc(x, waist - 216 * size, 42 * size, 48 * size, skin)
    if sheet.luck.random() < 0.5:
        sheet.box(x - 50 * size, waist - 236 * size, 18 * size, 74 * size, hair, 9 * size)
        sheet.box(x + 32 * size, waist - 236 * size, 18 * size, 74 * size, hair, 9 * size)
    sheet.shape([(x - 14 * size, waist - 160 * size), (x + 14 * size, waist - 160 * size), (x, waist - 128 * size)], _darker(shirt, 0.8))


def row_of_people(sheet: Sheet, count: int, foot: float, size: float, *, shirt: Colour | None = None, seated: bool = False) -> None:
    step = sheet.width / (count + 1)
    for index in range(count):
        person(sheet, step * (index + 1) + sheet.luck.uniform(-12, 12), foot + sheet.luck.uniform(-6, 6), size, shirt, seated=seated)


def table(sheet: Sheet, y: float, left: float = 120, depth: float = 150) -> None:
    right = sheet.width - left
    sheet.shape([(left + 70, y), (right - 70, y), (right, y + depth), (left, y + depth)], WOOD)
    sheet.box(left, y + depth, right - left, 34, _darker(WOOD))
    for index in range(6):
        middle = left + 140 + index * (right - left - 280) / 5
        sheet.shape([(middle - 46, y + 92), (middle + 30, y + 92), (middle + 44, y + 128), (middle - 60, y + 128)], (252, 252, 248))


def plant(sheet: Sheet, x: float, ground: float, size: float = 1.0) -> None:
    rim, foot, top = 44 * size, 30 * size, ground - 90 * size
    sheet.shape([(x - rim, top), (x + rim, top), (x + foot, ground), (x - foot, ground)], (176, 104, 76))
    for dx, dy in ((-46, 170), (0, 215), (46, 170), (-22, 130), (24, 128)):
        sheet.disc(x + dx * size, ground - dy * size, 34 * size, 52 * size, _darker(LEAF, 0.9 + 0.1 * (dx > 0)))


def outdoors(sheet: Sheet) -> None:
    sheet.box(0, 0, sheet.width, sheet.height, SKY)
    sheet.disc(sheet.width * 0.82, 150, 70, 70, (252, 226, 150))
    for x, y, r in ((0.1, 0.56, 210), (0.34, 0.6, 260), (0.62, 0.57, 230), (0.9, 0.6, 270)):
        sheet.disc(sheet.width * x, sheet.height * y, r, r * 0.72, (132, 176, 122))
    sheet.box(0, sheet.height * 0.6, sheet.width, sheet.height * 0.4, (162, 196, 128))


def tree(sheet: Sheet, x: float, ground: float, size: float = 1.0) -> None:
    sheet.box(x - 18 * size, ground - 220 * size, 36 * size, 220 * size, (122, 88, 60))
    for dx, dy, r in ((-70, 260, 90), (70, 260, 90), (0, 340, 110), (0, 250, 100)):
        sheet.disc(x + dx * size, ground - dy * size, r * size, r * 0.9 * size, _darker(LEAF, 0.95))


def roofs(sheet: Sheet, x: float, ground: float, size: float = 1.0) -> None:
    """A Thai hall with three stepped gables."""
    sheet.box(x - 230 * size, ground - 240 * size, 460 * size, 240 * size, (248, 242, 228))
    for column in range(5):
        sheet.box(x - 215 * size + column * 100 * size, ground - 230 * size, 26 * size, 230 * size, (226, 206, 160))
    tiles: tuple[Colour, ...] = ((176, 74, 58), (198, 106, 62), (216, 164, 84))
    for step, (half, top) in enumerate(((290, 430), (210, 490), (130, 550))):
        base = ground - (225 + step * 80) * size
        sheet.shape([(x - half * size, base), (x, ground - top * size), (x + half * size, base)], tiles[step])


def desk_screen(sheet: Sheet, x: float, ground: float, size: float = 1.0) -> None:
    sheet.box(x - 150 * size, ground - 220 * size, 300 * size, 190 * size, (56, 60, 68), 10)
    sheet.box(x - 138 * size, ground - 208 * size, 276 * size, 166 * size, (236, 242, 248))
    for row in range(4):
        sheet.disc(x - 110 * size, ground - (180 - row * 38) * size, 10 * size, 10 * size, SHIRTS[2 + row])
        sheet.box(x - 86 * size, ground - (186 - row * 38) * size, (190 - 26 * (row % 3)) * size, 12 * size, (180, 190, 200))
    sheet.box(x - 20 * size, ground - 30 * size, 40 * size, 26 * size, (56, 60, 68))
    sheet.box(x - 70 * size, ground - 8 * size, 140 * size, 10 * size, (56, 60, 68))


def meeting(sheet: Sheet) -> None:
    room(sheet)
    window(sheet, 90, 110)
    window(sheet, 1150, 110)
    screen(sheet, 490, 120)
    row_of_people(sheet, 7, 690, 0.86, seated=True)
    table(sheet, 660)
    plant(sheet, 60, 900, 0.9)
    plant(sheet, 1440, 900, 0.9)


def group_picture(sheet: Sheet) -> None:
    room(sheet, (226, 232, 236))
    sheet.box(140, 90, sheet.width - 280, 230, (84, 120, 168), 12)
    sheet.box(170, 120, sheet.width - 340, 170, (242, 240, 230), 8)
    sheet.box(460, 160, 580, 26, (214, 178, 94))
    sheet.box(540, 220, 420, 18, (150, 164, 184))
    row_of_people(sheet, 10, 820, 0.86)
    row_of_people(sheet, 9, 930, 1.0)


def lecture(sheet: Sheet) -> None:
    room(sheet)
    screen(sheet, 420, 90, 660, 360)
    person(sheet, 250, 740, 1.05, SHIRTS[0])
    sheet.box(150, 560, 150, 200, _darker(WOOD), 6)
    for row in range(3):
        row_of_people(sheet, 8 - row, 820 + row * 95, 0.66 + row * 0.09, seated=True)


def signing(sheet: Sheet) -> None:
    room(sheet, (234, 236, 226))
    notice_board(sheet, 360, 80, 780, 340)
    person(sheet, 480, 700, 1.05, SHIRTS[0], seated=True)
    person(sheet, 760, 700, 1.05, SHIRTS[1], seated=True)
    person(sheet, 1040, 700, 1.05, SHIRTS[4], seated=True)
    table(sheet, 650, 200, 170)
    sheet.line([(700, 730), (760, 690)], (60, 62, 66), 7)
    plant(sheet, 110, 880)
    plant(sheet, 1390, 880)


def board(sheet: Sheet) -> None:
    room(sheet, (230, 226, 214))
    notice_board(sheet, 250, 90, 1000, 520)
    person(sheet, 170, 930, 1.0)
    person(sheet, 1330, 930, 1.0)
    person(sheet, 1180, 950, 1.0)


def garden(sheet: Sheet) -> None:
    outdoors(sheet)
    tree(sheet, 170, 690)
    tree(sheet, 1370, 680, 0.9)
    for column in range(8):
        plant(sheet, 190 + column * 160, 950, 0.75)
    for x in (420, 640, 860, 1080):
        person(sheet, x, 850, 0.95)


def hall(sheet: Sheet) -> None:
    outdoors(sheet)
    roofs(sheet, 750, 700, 1.1)
    tree(sheet, 150, 720)
    tree(sheet, 1360, 720)
    row_of_people(sheet, 9, 930, 0.82)


def culture(sheet: Sheet) -> None:
    room(sheet, (244, 232, 208))
    for index in range(7):
        sheet.shape([(60 + index * 220, 60), (260 + index * 220, 60), (160 + index * 220, 190)], SHIRTS[1 + index % 5])
    table(sheet, 560, 260, 120)
    for index in range(6):
        sheet.disc(400 + index * 140, 630, 48, 20, (250, 248, 240))
        sheet.disc(400 + index * 140, 618, 30, 24, SHIRTS[1 + index % 5])
    for x in (280, 480, 700, 920, 1140, 1290):
        person(sheet, x, 950, 0.95, sheet.luck.choice(((214, 178, 94), (146, 96, 140), (250, 250, 246))))


def survey(sheet: Sheet) -> None:
    room(sheet)
    window(sheet, 110, 110, (320, 320))
    sheet.box(120, 700, 1260, 40, WOOD)
    for x in (380, 760, 1140):
        desk_screen(sheet, x, 700, 1.0)
    for x in (380, 760, 1140):
        person(sheet, x, 960, 1.0, seated=True)


def handing_over(sheet: Sheet) -> None:
    room(sheet, (236, 228, 232))
    screen(sheet, 480, 90, 540, 280)
    person(sheet, 560, 900, 1.25, SHIRTS[0])
    person(sheet, 940, 900, 1.25, SHIRTS[2])
    sheet.box(660, 560, 180, 130, (214, 178, 94), 6)
    sheet.box(676, 576, 148, 98, (252, 250, 240))
    for x in (170, 330, 1180, 1340):
        person(sheet, x, 850, 0.95)


SCENES: dict[str, Scene] = {
    "declaration-group": group_picture,
    "declaration-signing": signing,
    "policy-board": board,
    "exchange-lecture": lecture,
    "exchange-gift": handing_over,
    "exchange-group": group_picture,
    "sufficiency-garden": garden,
    "sufficiency-board": board,
    "volunteer-garden": garden,
    "volunteer-group": hall,
    "gratitude-hall": hall,
    "gratitude-meeting": meeting,
    "dhamma-hall": hall,
    "dhamma-lecture": lecture,
    "culture-craft": culture,
    "culture-group": hall,
    "ethics-corner-board": board,
    "ethics-corner-talk": signing,
    "ethics-corner-visitors": culture,
    "lesson-meeting": meeting,
    "model-leader": group_picture,
    "transparency-signing": signing,
    "transparency-group": group_picture,
    "integrity-lecture": lecture,
    "integrity-exchange": meeting,
    "integrity-gift": handing_over,
    "network-talk": lecture,
    "network-group": group_picture,
    "discipline-lecture": lecture,
    "discipline-meeting": meeting,
    "watch-campaign": culture,
    "watch-survey": survey,
}
PORTRAIT = "policy-board-portrait"
TURNED = "dhamma-talk-turned"
"""Stored lying down with an EXIF orientation, as telephones do."""


def pictures() -> Iterator[tuple[str, Image.Image, Image.Exif]]:
    for name, scene in SCENES.items():
        sheet = Sheet(name)
        scene(sheet)
        yield name, sheet.finished(), Image.Exif()
    sheet = Sheet(PORTRAIT, 900, 1200)
    room(sheet)
    notice_board(sheet, 90, 120, 720, 560)
    person(sheet, 300, 1120, 1.1)
    person(sheet, 620, 1120, 1.1)
    yield PORTRAIT, sheet.finished(), Image.Exif()
    sheet = Sheet(TURNED, 900, 1200)
    room(sheet, (240, 230, 214))
    screen(sheet, 190, 130)
    person(sheet, 240, 900, 1.1, SHIRTS[1])
    row_of_people(sheet, 4, 1130, 0.8, seated=True)
    orientation = Image.Exif()
    orientation[0x0112] = 6
    yield TURNED, sheet.finished().transpose(Image.Transpose.ROTATE_90), orientation


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else HERE / "filled" / "photos"
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture, exif in pictures():
        picture.save(folder / f"{name}.jpg", "JPEG", quality=80, optimize=True, exif=exif)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
