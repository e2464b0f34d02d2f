"""Tasks 0.a and 0.b: the machine looked at, and the first report on a messy file."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...locale import Words
from ..helping import ENVIRONMENT
from ..tasks import NOT_ATTEMPTED, YES_NO, Example, Item, Mistake, Outcome, Task, Work, compare


def _noted(folder: Path) -> dict[str, Any] | None:
    """Read what `environment` noted; None when there is nothing that can be read."""
    try:
        found = json.loads((folder / ENVIRONMENT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and isinstance(found.get("packages"), dict) else None


def _ready(work: Work) -> Outcome:
    if work.blank:
        return NOT_ATTEMPTED
    noted = _noted(work.folder)
    if noted is None:
        return Outcome(0, (Mistake("not-run", {"file": ENVIRONMENT}),))
    if not noted.get("python_ok"):
        return Outcome(0, (Mistake("python-old", {"version": noted.get("python", "?")}),))
    missing = sorted(name for name, version in noted["packages"].items() if version == "-")
    if missing:
        return Outcome(0, (Mistake("part-missing", {"names": ", ".join(missing)}),))
    return compare(work, {"all_here": "yes"})


READY = Task(
    id="0.a",
    points=1,
    title=Words("Is your machine ready?", "¿Tu máquina está lista?"),
    objective=Words(
        "Run a cell, change a word in it, read the card it shows, and know what to do after an error.",
        "Ejecutar una celda, cambiarle una palabra, leer la tarjeta que muestra y saber qué hacer después de un error.",
    ),
    items=(
        Item(
            "all_here",
            Words("Does the card say that all the parts are here?", "¿La tarjeta dice que están todas las partes?"),
            "choice",
            YES_NO,
        ),
    ),
    hints=(
        Words(
            "Run the cell that says environment() and read the card below it.",
            "Ejecuta la celda que dice environment() y lee la tarjeta que sale debajo.",
        ),
        Words(
            "The card's second line speaks of the parts: either they are all here or it names those that are missing.",
            "La segunda línea de la tarjeta habla de las partes: o están todas o nombra las que faltan.",
        ),
        Words(
            'When it says "All parts are here", the answer is yes. When it names some, close this window, start again with '
            "make learn, and run the cell again.",
            "Si dice que están todas, la respuesta es sí. Si nombra alguna, cierra esta ventana, inicia de nuevo con "
            "make learn y ejecuta la celda otra vez.",
        ),
    ),
    mistakes={
        "not-run": Words(
            "There is an answer, but the machine has not been looked at yet ({file} is not here). "
            "Run the cell that says environment(), and then this one.",
            "Hay una respuesta, pero la máquina todavía no se revisa (falta {file}). "
            "Ejecuta la celda que dice environment() y después esta.",
        ),
        "python-old": Words(
            "The card found Python {version}; this course needs 3.11 or newer. Ask your mentor for help to install it.",
            "La tarjeta encontró Python {version}; este curso necesita 3.11 o más nuevo. Pide ayuda para instalarlo a quien "
            "te acompaña.",
        ),
        "part-missing": Words(
            "Missing parts: {names}. Close this window, start again with make learn, and run environment() again.",
            "Partes que faltan: {names}. Cierra esta ventana, inicia de nuevo con make learn y ejecuta otra vez "
            "environment().",
        ),
        "all_here": Words(
            "Your answer is “{given}”, and the card found every part. Read its second line again.",
            "Tu respuesta es «{given}», y la tarjeta encontró todas las partes. Vuelve a leer su segunda línea.",
        ),
    },
    examine=_ready,
    # A right answer needs the file that the cell above leaves; tests prove it with files.
    examples=(Example(lambda work: {"all_here": "yes"}, "not-run"),),
    file=ENVIRONMENT,
)


@cache
def _report(seed: int) -> tuple[int, int, int]:
    """Give what the report on the practice file of a seed says: records, kinds of findings, findings in all."""
    from ...departments import build
    from ...validation import validate

    built = build("sesnsp", seed)
    with TemporaryDirectory(prefix="opendata-") as name:
        path = Path(name) / built.name
        path.write_bytes(built.data)
        report = validate(path)
    return report.rows, len(report.counts), sum(report.counts.values())


def _first_report(work: Work) -> Outcome:
    if work.blank:
        return NOT_ATTEMPTED
    records, kinds, findings = _report(work.seed)
    facts = work.practice.facts
    lines = records + facts["title_rows"] + facts["blank_rows"] + facts["header_rows"] + facts["footer_rows"]
    named: dict[tuple[str, str | int], str] = {
        ("records", records - facts["total_rows"]): "totals-out",
        ("records", lines): "all-lines",
    }
    if findings != kinds:
        named["kinds", findings] = "every-finding"
    return compare(work, {"records": records, "kinds": kinds}, named)


def _reported(records: int = 0, kinds: int = 0, *, findings: bool = False) -> Any:
    """Give the report's own answers, off by a known number, or with all findings for the kinds."""

    def answers(work: Work) -> dict[str, str]:
        right = _report(work.seed)
        return {"records": str(right[0] + records), "kinds": str(right[2] if findings else right[1] + kinds)}

    return answers


