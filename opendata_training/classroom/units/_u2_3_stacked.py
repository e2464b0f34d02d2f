"""Task 2.3.d: the releases in one table, with every row, the same totals, and nothing invented."""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from ...errors import Problem
from ...locale import Words
from ..own_tables import found_table
from ..portfolio import CANONICAL, MONEY, THOUSAND, Release, Row, portfolio
from ..releases import CROSSWALK, STACKED
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work
from ..tidy import number, without_zeros

_TEXTS = ("ID_RAMO", "RAMO", "NOMBRE", "ENTIDAD")


def rows_of(path: Path) -> list[Row] | Mistake:
    """Read a stacked table as rows by canonical column; the mistake when it lacks one.

    Raises:
        Problem: when it cannot be read.
    """
    from ...reading import read

    table = read(path)
    at = {label.strip().casefold(): place for place, label in enumerate(table.labels)}
    lacking = [column for column in CANONICAL if column.casefold() not in at]
    if lacking:
        return Mistake("column-lacking", {"label": lacking[0], "count": len(lacking)})
    return [{column: cells[at[column.casefold()]].strip() for column in CANONICAL} for cells in table.cells]


def judge(rows: list[Row], releases: tuple[Release, ...]) -> Outcome:
    """Score a stacked table: a quarter each for its rows, its totals, its keys and names, and what did not exist."""
    true = {(row["CICLO"], row["CVE_PPI"]): row for one in releases for row in one.rows}
    given = [((row["CICLO"], row["CVE_PPI"]), row) for row in rows]
    both = [(row, true[key], key[0]) for key, row in given if key in true]
    parts = (_rows(Counter(key for key, _row in given), true), _totals(rows, releases), _texts(both),
             _gaps(both, releases))  # fmt: skip
    mistakes = [mistake for part in parts for mistake in part]
    return Outcome(sum(not part for part in parts) / len(parts) if both else 0.0, tuple(mistakes))


def _rows(given: Counter[tuple[str, str]], true: dict[tuple[str, str], Row]) -> list[Mistake]:
    lost = [key for key in true if key not in given]
    more = [key for key, count in given.items() if key not in true or count > 1]
    if lost:
        year, key = lost[0]
        return [Mistake("rows-lost", {"count": len(lost), "year": year, "key": key})]
    return [Mistake("rows-more", {"count": len(more)})] if more else []


def _totals(rows: list[Row], releases: tuple[Release, ...]) -> list[Mistake]:
    sums: dict[tuple[str, str], float] = defaultdict(float)
    for row in rows:
        for label in MONEY:
            sums[row["CICLO"], label] += number(row[label]) or 0.0
    found = []
    for one in releases:
        for label in MONEY:
            expected = sum(int(row[label] or 0) for row in one.rows)
            got = sums[str(one.year), label]
            # Spreadsheets keep fifteen digits.
            if abs(got - expected) > 0.5:
                near = expected and abs(got * THOUSAND - expected) < THOUSAND
                facts = {"label": label, "year": one.year, "given": f"{got:,.0f}"}
                found.append(Mistake("total-in-thousands" if near else "total-off", facts))
    return found[:1]


def _texts(both: list[tuple[Row, Row, str]]) -> list[Mistake]:
    for row, true, year in both:
        for label in _TEXTS:
            if row[label] == true[label]:
                continue
            facts = {"label": label, "year": year, "cell": row[label]}
            if label == "RAMO" and without_zeros(row[label]) == without_zeros(true["ID_RAMO"]):
                return [Mistake("meaning-mixed", facts)]
            if label == "ID_RAMO" and row[label] and without_zeros(row[label]) == without_zeros(true[label]):
                return [Mistake("zeros-lost", facts)]
            return [Mistake("cell-differs", facts)]
    return []


def _gaps(both: list[tuple[Row, Row, str]], releases: tuple[Release, ...]) -> list[Mistake]:
    there = {str(one.year): one.titles for one in releases}
    for row, true, year in both:
        for label in ("EJERCIDO", "AVANCE_FISICO"):
            facts = {"label": label, "year": year, "cell": row[label]}
            if label not in there[year] and row[label]:
                return [Mistake("absent-filled", facts)]
            if label == "AVANCE_FISICO" and row[label] != true[label]:
                return [Mistake("blank-filled" if not true[label] else "cell-differs", facts)]
    return []


def _examine(work: Work) -> Outcome:
    path = found_table(work.folder, STACKED) if work.given is None else Path(work.given)
    if path is None:
        return NOT_ATTEMPTED
    try:
        rows = rows_of(path)
    except Problem as problem:
        return Outcome(0.0, (Mistake("stacked-unreadable", {"why": problem.sentence}),))
    if isinstance(rows, Mistake):
        return Outcome(0.0, (rows,))
    found = judge(rows, portfolio(work.seed))
    if found.state != "correct" or work.replay_seed is None:
        return found
    return _replayed(work.folder, work.seed, work.replay_seed)


