"""Task 2.6.b: of which type each column is."""

from __future__ import annotations

from dataclasses import replace

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare, plain

TYPES = (
    Choice("string", Words("text", "texto")),
    Choice("integer", Words("whole number", "número entero")),
    Choice("number", Words("number with decimals", "número con decimales")),
    Choice("year", Words("year", "año")),
    Choice("date", Words("date", "fecha")),
    Choice("boolean", Words("yes or no", "sí o no")),
)
#: The columns that are asked about, by the names of the questions, and what each is.
RIGHT_TYPES = {
    "anio": "year",
    "trimestre": "string",
    "cve_mun": "string",
    "poblacion_objetivo": "integer",
    "cobertura": "number",
    "fecha_informe": "date",
}


def _question(label: str, example: str) -> Words:
    return Words(
        f"{label}, with values such as {example}: of which type is it?",
        f"{label}, con valores como {example}: ¿de qué tipo es?",
    )


def _types(work: Work) -> Outcome:
    named = {
        **{("cve_mun", kind): "key-as-number" for kind in ("integer", "number")},
        ("anio", "date"): "year-as-date",
        **{("anio", kind): "year-as-number" for kind in ("integer", "number", "string")},
        **{("trimestre", kind): "roman" for kind in ("integer", "number")},
        ("cobertura", "integer"): "percent-whole",
        ("fecha_informe", "string"): "date-as-text",
        **{(key, "string"): "figure-as-text" for key in ("poblacion_objetivo", "cobertura")},
    }
    if plain(str(work.answers.get("cve_mun") or "")) in ("key", "clave"):
        # A dictionary may call it so, and it is a text that nobody adds up.
        work = replace(work, answers={**work.answers, "cve_mun": "string"})
    return compare(work, RIGHT_TYPES, named)


def _typed(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT_TYPES, **changed}, mistake)


TYPED = Task(
    id="2.6.b",
    points=3,
    title=Words("Of which type is each column", "De qué tipo es cada columna"),
    objective=Words(
        "Give each column its type, and tell a key from a number and a year from a date.",
        "Dar a cada columna su tipo, y distinguir una clave de un número y un año de una fecha.",
    ),
    items=(
        Item("anio", _question("ANIO", "2014"), "choice", TYPES),
        Item("trimestre", _question("TRIMESTRE", "II"), "choice", TYPES),
        Item("cve_mun", _question("CVE_MUN", "02004"), "choice", TYPES),
        Item("poblacion_objetivo", _question("POBLACION_OBJETIVO", "1034"), "choice", TYPES),
        Item("cobertura", _question("COBERTURA", "96.8"), "choice", TYPES),
        Item("fecha_informe", _question("FECHA_INFORME", "2014-05-06"), "choice", TYPES),
    ),
    hints=(
        Words(
            "For each column ask: what may a program do with it? Add it up, sort it by day, or only compare it?",
            "En cada columna pregúntate: ¿qué puede hacer con ella un programa? ¿Sumarla, ordenarla por día o solo "
            "compararla?",
        ),
        Words(
            "Digits alone make no number: nobody adds keys up, and a key's zeros are part of it. A date has a day; "
            "a year has "
            "none.",
            "Tener solo dígitos no hace un número: nadie suma claves, y los ceros de una clave son parte de ella. "
            "Una fecha "
            "tiene día; un año no.",
        ),
        Words(
            "A year, two texts (one of them is the key), a whole number for children, a number with decimals for a "
            "percentage, "
            "and one date.",
            "Un año, dos textos (uno de ellos es la clave), un número entero para niñas y niños, un número con "
            "decimales para "
            "un porcentaje, y una fecha.",
        ),
    ),
    mistakes={
        "key-as-number": Words(
            "CVE_MUN is not a {given}, though it has only digits: as a number 02004 becomes 2004 and no longer matches "
            "anybody's table. Nobody adds keys up.",
            "CVE_MUN no es un {given}, aunque solo tenga dígitos: como número, 02004 se vuelve 2004 y ya no "
            "coincide con la "
            "tabla de nadie. Las claves no se suman.",
        ),
        "year-as-date": Words(
            "ANIO has no day and no month, so it is no date: a program would make 1 January of it, a day that "
            "nobody reported.",
            "ANIO no tiene día ni mes, así que no es una fecha: un programa la volvería 1 de enero, un día que "
            "nadie informó.",
        ),
        "year-as-number": Words(
            "ANIO as {given} says too little: years have a type of their own, so that nobody adds them up and "
            "20144 is refused.",
            "ANIO como {given} dice muy poco: los años tienen su propio tipo, para que nadie los sume y 20144 se "
            "rechace.",
        ),
        "roman": Words(
            "TRIMESTRE is written I, II, III, IV: a program that expects a {given} refuses every row.",
            "TRIMESTRE se escribe I, II, III, IV: un programa que espera un {given} rechaza todas las filas.",
        ),
        "percent-whole": Words(
            "COBERTURA has a decimal, as in 96.8: as a whole number nearly every cell would be refused or cut.",
            "COBERTURA tiene un decimal, como en 96.8: como entero, casi todas las celdas se rechazarían o se "
            "cortarían.",
        ),
        "date-as-text": Words(
            "FECHA_INFORME holds days, written year-month-day. As text a program can neither count the days "
            "between two nor "
            "see that 2014-02-31 does not exist.",
            "FECHA_INFORME guarda días, escritos año-mes-día. Como texto, un programa no puede contar los días "
            "entre dos ni "
            "ver que 2014-02-31 no existe.",
        ),
        "figure-as-text": Words(
            "“{item}” As text nobody can add it up or find the largest: it is a figure.",
            "«{item}» Como texto nadie la puede sumar ni hallar la mayor: es una cifra.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Look at its values: is that what all of them are, and no more?",
                "«{item}» Tu respuesta es «{given}». Mira sus valores: ¿es eso lo que son todos, y nada más?",
            )
            for key in RIGHT_TYPES
        },
    },
    examine=_types,
    examples=(
        _typed(),
        _typed("key-as-number", cve_mun="número entero"),
        _typed("year-as-date", anio="date"),
        _typed("year-as-number", anio="integer"),
        _typed("roman", trimestre="integer"),
        _typed("percent-whole", cobertura="integer"),
        _typed("date-as-text", fecha_informe="texto"),
        _typed("figure-as-text", poblacion_objetivo="string"),
        _typed("poblacion_objetivo", poblacion_objetivo="number"),
        _typed("cobertura", cobertura="percentage"),
        _typed("blank", cve_mun=""),
    ),
)
