"""Task 2.5.a: what each column tells of a person, and what stands in passing in a free text."""

from __future__ import annotations

from ...locale import Words
from ..beneficiaries import beneficiaries
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

ROLES = (
    Choice("alone", Words("leads to one person by itself", "lleva por sí sola a una persona")),
    Choice(
        "together", Words("leads to one together with other columns", "lleva a una persona junto con otras columnas")
    ),
    Choice("sensitive", Words("sensitive: could be used against somebody", "sensible: puede usarse contra alguien")),
    Choice("harmless", Words("tells of nobody", "no habla de nadie")),
)
RIGHT = {
    "curp": "alone",
    "telefono": "alone",
    "folio": "alone",
    "fecha_nac": "together",
    "sexo": "together",
    "cve_mun": "together",
    "lengua": "sensitive",
    "tel_programa": "harmless",
}
_COLUMNS = {
    "curp": "CURP",
    "telefono": "TELEFONO",
    "folio": "FOLIO",
    "fecha_nac": "FECHA_NAC",
    "sexo": "SEXO",
    "cve_mun": "CVE_MUN",
    "lengua": "LENGUA_INDIGENA",
    "tel_programa": "TEL_PROGRAMA",
}
_NAMED: dict[tuple[str, object], str] = {
    **{(key, "harmless"): "no-name" for key in ("sexo", "cve_mun", "fecha_nac")},
    ("folio", "harmless"): "folio-harmless",
    ("folio", "together"): "folio-harmless",
    ("lengua", "harmless"): "language-harmless",
    ("tel_programa", "alone"): "every-phone",
    **{(key, "alone"): "fits-many" for key in ("sexo", "cve_mun", "fecha_nac")},
    **{(key, "sensitive"): "not-sensitive" for key in ("sexo", "cve_mun", "fecha_nac")},
    **{(key, "together"): "needs-no-other" for key in ("curp", "telefono")},
}


def _remarks(work: Work) -> int:
    return len(beneficiaries(work.seed).remarks)


def _all_remarks(work: Work) -> int:
    return sum(bool(row["OBSERVACIONES"]) for row in beneficiaries(work.seed).rows)


def _examine(work: Work) -> Outcome:
    right: dict[str, str | int] = {**RIGHT, "remarks": _remarks(work)}
    named = {
        **_NAMED,
        ("remarks", 0): "remarks-none",
        ("remarks", _all_remarks(work)): "every-remark",
    }
    return compare(work, right, named)


def _told(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, "remarks": str(_remarks(work)), **changed}, mistake)


