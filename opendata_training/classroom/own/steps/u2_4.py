"""2.4 Large files: how large the clean file is, whether it needs parts, and by which column."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....locale import Words
from ...cards import Card
from ..bench import CLEAN
from ..parting import Way, best, ways
from ..step import Step

if TYPE_CHECKING:
    from ..bench import Bench

PARTS = "parts"
_SIZE = Words("{file}: {rows} rows, {megabytes} MB", "{file}: {rows} filas, {megabytes} MB")
_LEAVE = Words(
    "Leave it whole. Below half a million rows one file is easier to use than several.",
    "Déjalo entero. Con menos de medio millón de filas, un archivo es más fácil de usar que varios.",
)
_THINK = Words(
    "Between half a million and a million rows: one file still works; parts help who has a poor line.",
    "Entre medio millón y un millón de filas: un archivo todavía sirve; las partes ayudan a quien tiene mala conexión.",
)
_SPLIT = Words(
    "More than a million rows: no spreadsheet opens it whole. Give parts too, and keep the whole beside them.",
    "Más de un millón de filas: ninguna hoja de cálculo lo abre entero. Da también partes y deja el completo junto a ellas.",
)
_PACK = Words("More than 50 MB: compress it (.csv.gz).", "Más de 50 MB: comprímelo (.csv.gz).")
_BY = Words("The best column to split by: {column}.", "La mejor columna para dividirlo: {column}.")
_NO_WAY = Words(
    "No column splits it well; by number of rows is left (--split-rows).",
    "Ninguna columna lo divide bien; queda por número de filas (--split-rows).",
)
_MADE = Words(
    "{count} parts are in the folder parts, with an index and checksums.",
    "{count} partes están en la carpeta parts, con índice y sumas de verificación.",
)
_HEADS = (Words("split by", "dividir por"), Words("parts", "partes"), Words("the largest has", "la más grande tiene"))
_ROWS = Words("{rows} rows ({share} %)", "{rows} filas ({share} %)")


def run(bench: Bench) -> list[Any]:
    """Weigh the clean file, and make the parts where it is too large for one."""
    from ....conversion.advice import NO_SPLIT, PACK, SPLIT

    rows, size = bench.subject.columns[0].rows if bench.subject.columns else 0, bench.clean.stat().st_size
    found = ways(bench.subject, bench.privacy)
    advice = _LEAVE if rows < NO_SPLIT else _THINK if rows <= SPLIT else _SPLIT
    lines = [str(advice), *([str(_PACK)] if size > PACK else [])]
    chosen = best(found)
    if rows > SPLIT:
        lines += _made(bench, chosen) if chosen else [str(_NO_WAY)]
    elif size > PACK:
        _packed(bench)
    if chosen and rows >= NO_SPLIT:
        lines.append(_BY.format(column=chosen.column))
    # A small file is not of no size.
    megabytes = f"{max(0.1, size / 1_000_000):,.1f}"
    title = _SIZE.format(file=bench.clean.name, rows=f"{rows:,}", megabytes=megabytes)
    table = (tuple(map(str, _HEADS)), *map(_row, found)) if found else ()
    return [Card("note", title, tuple(lines), table=table)]


def _row(way: Way) -> tuple[str, ...]:
    share = round(100 * way.largest / max(1, way.rows))
    return way.column, str(way.parts), _ROWS.format(rows=f"{way.largest:,}", share=share)


def _made(bench: Bench, way: Way) -> list[str]:
    """Write the parts beside the whole, compressed."""
    from ....conversion import convert

    def write(path: Path) -> None:
        convert(bench.clean, path, split_by=way.column)

    whole = bench.keep(f"{PARTS}/{bench.clean.stem}.csv.gz", ["parts", bench.fingerprint, way.column], write)
    count = sum(1 for one in whole.parent.glob("*.csv.gz") if one != whole)
    return [_MADE.format(count=count)]


def _packed(bench: Bench) -> None:
    from ....conversion import convert

    def write(path: Path) -> None:
        convert(bench.clean, path)

    bench.keep(f"{PARTS}/{bench.clean.stem}.csv.gz", ["packed", bench.fingerprint], write)


STEP = Step(
    unit="2.4",
    does=Words(
        "It weighs your clean file, and says whether it needs parts and which column splits it best.",
        "Pesa tu archivo limpio y dice si necesita partes y qué columna lo divide mejor.",
    ),
    person=Words(
        "Ask whoever asked for it last: which part do you need? The answer decides more than the table above.",
        "Pregúntale a quien lo pidió la última vez: ¿qué parte necesitas? Su respuesta decide más que la tabla de arriba.",
    ),
    run=run,
    needs=(f"{CLEAN}/*.csv",),
)
