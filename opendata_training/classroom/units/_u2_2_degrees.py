"""Task 2.2.d: degrees, minutes and seconds as decimal degrees, with the side of the Earth."""

from __future__ import annotations

import re
from fractions import Fraction

from ...locale import Words
from ..dams import dams
from ..tasks import Choice, Item, Outcome, Task, Work
from ._u2_2_exact import Judge, exactly, example, judged, machine_number, same

PLACES = (
    Choice("asia", Words("in Asia or its seas", "en Asia o sus mares")),
    Choice("pacific", Words("in the Pacific, off Mexico", "en el Pacífico, frente a México")),
    Choice("same", Words("in the same place", "en el mismo lugar")),
)
# So many decimals tell every second of an angle apart.
_DECIMALS = 4


def _rounded(value: Fraction, decimals: int = _DECIMALS) -> str:
    whole = round(value * 10**decimals)
    return f"{whole // 10**decimals}.{whole % 10**decimals:0{decimals}d}"


def _parts(work: Work, label: str) -> tuple[int, int, int]:
    """Give the degrees, minutes and seconds of the first row."""
    found = re.findall(r"\d+", dams(work.seed).spoiled[0][label])
    return int(found[0]), int(found[1]), int(found[2])


def _right_degrees(work: Work, label: str) -> str:
    return dams(work.seed).clean[0][label]


def _joined(work: Work, label: str) -> str:
    degrees, minutes, seconds = _parts(work, label)
    return f"{degrees}.{minutes:02d}{seconds:02d}"


def _without_seconds(work: Work, label: str) -> str:
    degrees, minutes, _seconds = _parts(work, label)
    return _rounded(degrees + Fraction(minutes, 60))


def _judge(key: str, work: Work, label: str) -> Judge:
    right = _right_degrees(work, label)
    bare = right.lstrip("-")

    def judge(given: str) -> str:
        if same(given, right):
            return ""
        number = machine_number(given)
        if number is None:
            return "still-dms" if re.search(r"[°'\"´’”º]", given) else "not-a-number"
        size = str(abs(number))
        if right.startswith("-") and same(size, bare) and number > 0:
            return "minus-lost"
        places = len(size.partition(".")[2])
        right_side = (number < 0) == right.startswith("-")
        if right_side and places < _DECIMALS and same(size, str(round(abs(Fraction(bare)) * 10**places) / 10**places)):
            return "decimals-few"
        if same(size, _joined(work, label)):
            return "minutes-as-decimals"
        if same(size, _without_seconds(work, label)):
            return "seconds-left-out"
        return key

    return judge


def _examine(work: Work) -> Outcome:
    named = {"pacific": "without-minus-pacific", "same": "without-minus-same"}
    return judged(
        work,
        {
            "latitude": _judge("latitude", work, "LATITUD"),
            "longitude": _judge("longitude", work, "LONGITUD"),
            "without_minus": exactly("without_minus", "asia", named),
        },
    )


def _right(work: Work) -> dict[str, str]:
    return {
        "latitude": _right_degrees(work, "LATITUD"),
        "longitude": _right_degrees(work, "LONGITUD"),
        "without_minus": "asia",
    }