FOUND = Task(
    id="2.5.a",
    points=3,
    title=Words("Who is in this file?", "¿Quién está en este archivo?"),
    objective=Words(
        "Find personal data in a file, also where no title says so, and tell what leads to a person alone from what "
        "does so together.",
        "Hallar datos personales en un archivo, también donde ningún título lo dice, y distinguir lo que lleva a una "
        "persona por sí "
        "solo de lo que lo hace en conjunto.",
    ),
    items=(
        *(
            Item(key, Words(f"{label}: what does it tell?", f"{label}: ¿qué dice?"), "choice", ROLES)
            for key, label in _COLUMNS.items()
        ),
        Item(
            "remarks",
            Words(
                "In how many rows does OBSERVACIONES hold somebody's telephone number?",
                "¿En cuántas filas OBSERVACIONES trae el teléfono de alguien?",
            ),
            "number",
        ),
    ),
    hints=(
        Words(
            "For each column ask: with this alone, could somebody knock at the door? And with it and two others?",
            "En cada columna pregúntate: con esto nada más, ¿alguien podría tocar a su puerta? ¿Y con esto y otras "
            "dos?",
        ),
        Words(
            "The report counts the telephones within texts. It does not know that the folio is also in the list with "
            "the names, nor "
            "that a language can be used against somebody: you do.",
            "El reporte cuenta los teléfonos que hay dentro de los textos. No sabe que el folio está también en la "
            "lista con nombres, "
            "ni que una lengua puede usarse contra alguien: tú sí.",
        ),
        Words(
            "Three lead to one person alone (a key, a number, a folio), three together (sex, day of birth, place), "
            "one is sensitive, and "
            "one is the programme's own. The number stands in the report beside OBSERVACIONES.",
            "Tres llevan solas a una persona (una clave, un número, un folio), tres en conjunto (sexo, día de "
            "nacimiento, lugar), una es "
            "sensible y una es del programa mismo. El número está en el reporte, junto a OBSERVACIONES.",
        ),
    ),
    mistakes={
        "no-name": Words(
            "“{item}” There is no name in it, and still: sex, day of birth and municipality together are nearly "
            "always one person.",
            "«{item}» No trae nombre y, aun así, sexo, día de nacimiento y municipio juntos casi siempre son una "
            "sola persona.",
        ),
        "fits-many": Words(
            "“{item}” Alone it fits many persons: somebody needs other columns too before one is left.",
            "«{item}» Por sí sola le queda a muchas personas: hacen falta otras columnas para que quede una.",
        ),
        "not-sensitive": Words(
            "“{item}” The law calls sensitive what can be used against somebody: origin, health, belief, opinion. This "
            "one helps to find the person.",
            "«{item}» La ley llama sensible lo que puede usarse contra alguien: origen, salud, creencias, opiniones. "
            "Esta ayuda a encontrar a la persona.",
        ),
        "needs-no-other": Words(
            "“{item}” No two persons share it: with this alone somebody is found, without any other column.",
            "«{item}» No hay dos personas que la compartan: con esto nada más se encuentra a alguien, sin otra columna.",
        ),
        "folio-harmless": Words(
            "The folio looks like a row number, but the list with the names has it too: whoever joins both tables "
            "has everybody.",
            "El folio parece un número de fila, pero la lista con nombres también lo trae: quien una las dos tablas "
            "tiene a cada persona.",
        ),
        "language-harmless": Words(
            "LENGUA_INDIGENA tells of ethnic origin, which the law calls sensitive: it finds nobody, but it can harm "
            "who is found.",
            "LENGUA_INDIGENA habla del origen étnico, que la ley llama sensible: no encuentra a nadie, pero puede "
            "dañar a quien se encuentre.",
        ),
        "every-phone": Words(
            "TEL_PROGRAMA is the same number in each row: the programme's own line. Not every telephone is a person's.",
            "TEL_PROGRAMA es el mismo número en todas las filas: la línea del programa. No todo teléfono es de una "
            "persona.",
        ),
        "remarks-none": Words(
            "There are some: filter the column OBSERVACIONES for “Llamar”, or look for its line in the report.",
            "Sí hay: filtra la columna OBSERVACIONES por «Llamar», o busca su renglón en el reporte.",
        ),
        "every-remark": Words(
            "{given} is the number of all remarks. Most of them speak of papers and plots; count those with a "
            "telephone.",
            "{given} es el número de todas las observaciones. La mayoría habla de papeles y predios; cuenta las que "
            "traen teléfono.",
        ),
        "remarks": Words(
            "“{item}” Your answer is {given}. The report tells it beside OBSERVACIONES: within texts.",
            "«{item}» Tu respuesta es {given}. El reporte lo dice junto a OBSERVACIONES: dentro de los textos.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Think of a neighbour: what do they know already, and what does "
                "this column add?",
                "«{item}» Tu respuesta es «{given}». Piensa en alguien del barrio: ¿qué sabe ya, y qué le agrega "
                "esta columna?",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _told(),
        _told("no-name", sexo="harmless"),
        _told("folio-harmless", folio="tells of nobody"),
        _told("language-harmless", lengua="no habla de nadie"),
        _told("every-phone", tel_programa="alone"),
        _told("fits-many", fecha_nac="alone"),
        _told("not-sensitive", sexo="sensitive"),
        _told("needs-no-other", curp="together"),
        _told("curp", curp="sensitive"),
        _told("remarks-none", remarks="0"),
        Example(lambda work: {**RIGHT, "remarks": str(_all_remarks(work))}, "every-remark"),
        _told("remarks", remarks="1"),
        _told("blank", curp=""),
    ),
)
