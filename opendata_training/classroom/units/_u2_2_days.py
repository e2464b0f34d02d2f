"""Task 2.2.b: which of two numbers is the day, and the day in the form of ISO 8601."""

from __future__ import annotations

import re

from ...locale import Words
from ..dams import dams
from ..tasks import Choice, Item, Outcome, Task, Work
from ._u2_2_exact import Judge, exactly, example, judged, number

ORDERS = (
    Choice("day", Words("the day first: dd/mm/yyyy", "primero el día: dd/mm/aaaa")),
    Choice("month", Words("the month first: mm/dd/yyyy", "primero el mes: mm/dd/aaaa")),
)
SORTED = (Choice("november", Words("02/11/2014", "02/11/2014")), Choice("june", Words("15/06/2014", "15/06/2014")))


def _days(work: Work) -> list[str]:
    return [row["FECHA"] for row in dams(work.seed).clean]


def _swapped(day: str) -> str:
    year, month, rest = day.split("-")
    return f"{year}-{rest}-{month}"


def _in_two_ways(work: Work) -> str:
    return str(sum(day[8:] <= "12" and day[5:7] != day[8:] for day in _days(work)))


def _iso(right: str) -> Judge:
    def judge(given: str) -> str:
        if given.strip() == right:
            return ""
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", given.strip()):
            return "not-iso"
        return "month-first" if given.strip() == _swapped(right) else "first_day"

    return judge


def _examine(work: Work) -> Outcome:
    days = _days(work)
    return judged(
        work,
        {
            "order": exactly("order", "day", {"month": "order-month"}),
            "first_day": _iso(days[0]),
            "two_ways": number("two_ways", _in_two_ways(work), {str(len(days)): "all-counted", "0": "none-counted"}),
            "sorted": exactly("sorted", "november", {"june": "sorted-as-days"}),
        },
    )


def _right(work: Work) -> dict[str, str]:
    return {"order": "day", "first_day": _days(work)[0], "two_ways": _in_two_ways(work), "sorted": "november"}


def _as_it_came(work: Work) -> str:
    return dams(work.seed).spoiled[0]["FECHA"]


DAYS = Task(
    id="2.2.b",
    points=3,
    title=Words("One way to write a day", "Una sola forma de escribir un día"),
    objective=Words(
        "Find out in which order a column writes its dates, and write them as year-month-day (ISO 8601).",
        "Averiguar en qué orden escribe sus fechas una columna, y escribirlas como año-mes-día (ISO 8601).",
    ),
    items=(
        Item(
            "order",
            Words("What comes first in the dates of FECHA?", "¿Qué va primero en las fechas de FECHA?"),
            "choice",
            ORDERS,
        ),
        Item(
            "first_day",
            Words(
                "First row of data, FECHA: as year-month-day, with all its zeros",
                "Primera fila de datos, FECHA: como año-mes-día, con todos sus ceros",
            ),
        ),
        Item(
            "two_ways",
            Words(
                "How many rows have a date that, seen alone, could be read as two different days?",
                "¿Cuántas filas tienen una fecha que, vista sola, se podría leer como dos días distintos?",
            ),
            "number",
        ),
        Item(
            "sorted",
            Words(
                "Sorted as text, from A to Z, which of these two comes first?",
                "En orden alfabético, como texto, ¿cuál de estas dos va primero?",
            ),
            "choice",
            SORTED,
        ),
    ),
    hints=(
        Words(
            "One date alone proves nothing. Go down the column until one can be read in one way only.",
            "Una fecha sola no prueba nada. Recorre la columna hasta hallar una que solo se pueda leer de una manera.",
        ),
        Words(
            "No month has the number 13. A date can be read in two ways when both numbers are 12 or less and they differ; 05/05 "
            "is one day either way. As text, programs compare the first sign, then the second.",
            "Ningún mes lleva el número 13. Una fecha se lee de dos maneras cuando los dos números son 12 o menos y son "
            "distintos; 05/05 es el mismo día de las dos. Como texto, se compara el primer signo y luego el segundo.",
        ),
        Words(
            "The day comes first here. So 09/04/2014 would be 2014-04-09. As text a 0 comes before a 1, whatever the month "
            "behind it. For the count: date_readings(file) shows each kind of date with its number of rows.",
            "Aquí va primero el día. Así, 09/04/2014 sería 2014-04-09. Como texto, un 0 va antes que un 1, sea cual sea el mes. "
            "Para contar: date_readings(file) muestra cada tipo de fecha con su número de filas.",
        ),
    ),
    mistakes={
        "order-month": Words(
            "Then some of these dates would have a month 13 or more. Look for one: it proves what comes first.",
            "Entonces algunas de estas fechas tendrían un mes 13 o mayor. Busca una: ella prueba qué va primero.",
        ),
        "not-iso": Words(
            '"{given}" is not yet in the form of ISO 8601: four digits of the year, two of the month, two of the day, '
            "hyphens between them.",
            "«{given}» todavía no tiene la forma de ISO 8601: cuatro dígitos del año, dos del mes, dos del día, con guiones.",
        ),
        "month-first": Words(
            "{given} took the month first. Another row of the column shows that the day comes first, and so it does here.",
            "{given} tomó primero el mes. Otra fila de la columna muestra que va primero el día, y aquí también.",
        ),
        "all-counted": Words(
            "Not all {given}: a date with a 13 or more in it can be read in one way only.",
            "No son las {given}: una fecha con un 13 o más solo se puede leer de una manera.",
        ),
        "none-counted": Words(
            "Look at the first row without the others: somebody from the United States reads another day there than you.",
            "Mira la primera fila sin las demás: alguien de Estados Unidos lee ahí otro día que tú.",
        ),
        "sorted-as-days": Words(
            "As days June comes first; as text the 0 of 02 comes before the 1 of 15. Year-month-day sorts right in both ways.",
            "Como días, junio va primero; como texto, el 0 de 02 va antes que el 1 de 15. Con año-mes-día el orden coincide.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Look at the column once more, from the top.",
                "«{item}» Tu respuesta es «{given}». Mira otra vez la columna, desde arriba.",
            )
            for key in ("order", "first_day", "two_ways", "sorted")
        },
    },
    examine=_examine,
    examples=(
        example(_right),
        example(_right, "order-month", order="month"),
        example(_right, "not-iso", first_day=_as_it_came),
        example(_right, "not-iso", first_day=lambda work: _right(work)["first_day"].replace("-0", "-")),
        example(_right, "month-first", first_day=lambda work: _swapped(_right(work)["first_day"])),
        example(_right, "first_day", first_day="2013-12-31"),
        example(_right, "all-counted", two_ways=lambda work: str(len(_days(work)))),
        example(_right, "none-counted", two_ways="0"),
        example(_right, "two_ways", two_ways=lambda work: str(int(_right(work)["two_ways"]) + 1)),
        example(_right, "sorted-as-days", sorted="15/06/2014"),
        example(_right, "blank", two_ways=""),
    ),
)