DEGREES = Task(
    id="2.2.d",
    points=3,
    title=Words("From minutes and seconds to decimals", "De minutos y segundos a decimales"),
    objective=Words(
        "Turn degrees, minutes and seconds into decimal degrees, with a minus in the west.",
        "Convertir grados, minutos y segundos en grados decimales, con un signo menos en el oeste.",
    ),
    items=(
        Item(
            "latitude",
            Words(
                "First row of data, LATITUD: in degrees with four decimals",
                "Primera fila de datos, LATITUD: en grados con cuatro decimales",
            ),
        ),
        Item(
            "longitude",
            Words(
                "First row of data, LONGITUD: in degrees with four decimals",
                "Primera fila de datos, LONGITUD: en grados con cuatro decimales",
            ),
        ),
        Item(
            "without_minus",
            Words(
                "Where on a map do Mexico's dams lie when the longitude has no minus?",
                "¿Dónde quedan en un mapa las presas de México si la longitud va sin signo menos?",
            ),
            "choice",
            PLACES,
        ),
    ),
    hints=(
        Words(
            "A degree has sixty minutes, as an hour has. Half past three is 3.5 hours, not 3.30.",
            "Un grado tiene sesenta minutos, como una hora. Las tres y media son 3.5 horas, no 3.30.",
        ),
        Words(
            "Degrees plus minutes divided by 60 plus seconds divided by 3600. All of Mexico is west of Greenwich.",
            "Los grados, más los minutos entre 60, más los segundos entre 3600. Todo México está al oeste de Greenwich.",
        ),
        Words(
            'degrees("99°08\'00\\"", side="W") shows each step: put your cells in its place. A spreadsheet does it with '
            "=99+8/60+0/3600. The longitude has a minus in front.",
            'degrees("99°08\'00\\"", side="W") muestra cada paso: pon ahí tus celdas. En una hoja de cálculo es '
            "=99+8/60+0/3600. La longitud lleva un signo menos delante.",
        ),
    ),
    mistakes={
        "minutes-as-decimals": Words(
            "In {given} the minutes were written behind the point as they are. A degree has 60 of them, not 100: divide.",
            "En {given} los minutos se escribieron tal cual después del punto. Un grado tiene 60, no 100: hay que dividir.",
        ),
        "seconds-left-out": Words(
            "{given} stops at the minutes. The seconds, divided by 3600, move the point by up to two kilometres.",
            "{given} se queda en los minutos. Los segundos, entre 3600, mueven el punto hasta casi dos kilómetros.",
        ),
        "minus-lost": Words(
            "{given} lies east of Greenwich. The cell has no letter, but the dam is in Mexico: west, so a minus.",
            "{given} queda al este de Greenwich. La celda no trae letra, pero la presa está en México: oeste, o sea, menos.",
        ),
        "decimals-few": Words(
            "{given} is right as far as it goes. Four decimals say where within ten metres; with two it may be a kilometre off.",
            "{given} está bien hasta donde llega. Cuatro decimales ubican a diez metros; con dos se puede errar un kilómetro.",
        ),
        "still-dms": Words(
            "“{given}” is still in degrees, minutes and seconds: most maps take one number alone.",
            "«{given}» sigue en grados, minutos y segundos: casi todos los mapas piden un solo número.",
        ),
        "not-a-number": Words(
            "“{given}” is no number for a program. Digits, a point before the decimals, and a minus where it is west.",
            "«{given}» no es un número para un programa. Dígitos, un punto antes de los decimales y un menos si es oeste.",
        ),
        "without-minus-pacific": Words(
            "The Pacific off Mexico is west too, so it has a minus. Without one you go to the other half of the Earth.",
            "El Pacífico frente a México también es oeste, así que lleva menos. Sin él te vas a la otra mitad de la Tierra.",
        ),
        "without-minus-same": Words(
            "A map does not know that the file is Mexican: it takes the number as it is, and without a minus that is east.",
            "Un mapa no sabe que el archivo es de México: toma el número como está, y sin signo menos eso es el este.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Degrees + minutes / 60 + seconds / 3600, and the side of the Earth.",
                "«{item}» Tu respuesta es «{given}». Grados + minutos / 60 + segundos / 3600, y el lado de la Tierra.",
            )
            for key in ("latitude", "longitude", "without_minus")
        },
    },
    examine=_examine,
    examples=(
        example(_right),
        example(_right, "minutes-as-decimals", latitude=lambda work: _joined(work, "LATITUD")),
        example(_right, "minutes-as-decimals", longitude=lambda work: "-" + _joined(work, "LONGITUD")),
        example(_right, "seconds-left-out", latitude=lambda work: _without_seconds(work, "LATITUD")),
        example(_right, "minus-lost", longitude=lambda work: _right(work)["longitude"].lstrip("-")),
        example(_right, "decimals-few", latitude=lambda work: _rounded(Fraction(_right(work)["latitude"]), 1)),
        example(_right, "still-dms", latitude=lambda work: dams(work.seed).spoiled[0]["LATITUD"]),
        example(_right, "not-a-number", latitude=lambda work: _right(work)["latitude"].replace(".", ",")),
        example(_right, "latitude", latitude="1.2345"),
        example(_right, "without-minus-pacific", without_minus="pacific"),
        example(_right, "without-minus-same", without_minus="same"),
        example(_right, "blank", without_minus=""),
    ),
)
