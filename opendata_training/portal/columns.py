"""Which columns of a table tell a time, a group, or count things: what a picture of it can be made of."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

_DAY = re.compile(r"(1[89]|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ].*)?")
_MONTH = re.compile(r"(1[89]|20|21)\d\d-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"(1[89]|20|21)\d\d")
_TIME_TYPES = ("date", "datetime", "yearmonth", "year")
# What cannot be added, by the words of a label without accents, in Spanish and English.
_NOT_ADDED = re.compile(
    r"tasa|porcent|promedio|media$|media |medio|indice|proporcion|razon|precio|costo unit|tarifa|edad|latitud|longitud|altitud|"
    r"coordenad|%|rate|percent|share|average|mean|median|index|ratio|price|age$|age |latitude|longitude|lat$|lon$|lng$|"
    r"temperat|nivel|level|score|calific|puntaje|rank|minim|maxim|max$|min$|desvia|deviation|fecha|date|hora|hour|semestre|"
    r"grado|grade|antiguedad|anios|anos|years|estatura|height|weight|peso |peso$|distan|durac|duration|version|orden|posicion"
)
_CODE = re.compile(
    r"(^|[^a-z])(cve|clave|id|folio|ficha|isbn|issn|serie|codigo|code|key|num|numero|no|cp|zip|telefono|phone|rfc|curp|ano|anio|year|mes|"
    r"month|dia|day|ejercicio|trimestre|quarter)([^a-z]|$)|^x$|^y$"
)
_YEAR_LABEL = re.compile(r"(^|[^a-z])(ano|anio|year|ejercicio|periodo|period|ciclo)([^a-z]|$)")
MOST_GROUPS = 30
SHORTEST_CODE = 6
# A text longer than this is no name of a group.
LONGEST_GROUP = 60


@dataclass(frozen=True)
class Roles:
    """The places of the columns that may be drawn, the best first."""

    times: tuple[int, ...]
    groups: tuple[int, ...]
    measures: tuple[int, ...]


def roles(labels: list[str], rows: list[list[str]], kinds: Mapping[str, str]) -> Roles:
    """Sort a table's columns by what a picture can do with them.

    Parameters:
        rows: the rows that it is judged by.
        kinds: the type of each column that the data dictionary knows, by its label.
    """
    times: list[tuple[int, int]] = []
    groups: list[tuple[int, int]] = []
    measures: list[int] = []
    whole = [row for row in rows if len(row) == len(labels)]
    for at, label in enumerate(labels):
        cells = [cell for row in whole if (cell := row[at].strip())]
        if not cells or len(cells) < 0.9 * len(whole):
            continue
        plain, kind = _plain(label), kinds.get(label, "")
        rank = _time_rank(plain, kind, cells)
        if rank is not None:
            times.append((rank, at))
        elif _is_measure(plain, kind, cells):
            measures.append(at)
        elif _is_group(plain, kind, cells):
            groups.append((0 if len(set(cells)) <= 12 else 1, at))
    return Roles(tuple(at for _, at in sorted(times)), tuple(at for _, at in sorted(groups)), tuple(measures))


def month_of(cell: str) -> str:
    """Give the month of a day or a month, as 2014-05; empty for anything else."""
    return cell[:7] if _DAY.fullmatch(cell) or _MONTH.fullmatch(cell) else ""


def year_of(cell: str) -> str:
    """Give the year of a day, a month or a year; empty for anything else."""
    return cell[:4] if _YEAR.fullmatch(cell) or month_of(cell) else ""


def _plain(label: str) -> str:
    """Give a label in small letters without accents, what was joined by capitals or low lines taken apart."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", label).replace("_", " ")
    return unicodedata.normalize("NFKD", apart).encode("ascii", "ignore").decode().lower().strip()


def _time_rank(label: str, kind: str, cells: list[str]) -> int | None:
    """Say how fine a column of times is, 0 for days; None for one that is none."""
    if kind and kind not in (*_TIME_TYPES, "any", "string", "integer"):
        return None
    for rank, (pattern, needs_label) in enumerate(((_DAY, False), (_MONTH, False), (_YEAR, True))):
        if needs_label and kind != "year" and not _YEAR_LABEL.search(label):
            continue
        fits = sum(1 for cell in cells if pattern.fullmatch(cell))
        if fits >= 0.95 * len(cells):
            return rank
    return None


def _is_measure(label: str, kind: str, cells: list[str]) -> bool:
    if kind and kind != "integer":
        return False
    if _NOT_ADDED.search(label) or _CODE.search(label):
        return False
    if not all(cell.isascii() and cell.isdigit() and (cell == "0" or cell[0] != "0") for cell in cells):
        return False
    if all(_YEAR.fullmatch(cell) for cell in cells):
        return False
    # A number of its own on each row, one apart from the next, is a running number.
    known = [int(cell) for cell in cells if len(cell) <= 15]
    # Amounts differ in how many digits they have; numbers that stand for something, and days written as one, do not.
    if len(known) > 3 and len({len(cell) for cell in cells}) == 1 and len(cells[0]) >= SHORTEST_CODE:
        return False
    running = len(known) > 2 and all(later - earlier == 1 for earlier, later in pairwise(known))
    return len(known) == len(cells) and not running


def _is_group(label: str, kind: str, cells: list[str]) -> bool:
    if kind and kind not in ("string", "boolean", "any"):
        return False
    known = Counter(cells)
    if (
        not 2 <= len(known) <= MOST_GROUPS
        or len(known) > max(len(cells) / 2, 2)
        or max(map(len, known)) > LONGEST_GROUP
    ):
        # Where each comes once only, a table of sums by group: it may be drawn when it is short.
        return len(known) == len(cells) <= MOST_GROUPS and not any(cell.isdigit() for cell in known) and bool(label)
    if _CODE.search(label):
        return False
    return kind == "boolean" or not all(re.fullmatch(r"-?[\d.,]+", cell) for cell in known)
