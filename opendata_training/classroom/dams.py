"""The practice file of unit 2.2: dams and the rain that fell on them, each column written in a way that a program misreads.

It is a lighter edition of Conagua's dataset "presas-diario", in the state that unit 2.1 leaves a file in: UTF-8, one header, no
totals. Every dam and every figure is invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from ..countries.mx.geography import MUNICIPALITIES
from ..countries.mx.places import BOXES
from ..departments.chance import Chance
from .handed_csv import csv_bytes

LABELS = (
    "FECHA", "CVE_MUN", "MUNICIPIO", "PRESA", "USO", "LATITUD", "LONGITUD", "CAPACIDAD", "ALMACENADO", "CAMBIO", "LLUVIA",
)  # fmt: skip
#: What is written in a way that a program misreads; the other columns are right as they are.
MENDED = ("FECHA", "CVE_MUN", "LATITUD", "LONGITUD", "CAPACIDAD", "ALMACENADO", "CAMBIO", "LLUVIA")
# Navigation is the one that programs take for "not available".
USES = ("RI", "GE", "AP", "NA")
NO_DATUM = "S/D"
DAMS, WEEKS = 9, 4
_NAMES = (
    "La Garza", "El Mezquite", "Los Fresnos", "Agua Mansa", "El Tejón", "Peña Blanca", "La Golondrina", "Las Ánimas",
    "El Capulín", "Piedra Honda", "La Calandria", "El Sabino", "Los Tules", "Cerro Prieto", "La Nutria", "El Zapote",
)  # fmt: skip
# Ways of writing the rain of a week.
_BLANK, _MARK, _NONE, _MILLIMETRES, _CENTIMETRES = range(5)
Row = dict[str, str]


@dataclass(frozen=True)
class Dams:
    """The file of one year and seed.

    Parameters:
        year: the year it tells of.
        clean: the rows as they should be.
        spoiled: the rows as they were handed over.
    """

    year: int
    clean: list[Row]
    spoiled: list[Row]

    @property
    def name(self) -> str:
        """The file's name."""
        return f"presas-{self.year}.csv"

    @property
    def data(self) -> bytes:
        """The file as it was handed over."""
        return csv_bytes(LABELS, self.spoiled)

    def column(self, label: str) -> list[str]:
        """Give a column as it was handed over."""
        return [row[label] for row in self.spoiled]


@dataclass(frozen=True)
class _Dam:
    key: str
    municipality: str
    name: str
    use: str
    latitude: tuple[int, int, int]
    longitude: tuple[int, int, int]
    capacity: int


@lru_cache(maxsize=16)
def dams(seed: int, year: int = 2014) -> Dams:
    """Make the file of a year, the same for the same seed.

    The first row is one that exercises ask about: its day can be read in two ways, and each of its numbers is written in a way
    that a program misreads. The second row's key lost its zero.

    Parameters:
        seed: the learner's.
        year: 2014 is the exercise's, the year before the lesson's.
    """
    chance = Chance(seed, "unit-2.2", year)
    found, days = _dams(chance), _days(chance.of("days"), year)
    clean, spoiled = [], []
    for week, day in enumerate(days):
        for place, dam in enumerate(found):
            of = chance.of(week, place)
            first = week + place == 0
            right, wrong = _row(dam, day if first else day + timedelta(of.between(0, 6)), of, _ways(week, place, of))
            clean.append(right)
            spoiled.append(wrong)
    return Dams(year, clean, spoiled)


def _dams(chance: Chance) -> list[_Dam]:
    everywhere = [(state, key, name) for state, places in MUNICIPALITIES.items() for key, name in places.items()]
    # Both parts of these keys begin with a zero, so that each can lose one.
    low = [place for place in everywhere if place[0] < "10" and place[1] < "100"]
    high = [place for place in everywhere if place[0] >= "10"]
    which = chance.of("places")
    lost = which.between(1, 6)
    # The key of the second place lost its zero, and maybe those of some others.
    chosen = [*which.some(high, 1), *which.some(low, lost), *which.of("more").some(high, DAMS - lost - 1)]
    names, uses = chance.of("names").some(_NAMES, DAMS), [*USES, *(chance.of("uses", n).one(USES) for n in range(DAMS))]
    made = []
    for at, ((state, key, town), name) in enumerate(zip(chosen, names, strict=True)):
        of = chance.of("dam", at)
        south, north, west, east = BOXES[state]
        latitude, longitude = _angle(of, south, north), _angle(of.of("west"), -east, -west)
        made.append(_Dam(state + key, town, name, uses[at], latitude, longitude, of.between(150_000, 940_000)))
    return made