def _replayed(folder: Path, seed: int, rows_seed: int) -> Outcome:
    """Stack releases that the learner has not seen by their crosswalk: the same titles, other rows, another "
    "order of columns."""
    from dataclasses import replace

    from ...conversion.crosswalk import Crosswalk, read_crosswalk, stack

    crosswalk = found_table(folder, CROSSWALK)
    releases = portfolio(seed, rows_seed=rows_seed)
    places = {one.name: list(one.titles.values()) for one in releases}
    try:
        if crosswalk is None:
            return Outcome(0.75, (Mistake("crosswalk-lacking"),))
        rows = [
            row if row.place is None else replace(row, place=places[row.file].index(row.label))
            for row in read_crosswalk(crosswalk).rows
        ]
        with tempfile.TemporaryDirectory() as there:
            paths = [Path(there, one.name) for one in releases]
            for path, one in zip(paths, releases, strict=True):
                path.write_bytes(one.data)
            stack(Crosswalk(rows), *paths, output=Path(there, "stacked.csv"))
            stacked = rows_of(Path(there, "stacked.csv"))
    except (Problem, ValueError, KeyError):
        return Outcome(0.75, (Mistake("crosswalk-lacking"),))
    found = Outcome(0.0, (stacked,)) if isinstance(stacked, Mistake) else judge(stacked, releases)
    return found if found.state == "correct" else Outcome(0.75, (Mistake("crosswalk-lacking"),))


STACK = Task(
    id="2.3.d",
    points=4,
    title=Words("One table, the same totals", "Una tabla, los mismos totales"),
    objective=Words(
        "Stack releases into one table by the crosswalk and prove that no row and no peso was lost or invented.",
        "Juntar las versiones en una tabla con la tabla de equivalencias y comprobar que no se perdió ni se "
        "inventó fila ni peso.",
    ),
    file=f"{STACKED}.csv",
    hints=(
        Words(
            "Add up a column of money in each release, and in your table for that year. Are they the same amount "
            "of pesos?",
            "Suma una columna de dinero en cada versión, y en tu tabla para ese año. ¿Es la misma cantidad de pesos?",
        ),
        Words(
            "If the card names a column, look at its rows of that year in the crosswalk first; the table only "
            "repeats what they "
            "say.",
            "Si la tarjeta nombra una columna, mira primero sus filas de ese año en la tabla de equivalencias; "
            "la tabla solo repite "
            "lo que dicen.",
        ),
        Words(
            'When c is right, stack_releases("2.3") makes the whole file. In a spreadsheet: one header with the '
            "ten canonical "
            "columns, the rows of the three years below it, thousands multiplied, and nothing in the cells of a "
            "column that did "
            "not exist.",
            'Cuando c está bien, stack_releases("2.3") hace el archivo completo. En una hoja de cálculo: un '
            "encabezado con las diez "
            "columnas canónicas, debajo las filas de los tres años, los miles multiplicados, y nada en las "
            "celdas de una columna "
            "que no existía.",
        ),
    ),
    mistakes={
        "stacked-unreadable": Words("The table cannot be read yet. {why}", "La tabla todavía no se puede leer. {why}"),
        "column-lacking": Words(
            "The table lacks canonical columns ({count}; the first is {label}).",
            "A la tabla le faltan columnas canónicas ({count}; la primera es {label}).",
        ),
        "crosswalk-lacking": Words(
            "This table is right, but your crosswalk does not yet make it of other rows of the same "
            "releases. Make task c right; then it also serves whoever comes after you.",
            "Esta tabla está bien, pero tu tabla de equivalencias todavía no la hace con otras filas de las "
            "mismas versiones. Termina la tarea c; así le sirve también a quien venga después.",
        ),
        "rows-lost": Words(
            "Projects that are in the releases and not in your table: {count}, as {key} of {year}. Look at CICLO "
            "and CVE_PPI in the crosswalk: they name the row.",
            "Proyectos que están en las versiones y no en tu tabla: {count}, como {key} de {year}. Mira CICLO y "
            "CVE_PPI en la tabla de equivalencias: identifican la fila.",
        ),
        "rows-more": Words(
            "Rows that are there twice or that no release has: {count}.",
            "Filas que están dos veces o que ninguna versión tiene: {count}.",
        ),
        "total-in-thousands": Words(
            "{label} of {year} adds up to {given}: that is in thousands, and the rest of the column is in pesos.",
            "{label} de {year} suma {given}: está en miles, y el resto de la columna en pesos.",
        ),
        "total-off": Words(
            "{label} of {year} adds up to {given}, which is not what the release has. Is it the right column, with "
            "the right factor?",
            "{label} de {year} suma {given}, y no es lo que tiene la versión. ¿Es la columna correcta, con el factor "
            "correcto?",
        ),
        "meaning-mixed": Words(
            "RAMO holds keys in {year} (as {cell}) and names in other years: one title, two meanings, one "
            "column. The keys belong to ID_RAMO.",
            "RAMO tiene claves en {year} (como {cell}) y nombres en otros años: un título, dos significados, una "
            "columna. Las claves van en ID_RAMO.",
        ),
        "zeros-lost": Words(
            "{label}: {cell} has lost its zero, as a spreadsheet does with a number. Keep it as text.",
            "{label}: {cell} perdió su cero, como hace una hoja de cálculo con un número. Guárdala como texto.",
        ),
        "cell-differs": Words(
            "{label} of {year}: “{cell}” is not what the release says of that project.",
            "{label} de {year}: «{cell}» no es lo que la versión dice de ese proyecto.",
        ),
        "absent-filled": Words(
            "{label} did not exist in {year}, and a cell says “{cell}”. Nobody measured it: leave it blank.",
            "{label} no existía en {year}, y una celda dice «{cell}». Nadie lo midió: déjala vacía.",
        ),
        "blank-filled": Words(
            "{label} of {year}: a cell that nobody filled in says “{cell}”. Not known is not a figure.",
            "{label} de {year}: una celda que nadie llenó dice «{cell}». No se sabe no es una cifra.",
        ),
    },
    examine=_examine,
)
