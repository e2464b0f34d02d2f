"""How large a table is in each format, and how long it takes to write and to read there, beside other programs' writers.

Prints JSON: for each format its megabytes, and seconds of work (of the processor, all threads) to write it block by block and to
read it again; beside it the peer's seconds for the same table with the same types. ARGS: how many rows (200000).
"""

from __future__ import annotations

import json
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
from opendata_training import families, read
from opendata_training.conversion.block import Block
from opendata_training.conversion.field import fields_of
from opendata_training.conversion.output import FORMATS

# Rows that go through a conversion together.
BLOCK = 20_000
LABELS = ["CVE_MUN", "Estado", "Fecha", "Delito", "Casos", "Monto", "Tasa", "Latitud", "Longitud", "Nota"]


def table(rows: int) -> list[list[str]]:
    """Draw a table as columns of texts."""
    draw = random.Random(2014)
    return [
        [f"{draw.randrange(1001, 33000):05d}" for _row in range(rows)],
        draw.choices(["Sonora", "Querétaro", "México", "Nuevo León"], k=rows),
        [f"2014-{draw.randrange(1, 13):02d}-{draw.randrange(1, 29):02d}" for _row in range(rows)],
        draw.choices(["Robo a casa", "Homicidio", "Otros, varios"], k=rows),
        [str(draw.randrange(1000)) for _row in range(rows)],
        [f"{draw.uniform(0, 1e5):.2f}" for _row in range(rows)],
        [repr(round(draw.uniform(0, 100), draw.randrange(1, 6))) for _row in range(rows)],
        [f"{draw.uniform(14, 33):.5f}" for _row in range(rows)],
        [f"{draw.uniform(-118, -86):.5f}" for _row in range(rows)],
        [f"fila {row}, sin más" if row % 3 else "" for row in range(rows)],
    ]


def seconds(work: Callable[[], Any]) -> float:
    """Measure the processor's seconds that some work takes."""
    begun = time.process_time()
    work()
    return round(time.process_time() - begun, 2)


def write(name: str, path: Path, columns: list[Any], fields: list[Any]) -> None:
    """Write with ours, as a conversion does."""
    with path.open("w+b") as stream:
        writer = families.member(FORMATS, name).writer(stream, fields)
        for at in range(0, len(columns[0]), BLOCK):
            part = [column[at : at + BLOCK] for column in columns]
            writer.write(Block(LABELS, part, range(at, at + len(part[0]))))
        writer.close()


def peers(folder: Path, frame: Any) -> dict[str, tuple[str, Callable[[], Any], Callable[[], Any]]]:
    """Give, by format, a peer's name, and its writing and reading of the same table."""
    import pandas as pd
    import polars as pl

    typed = pd.DataFrame(frame.to_dict(as_series=False))
    path = {name: folder / f"peer.{name}" for name in ("csv", "json", "ndjson", "parquet", "sqlite", "xlsx")}

    def into_sqlite() -> None:
        with sqlite3.connect(path["sqlite"]) as base:
            typed.to_sql("datos", base, index=False)

    def out_of_sqlite() -> None:
        with sqlite3.connect(path["sqlite"]) as base:
            pd.read_sql("SELECT * FROM datos", base)

    def into_xlsx() -> None:
        from openpyxl import Workbook

        book = Workbook(write_only=True)
        sheet = book.create_sheet("datos")
        sheet.append(LABELS)
        for row in frame.iter_rows():
            sheet.append(row)
        book.save(path["xlsx"])

    def out_of_xlsx() -> None:
        from openpyxl import load_workbook

        for _row in load_workbook(path["xlsx"], read_only=True).active.iter_rows(values_only=True):
            pass

    return {
        "csv": ("polars", lambda: frame.write_csv(path["csv"]), lambda: pl.read_csv(path["csv"], infer_schema=False)),
        "json": (
            "pandas",
            lambda: typed.to_json(path["json"], orient="records", force_ascii=False, date_format="iso"),
            lambda: pd.read_json(path["json"], dtype=False),
        ),
        "ndjson": ("polars", lambda: frame.write_ndjson(path["ndjson"]), lambda: pl.read_ndjson(path["ndjson"])),
        "parquet": ("polars", lambda: frame.write_parquet(path["parquet"]), lambda: pl.read_parquet(path["parquet"])),
        "sqlite": ("pandas", into_sqlite, out_of_sqlite),
        "xlsx": ("openpyxl", into_xlsx, out_of_xlsx),
    }


def main() -> int:
    """Measure and print."""
    import polars as pl

    columns = table(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)
    fields = fields_of(LABELS, [Counter(column) for column in columns])
    frame = pl.DataFrame(dict(zip(LABELS, columns, strict=True))).with_columns(
        pl.col("Casos").cast(pl.Int64), pl.col("Monto", "Tasa", "Latitud", "Longitud").cast(pl.Float64),
        pl.col("Fecha").str.to_date(),
    )  # fmt: skip
    series = [pl.Series(values=column) for column in columns]
    report: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as place:
        beside = peers(Path(place), frame)
        for name in families.member_names(FORMATS):
            path = Path(place, f"ours.{name.replace('_', '.')}")

            def ours(name: str = name, path: Path = path) -> None:
                write(name, path, series, fields)

            def again(path: Path = path) -> None:
                read(path)

            told = {"write": seconds(ours), "megabytes": round(path.stat().st_size / 1e6, 1), "read": seconds(again)}
            if name in beside:
                peer, into, out_of = beside[name]
                told |= {"peer": peer, "peer writes": seconds(into), "peer reads": seconds(out_of)}
            report[name] = told
    print(json.dumps(report, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
