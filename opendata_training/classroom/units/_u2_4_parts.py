"""Task 2.4.e: the parts as files, however they were made: together the whole, one state each, with checksums that agree."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from ...locale import Words
from ..large import PARTS
from ..lessons.checksums import data_files, listed, sum_of
from ..prices import LABELS, Row, prices
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work
from ..tidy import number
from ._u2_4_split import SPLIT_AT

#: What is looked at, each worth the same: the whole, the parts against it, one state a part, the checksums.
_SIDES = 4
_PRICE_AT = LABELS.index("PRECIO")


@dataclass(frozen=True)
class _Found:
    """A table of the folder."""

    path: Path
    labels: tuple[str, ...]
    rows: list[Row]


def _same_price(row: Row) -> Row:
    """Give a row with its price in two decimals: a spreadsheet program saves 17.20 as 17.2, which says the same."""
    price = number(row[_PRICE_AT])
    return row if price is None else (*row[:_PRICE_AT], f"{price:.2f}", *row[_PRICE_AT + 1 :])


def _tables(folder: Path) -> list[_Found]:
    from ...reading import read

    found = []
    for path in data_files(folder):
        table = read(path)
        labels = tuple(label.strip().upper() for label in table.labels)
        if sorted(labels) == sorted(LABELS):
            # Columns may have been moved; the rows are the same.
            order = [labels.index(label) for label in LABELS]
            rows = [_same_price(tuple(row[at] for at in order)) for row in table.cells]
            found.append(_Found(path, LABELS, rows))
        else:
            found.append(_Found(path, labels, [tuple(row) for row in table.cells]))
    return found


def _parted(work: Work) -> Outcome:
    folder = work.folder / PARTS if work.given is None else Path(str(work.given))
    if not folder.is_dir() or not data_files(folder):
        return NOT_ATTEMPTED
    tables = _tables(folder)
    for table in tables:
        if table.labels != LABELS:
            lacking = next((label for label in LABELS if label not in table.labels), LABELS[0])
            return Outcome(0.0, (Mistake("labels-differ", {"file": table.path.name, "label": lacking}),))
    truth = Counter(prices(work.seed).rows)
    largest = max(tables, key=lambda table: len(table.rows))
    states = {row[SPLIT_AT] for row in largest.rows}
    whole = largest if len(states) > 1 and len(largest.rows) * 2 > truth.total() else None
    parts = [table for table in tables if table is not whole]
    sides = (_whole(whole, truth), _sum(parts, truth), _states(parts), _sums(folder, tables))
    mistakes = tuple(mistake for mistake in sides if mistake is not None)
    return Outcome(1 - len(mistakes) / _SIDES, mistakes)


def _whole(whole: _Found | None, truth: Counter[Row]) -> Mistake | None:
    if whole is None:
        return Mistake("whole-lacking")
    return _different(Counter(whole.rows), truth, whole.path.name)


def _sum(parts: list[_Found], truth: Counter[Row]) -> Mistake | None:
    if not parts:
        return Mistake("parts-lacking")
    together: Counter[Row] = Counter()
    for part in parts:
        together.update(part.rows)
    return _different(together, truth, "")


def _different(found: Counter[Row], truth: Counter[Row], file: str) -> Mistake | None:
    lacking, extra = truth - found, found - truth
    if unknown := [row for row in extra if row not in truth]:
        return Mistake("rows-changed", {"count": sum(extra[row] for row in unknown), "row": ", ".join(unknown[0])})
    if extra:
        return Mistake("rows-repeated", {"count": extra.total()})
    if lacking:
        return Mistake("whole-cut" if file else "rows-lacking", {"count": lacking.total()})
    return None


def _states(parts: list[_Found]) -> Mistake | None:
    mixed = next((part for part in parts if len({row[SPLIT_AT] for row in part.rows}) > 1), None)
    if not parts:
        return Mistake("parts-lacking")
    return None if mixed is None else Mistake("states-mixed", {"file": mixed.path.name})


def _sums(folder: Path, tables: list[_Found]) -> Mistake | None:
    told = listed(folder)
    if not told:
        return Mistake("sums-lacking")
    for table in tables:
        name = table.path.name
        if name not in told:
            return Mistake("sum-missing", {"file": name})
        if told[name] != sum_of(table.path):
            return Mistake("sums-differ", {"file": name})
    gone = sorted(set(told) - {table.path.name for table in tables})
    return Mistake("part-gone", {"file": gone[0]}) if gone else None


PARTED = Task(
    id="2.4.e",
    points=4,
    title=Words("The parts", "Las partes"),
    objective=Words(
        "Make parts that together are the whole, with checksums, and prove it.",
        "Hacer partes que juntas sean el archivo completo, con sumas de verificación, y comprobarlo.",
    ),
    file=f"{PARTS}/",
    hints=(
        Words(
            "When task d is right, the cell above makes everything in one step: whole, parts, index and checksums.",
            "Cuando la tarea d está bien, la celda de arriba hace todo en un paso: completo, partes, índice y sumas de "
            "verificación.",
        ),
        Words(
            "Made by hand? The rows of all parts together must be those of the whole: none lacking, none twice, no cell changed.",
            "¿Las hiciste a mano? Las filas de todas las partes juntas deben ser las del completo: sin faltar, sin repetirse y sin "
            "celdas cambiadas.",
        ),
        Words(
            'Choose “by state” in task d, run make_parts("2.4") again and check. For parts made by hand, run the cell with '
            "write_sums afterwards.",
            'Elige «por estado» en la tarea d, ejecuta otra vez make_parts("2.4") y revisa. Si hiciste las partes a mano, '
            "ejecuta después la celda con write_sums.",
        ),
    ),
    mistakes={
        "labels-differ": Words(
            "{file} does not have the columns of your file: {label} is lacking. Each part has the header too.",
            "{file} no tiene las columnas de tu archivo: falta {label}. Cada parte lleva también el encabezado.",
        ),
        "whole-lacking": Words(
            "The whole file is not in the folder. Whoever needs all of it should not have to put it together: keep it there too.",
            "El archivo completo no está en la carpeta. Quien lo necesita no debería tener que armarlo: consérvalo ahí.",
        ),
        "whole-cut": Words(
            "The whole file there lacks rows of yours: {count}. Copy it again from the file as it came.",
            "Al archivo completo de ahí le faltan filas del tuyo: {count}. Cópialo otra vez del original.",
        ),
        "parts-lacking": Words(
            "There are no parts beside the whole yet.",
            "Todavía no hay partes junto al completo.",
        ),
        "rows-lacking": Words(
            "Rows of the whole that are in no part: {count}. Is a part missing, or was one cut off?",
            "Filas del completo que no están en ninguna parte: {count}. ¿Falta una parte, o alguna quedó cortada?",
        ),
        "rows-repeated": Words(
            "Rows that are there too often: {count}. Whoever puts the parts together would count them twice.",
            "Filas que están de más: {count}. Quien junte las partes las contaría dos veces.",
        ),
        "rows-changed": Words(
            "Rows that are not in your file: {count}, for example “{row}”. Did a spreadsheet program take zeros off the keys, or "
            "write the days in another way?",
            "Filas que no están en tu archivo: {count}; por ejemplo, «{row}». ¿Una hoja de cálculo les quitó ceros a las claves, o "
            "escribió las fechas de otra forma?",
        ),
        "states-mixed": Words(
            "{file} holds more than one state. Whoever wants one of them would have to look into other parts too.",
            "{file} trae más de un estado. Quien quiera uno solo tendría que buscar también en otras partes.",
        ),
        "sums-lacking": Words(
            "There is no list of checksums (.sha256): nobody can tell whether a part arrived whole. write_sums makes it.",
            "No hay lista de sumas de verificación (.sha256): nadie sabrá si una parte llegó completa. La hace la celda con "
            "write_sums.",
        ),
        "sum-missing": Words(
            "{file} is not in the list of checksums. Make the list again once all files are there.",
            "{file} no está en la lista de sumas de verificación. Haz otra vez la lista cuando ya estén todos los archivos.",
        ),
        "sums-differ": Words(
            "{file} is not the file that its checksum was taken of: it was changed afterwards. Make parts and list again.",
            "{file} no es el archivo del que se tomó su suma: cambió después. Haz otra vez las partes y la lista.",
        ),
        "part-gone": Words(
            "The list of checksums names {file}, which is not there.",
            "La lista de sumas de verificación nombra {file}, que no está.",
        ),
    },
    examine=_parted,
)
