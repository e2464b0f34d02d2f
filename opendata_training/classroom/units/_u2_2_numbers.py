"""Task 2.2.a: four cells of the first row as numbers that a program can reckon with."""

from __future__ import annotations

from decimal import Decimal

from ...locale import Words
from ..dams import Row, dams
from ..tasks import Item, Outcome, Task, Work
from ._u2_2_exact import example, judged, number


def _first(work: Work) -> tuple[Row, Row]:
    file = dams(work.seed)
    return file.clean[0], file.spoiled[0]


def _tenth(text: str, places: int = 1) -> str:
    return str(Decimal(text).scaleb(-places))


def _examine(work: Work) -> Outcome:
    right, seen = _first(work)
    stored, rain = right["ALMACENADO"], right["LLUVIA"]
    return judged(
        work,
        {
            "capacity": number(
                "capacity",
                right["CAPACIDAD"],
                {seen["CAPACIDAD"]: "mark-left", _tenth(right["CAPACIDAD"], 3): "thousands-as-decimal"},
            ),
            "stored": number(
                "stored",
                stored,
                {seen["ALMACENADO"]: "comma-left", stored.replace(".", ""): "comma-taken-out"},
            ),
            "change": number(
                "change",
                right["CAMBIO"],
                {right["CAMBIO"].lstrip("-"): "sign-lost", seen["CAMBIO"]: "parentheses-left"},
            ),
            "rain": number(
                "rain",
                rain,
                {_tenth(rain): "unit-dropped", f"{rain} mm": "unit-left", _tenth(rain, 2): "unit-wrong-way"},
            ),
        },
    )


def _right(work: Work) -> dict[str, str]:
    row, _seen = _first(work)
    return {key: row[label] for key, label in COLUMNS.items()}


COLUMNS = {"capacity": "CAPACIDAD", "stored": "ALMACENADO", "change": "CAMBIO", "rain": "LLUVIA"}

NUMBERS = Task(
    id="2.2.a",
    points=3,
    title=Words("Numbers for a program", "Números para un programa"),
    objective=Words(
        "Write numbers so that a program can reckon with them: no thousands mark, a point, a minus, no unit.",
        "Escribir números con los que un programa pueda calcular: sin coma de miles, con punto, con signo menos, sin unidad.",
    ),
    items=(
        Item("capacity", Words("First row of data, CAPACIDAD: as a plain number",
                               "Primera fila de datos, CAPACIDAD: como número simple")),
        Item("stored", Words("First row of data, ALMACENADO: as a plain number",
                             "Primera fila de datos, ALMACENADO: como número simple")),
        Item("change", Words("First row of data, CAMBIO: as a plain number",
                             "Primera fila de datos, CAMBIO: como número simple")),
        Item("rain", Words("First row of data, LLUVIA: how many millimetres? Only the number",
                           "Primera fila de datos, LLUVIA: ¿cuántos milímetros? Solo el número")),
    ),
    hints=(
        Words(
            "Say each cell aloud, as the office means it: how much is it, and is it more or less than before?",
            "Di cada celda en voz alta, como la entiende la oficina: ¿cuánto es, y es más o menos que antes?",
        ),
        Words(
            "CAPACIDAD has a comma between thousands, ALMACENADO one before decimals. Accountants put what is less than "
            "nothing in parentheses. A centimetre is ten millimetres.",
            "CAPACIDAD lleva coma entre miles; ALMACENADO, antes de los decimales. En contabilidad, lo que es menos que "
            "cero va entre paréntesis. Un centímetro son diez milímetros.",
        ),
        Words(
            "Such as these: 81,234 becomes 81234; 45,67 becomes 45.67; (9.8) becomes -9.8; 3.2 cm becomes 32.",
            "Como estos: 81,234 pasa a ser 81234; 45,67 pasa a ser 45.67; (9.8) pasa a ser -9.8; 3.2 cm pasa a ser 32.",
        ),
    ),
    mistakes={
        "mark-left": Words(
            "“{given}” still has its comma. For many programs that is a text, and a sum passes over it: digits alone.",
            "«{given}» conserva la coma. Para muchos programas eso es un texto y una suma lo salta: solo dígitos.",
        ),
        "thousands-as-decimal": Words(
            "{given} is a thousand times too little: here the comma groups thousands.",
            "{given} es mil veces menos: aquí la coma agrupa miles.",
        ),
        "comma-left": Words(
            "“{given}” still has its comma. Files for everybody write a point before decimals.",
            "«{given}» conserva la coma. En los archivos para todo el mundo, los decimales llevan punto.",
        ),
        "comma-taken-out": Words(
            "{given} is ten or a hundred times too much: here the comma stands before decimals. It becomes a point.",
            "{given} es diez o cien veces más: aquí la coma va antes de los decimales. Se vuelve un punto.",
        ),
        "sign-lost": Words(
            "With {given} the dam would have gained water. The parentheses say that it lost some: a minus in front.",
            "Con {given} la presa habría ganado agua. Los paréntesis dicen que perdió: va un signo menos delante.",
        ),
        "parentheses-left": Words(
            "“{given}” is a text for most programs. What is less than nothing has a minus in front.",
            "«{given}» es un texto para la mayoría de los programas. Lo que es menos que cero lleva un menos delante.",
        ),
        "unit-dropped": Words(
            "{given} is the number of centimetres. In millimetres it is ten times as many.",
            "{given} son los centímetros. En milímetros son diez veces más.",
        ),
        "unit-left": Words(
            "“{given}” is the right measure, but as text. The unit belongs in the dictionary, the cell has the number alone.",
            "«{given}» es la medida correcta, pero como texto. La unidad va en el diccionario; en la celda, solo el número.",
        ),
        "unit-wrong-way": Words(
            "{given} was divided by ten: a centimetre is ten millimetres, so there are more of them, not fewer.",
            "{given} se dividió entre diez: un centímetro son diez milímetros, así que son más, no menos.",
        ),
        **{
            key: Words(
                "{given} is not what the first row says under " + label + ". Look at the cell once more, sign by sign.",
                "{given} no es lo que dice la primera fila en " + label + ". Mira otra vez la celda, signo por signo.",
            )
            for key, label in COLUMNS.items()
        },
    },
    examine=_examine,
    examples=(
        example(_right),
        example(_right, "mark-left", capacity=lambda work: _first(work)[1]["CAPACIDAD"]),
        example(_right, "thousands-as-decimal", capacity=lambda work: _tenth(_right(work)["capacity"], 3)),
        example(_right, "comma-left", stored=lambda work: _first(work)[1]["ALMACENADO"]),
        example(_right, "comma-taken-out", stored=lambda work: _right(work)["stored"].replace(".", "")),
        example(_right, "sign-lost", change=lambda work: _right(work)["change"].lstrip("-")),
        example(_right, "parentheses-left", change=lambda work: _first(work)[1]["CAMBIO"]),
        example(_right, "unit-dropped", rain=lambda work: _tenth(_right(work)["rain"])),
        example(_right, "unit-left", rain=lambda work: _right(work)["rain"] + " mm"),
        example(_right, "unit-wrong-way", rain=lambda work: _tenth(_right(work)["rain"], 2)),
        example(_right, "capacity", capacity="7"),
        example(_right, "blank", rain=""),
    ),
)  # fmt: skip
