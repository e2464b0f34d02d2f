"""Task 2.6.d: in which unit a column counts, and what may be added up."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from ...locale import Words
from ..tasks import YES_NO, Choice, Example, Item, Mistake, Outcome, Task, Work, compare
from ..vaccination import WHOLE, Row, vaccination

UNITS = (
    Choice("children", Words("children", "niñas y niños")),
    Choice("doses", Words("doses", "dosis")),
    Choice("percent", Words("percent of the children, %", "porcentaje de las niñas y los niños, %")),
    Choice("share", Words("share from 0 to 1", "proporción de 0 a 1")),
)
RIGHT_UNITS = {
    "unit_poblacion": "children",
    "unit_dosis": "doses",
    "unit_cobertura": "percent",
    "add_dosis": "yes",
    "add_cobertura": "no",
}


def _first_rows(work: Work) -> list[Row]:
    return vaccination(work.seed).clean[:WHOLE]


def _tenths(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _coverage(rows: list[Row]) -> Decimal:
    doses = sum(int(row["DOSIS_APLICADAS"]) for row in rows)
    children = sum(int(row["POBLACION_OBJETIVO"]) for row in rows)
    return _tenths(Decimal(100 * doses) / Decimal(children))


def _added(rows: list[Row]) -> Decimal:
    return sum((Decimal(row["COBERTURA"]) for row in rows), Decimal(0))


def _decimal(given: object) -> Decimal | None:
    text = re.sub(r"[\s%]", "", str(given)).replace(",", ".")
    return Decimal(text) if re.fullmatch(r"\d{1,9}(\.\d{1,9})?", text) else None


def _units(work: Work) -> Outcome:
    named = {
        ("unit_cobertura", "share"): "percent-share",
        **{("unit_cobertura", unit): "coverage-counted" for unit in ("children", "doses")},
        ("unit_poblacion", "doses"): "children-doses",
        ("unit_dosis", "children"): "children-doses",
        ("add_cobertura", "yes"): "percent-added",
        ("add_dosis", "no"): "doses-not-added",
    }
    found = compare(work, RIGHT_UNITS, named)
    if found.share is None:
        return found
    mistakes, parts = list(found.mistakes), len(RIGHT_UNITS) + 1
    right = found.share * len(RIGHT_UNITS)
    wrong = _wrong_coverage(work)
    if wrong is None:
        right += 1
    else:
        mistakes.append(wrong)
    mistakes.sort(key=lambda mistake: mistake.code == "blank")
    return Outcome(right / parts, tuple(mistakes))


def _wrong_coverage(work: Work) -> Mistake | None:
    given, rows = work.answers.get("coverage"), _first_rows(work)
    if given is None:
        return Mistake("blank", {"item": "coverage"})
    said = _decimal(given)
    if said is None:
        return Mistake("not-a-number", {"given": given})
    if _tenths(said) == _coverage(rows):
        return None
    if _tenths(said) == _added(rows):
        return Mistake("percent-summed", {"given": given})
    if _tenths(said) == _tenths(_added(rows) / len(rows)):
        return Mistake("percent-averaged", {"given": given})
    if abs(said * 100 - _coverage(rows)) < 1:
        return Mistake("share-given", {"given": given})
    return Mistake("coverage", {"given": given})


def _counted(mistake: str = "", reckoned: Callable[[list[Row]], Decimal] = _coverage, **changed: str) -> Example:
    return Example(
        lambda work: {**RIGHT_UNITS, "coverage": str(reckoned(_first_rows(work))), **changed},
        mistake,
    )


COUNTED = Task(
    id="2.6.d",
    points=2,
    title=Words("Units, and what may be added up", "Unidades, y qué se puede sumar"),
    objective=Words(
        "Name the unit of a figure, and know that percentages are not added up.",
        "Nombrar la unidad de una cifra, y saber que los porcentajes no se suman.",
    ),
    items=(
        Item(
            "unit_poblacion",
            Words("What does POBLACION_OBJETIVO count?", "¿Qué cuenta POBLACION_OBJETIVO?"),
            "choice",
            UNITS,
        ),
        Item("unit_dosis", Words("What does DOSIS_APLICADAS count?", "¿Qué cuenta DOSIS_APLICADAS?"), "choice", UNITS),
        Item("unit_cobertura", Words("In what is COBERTURA told?", "¿En qué se expresa COBERTURA?"), "choice", UNITS),
        Item(
            "add_dosis",
            Words(
                "May a reuser add the column DOSIS_APLICADAS up?",
                "¿Quien reutiliza puede sumar la columna DOSIS_APLICADAS?",
            ),
            "choice",
            YES_NO,
        ),
        Item(
            "add_cobertura",
            Words("May a reuser add the column COBERTURA up?", "¿Quien reutiliza puede sumar la columna COBERTURA?"),
            "choice",
            YES_NO,
        ),
        Item(
            "coverage",
            Words(
                "Take the first four rows (one municipality, one quarter, four vaccines). What percentage of all "
                "the doses "
                "that were needed was given there? With one decimal.",
                "Toma las primeras cuatro filas (un municipio, un trimestre, cuatro vacunas). ¿Qué porcentaje de "
                "todas las "
                "dosis que hacían falta se aplicó ahí? Con un decimal.",
            ),
        ),
    ),
    hints=(
        Words(
            "Say each figure aloud with its unit: so many children, so many doses, so many of every hundred.",
            "Di en voz alta cada cifra con su unidad: tantas niñas y niños, tantas dosis, tantas de cada cien.",
        ),
        Words(
            "Four percentages of four different groups: 100 % of 10 children and 50 % of 1,000 are not 150 %, nor "
            "75 %.",
            "Son cuatro porcentajes de cuatro grupos distintos: 100 % de 10 y 50 % de 1,000 no son 150 %, ni 75 %.",
        ),
        Words(
            "Add the doses of the four rows, add their population, divide the first sum by the second and multiply "
            "by 100: "
            "that is the last line of the card above the form.",
            "Suma las dosis de las cuatro filas, suma su población, divide la primera suma entre la segunda y "
            "multiplica por "
            "100: es el último renglón de la tarjeta que está arriba del formulario.",
        ),
    ),
    mistakes={
        "percent-share": Words(
            "COBERTURA says 96.8, not 0.968: it is told in percent. Some rows of the file mix both up, and nobody "
            "would know "
            "without the unit.",
            "COBERTURA dice 96.8, no 0.968: se expresa en porcentaje. Algunas filas del archivo mezclan las dos "
            "cosas, y sin la "
            "unidad nadie lo sabría.",
        ),
        "coverage-counted": Words(
            "COBERTURA counts no {given}: it compares the doses with the children, out of every hundred.",
            "COBERTURA no cuenta {given}: compara las dosis con las niñas y los niños, de cada cien.",
        ),
        "children-doses": Words(
            "“{item}” Not {given}. One of the two columns counts who should be vaccinated, the other what was given.",
            "«{item}» No son {given}. Una de las dos columnas cuenta a quiénes hay que vacunar; la otra, lo que se "
            "aplicó.",
        ),
        "percent-added": Words(
            "Added up, the column COBERTURA gives thousands of percent. Each is a share of another group: add "
            "doses and "
            "population, then divide.",
            "Sumada, la columna COBERTURA da miles de por ciento. Cada uno es la parte de otro grupo: suma dosis y "
            "población, y "
            "luego divide.",
        ),
        "doses-not-added": Words(
            "Each dose is told once, in one row, so their sum is all doses: this column may be added up.",
            "Cada dosis se cuenta una sola vez, en una fila, así que su suma son todas las dosis: esta columna sí "
            "se suma.",
        ),
        "percent-summed": Words(
            "{given} is the four percentages added up. A percentage is a share of its own group and cannot be added.",
            "{given} es la suma de los cuatro porcentajes. Un porcentaje es la parte de su propio grupo y no se suma.",
        ),
        "percent-averaged": Words(
            "{given} is the average of the four percentages: a small group weighs in it as much as a large one. "
            "Add doses and "
            "population first.",
            "{given} es el promedio de los cuatro porcentajes: en él un grupo chico pesa tanto como uno grande. "
            "Suma primero "
            "las dosis y la población.",
        ),
        "share-given": Words(
            "{given} is the right share of 1; the question asks for percent: multiply by 100 and keep one decimal.",
            "{given} es la proporción correcta de 1; la pregunta pide porcentaje: multiplica por 100 y deja un "
            "decimal.",
        ),
        "coverage": Words(
            "{given} is not yet the percentage of the first four rows. Look whether both sums hold these four rows "
            "and no more.",
            "{given} todavía no es el porcentaje de las primeras cuatro filas. Mira si las dos sumas llevan esas "
            "cuatro filas y "
            "nada más.",
        ),
        "not-a-number": Words(
            '"{given}" is no number. Write it with digits and one decimal, as in 87.5.',
            "«{given}» no es un número. Escríbelo con dígitos y un decimal, como 87.5.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Say one value of the column aloud, with the unit after it: "
                "does it make sense?",
                "«{item}» Tu respuesta es «{given}». Di en voz alta un valor de la columna con la unidad después: "
                "¿tiene sentido?",
            )
            for key in RIGHT_UNITS
        },
    },
    examine=_units,
    examples=(
        _counted(),
        _counted("percent-share", unit_cobertura="share"),
        _counted("coverage-counted", unit_cobertura="dosis"),
        _counted("children-doses", unit_dosis="children"),
        _counted("percent-added", add_cobertura="sí"),
        _counted("doses-not-added", add_dosis="no"),
        _counted("add_dosis", add_dosis="tal vez"),
        _counted("percent-summed", _added),
        _counted("percent-averaged", lambda rows: _tenths(_added(rows) / len(rows))),
        _counted("share-given", lambda rows: _coverage(rows) / 100),
        _counted("coverage", lambda rows: _coverage(rows) + 7),
        _counted("not-a-number", coverage="casi todas"),
        _counted("blank", coverage=""),
    ),
)