def _angle(of: Chance, low: int, high: int) -> tuple[int, int, int]:
    """Give degrees, minutes and seconds between two numbers of ten-thousandths of a degree."""
    minutes = of.between(-(-low * 60 // 10_000), high * 60 // 10_000 - 1)
    # A second of two digits, so that leaving the seconds out always shows.
    return minutes // 60, minutes % 60, of.between(11, 59)


def _days(chance: Chance, year: int) -> list[date]:
    # The first day can be read in two ways, and one of the others in one way only.
    month, day = chance.between(1, 4), chance.between(5, 12)
    return [date(year, month, day), date(year, 6, chance.between(1, 22)), date(year, 8, chance.between(13, 22)),
            date(year, 11, chance.between(1, 22))]  # fmt: skip


def _row(dam: _Dam, day: date, of: Chance, ways: tuple[int, int]) -> tuple[Row, Row]:
    # Never more than the smallest dam holds, nor less than the largest change.
    stored = of.between(5_001, 9_999)
    # One or two decimals, as it comes; a nought behind the comma would say no more.
    decimals = 1 if stored % 10 == 0 else 2
    stored_text = f"{stored // 100}.{stored % 100:02d}"[: None if decimals == 2 else -1]
    change = of.between(11, 499) * ways[0]
    change_text = f"{abs(change) // 10}.{abs(change) % 10}"
    rain, rain_text = _rain(of.of("rain"), ways[1])
    known = {"MUNICIPIO": dam.municipality, "PRESA": dam.name, "USO": dam.use}
    right = {
        "FECHA": day.isoformat(),
        "CVE_MUN": dam.key,
        "LATITUD": decimal(dam.latitude),
        "LONGITUD": "-" + decimal(dam.longitude),
        "CAPACIDAD": str(dam.capacity),
        "ALMACENADO": stored_text,
        "CAMBIO": ("-" if change < 0 else "") + change_text,
        "LLUVIA": rain,
    }
    wrong = {
        "FECHA": f"{day:%d/%m/%Y}",
        "CVE_MUN": dam.key.lstrip("0"),
        "LATITUD": written(dam.latitude) + "N",
        "LONGITUD": written(dam.longitude),
        "CAPACIDAD": f"{dam.capacity:,}",
        "ALMACENADO": stored_text.replace(".", ","),
        "CAMBIO": f"({change_text})" if change < 0 else change_text,
        "LLUVIA": rain_text,
    }
    return tuple({label: ({**known, **row})[label] for label in LABELS} for row in (right, wrong))  # type: ignore[return-value]


def _ways(week: int, place: int, of: Chance) -> tuple[int, int]:
    """Give the sign of a change and the way of writing the rain; some are there whatever comes."""
    planted = {0: (-1, _CENTIMETRES), 2: (1, _BLANK), 3: (1, _MARK), 4: (-1, _NONE)}
    if week == 0 and place in planted:
        return planted[place]
    return of.one((1, 1, -1)), of.of("way").one(
        (_BLANK, _MARK, _NONE, _NONE, *[_MILLIMETRES] * 4, _CENTIMETRES, _CENTIMETRES)
    )


def _rain(of: Chance, way: int) -> tuple[str, str]:
    """Give the rain of a week in millimetres and as it was written: in millimetres or centimetres, none, or not known."""
    if way in (_BLANK, _MARK):
        return "", NO_DATUM if way == _MARK else ""
    if way == _NONE:
        return "0", "0 mm"
    rain = of.between(2, 88)
    return str(rain), f"{rain} mm" if way == _MILLIMETRES else f"{rain // 10}.{rain % 10} cm"


def written(angle: tuple[int, int, int]) -> str:
    """Write an angle in degrees, minutes and seconds."""
    return f"{angle[0]}°{angle[1]:02d}'{angle[2]:02d}\""


def decimal(angle: tuple[int, int, int]) -> str:
    """Write an angle in decimal degrees with the four decimals that tell each second apart."""
    whole = round((angle[0] + Fraction(angle[1], 60) + Fraction(angle[2], 3600)) * 10_000)
    return f"{whole // 10_000}.{whole % 10_000:04d}"