FIRST_REPORT = Task(
    id="0.b",
    points=1,
    title=Words("Your first report", "Tu primer reporte"),
    objective=Words(
        "Get a report on a messy file, read its first lines, and ask `check` and `hint` for help.",
        "Obtener el reporte de un archivo desordenado, leer sus primeras líneas y pedir ayuda a `check` y `hint`.",
    ),
    items=(
        Item(
            "records",
            Words(
                "How many data rows does the file have, according to the report?",
                "¿Cuántas filas de datos tiene el archivo, según el reporte?",
            ),
            "number",
        ),
        Item(
            "kinds",
            Words(
                "How many kinds of problem did the report find (each kind counts once)?",
                "¿Cuántas clases de problema encontró el reporte (cada clase cuenta una vez)?",
            ),
            "number",
        ),
    ),
    hints=(
        Words(
            "Press the report's button again and read from the top: the data rows come before the problems.",
            "Vuelve a presionar el botón del reporte y lee desde arriba: las filas de datos vienen antes que los problemas.",
        ),
        Words(
            "The data rows stand at the top of the report, under its title. For the kinds, count the different names of problems, "
            "not how often each one appears.",
            "Las filas de datos están al principio del reporte, debajo de su título. Para las clases, cuenta los nombres "
            "distintos de problema, no cuántas veces aparece cada uno.",
        ),
        Words(
            "In code: validate(practice_file()).rows is the data rows, and validate(practice_file()).counts is a list with "
            "one entry a kind.",
            "En código: validate(practice_file()).rows son las filas de datos, y validate(practice_file()).counts es una lista "
            "con un dato por clase.",
        ),
    ),
    mistakes={
        "records": Words(
            "{given} is not the number of data rows in the report. Read the top of it again, under its title.",
            "{given} no es el número de filas de datos del reporte. Vuelve a leerlo desde el principio, debajo de su título.",
        ),
        "totals-out": Words(
            "{given} is what is left without the TOTAL rows, and that is good thinking for later; the report still counts them.",
            "{given} es lo que queda sin las filas de TOTAL, y es buena idea para más adelante; el reporte todavía las cuenta.",
        ),
        "all-lines": Words(
            "{given} counts every line of the file, titles and notes too; only the rows of the table are data.",
            "{given} cuenta todas las líneas del archivo, también títulos y notas; solo las filas de la tabla son datos.",
        ),
        "kinds": Words(
            "{given} is not the number of kinds of problem. Count the different names of problems in the report.",
            "{given} no es el número de clases de problema. Cuenta los nombres distintos de problema en el reporte.",
        ),
        "every-finding": Words(
            "{given} is how many findings there are in all; here each kind of problem counts once.",
            "{given} es el número de hallazgos en total; aquí cada clase de problema cuenta una vez.",
        ),
    },
    examine=_first_report,
    examples=(
        Example(_reported()),
        Example(_reported(records=1000), "records"),
        Example(lambda work: {**_reported()(work), "records": str(work.practice.data.count(b"\n"))}, "all-lines"),
        Example(
            lambda work: {
                **_reported()(work),
                "records": str(_report(work.seed)[0] - work.practice.facts["total_rows"]),
            },
            "totals-out",
        ),
        Example(_reported(kinds=100), "kinds"),
        Example(_reported(findings=True), "every-finding"),
        Example(lambda work: {"records": str(_report(work.seed)[0])}, "blank"),
    ),
)
