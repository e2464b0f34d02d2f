"""How fast and in how much memory large files are checked and read, beside frictionless and the bare engine, in one run.

A table of 1 million rows and 10 columns (keys, dates, categories, amounts, texts with commas, coordinates) is checked with all
checks and row numbers by `opendata validate`; by frictionless, which does far fewer; and by the engine alone with the looks
that these checks are made of, one expression each and no findings. Then files of several sizes show whether time is linear and
memory flat.

ARGS: --rows N (1,000,000), --gigabytes 0.25,0.5,1 (sizes; for the record also 1,2,4,10), --skip-peers.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import polars

STATES = np.array(["Aguascalientes", "Baja California", "Campeche", "Sonora", "Jalisco", "Ciudad de México", "Nuevo León",
                   "Oaxaca", "Puebla", "Yucatán"])  # fmt: skip
KINDS = np.array(["Robo", "Fraude", "Lesiones", "Homicidio"])
PIECE = 500_000
FRICTIONLESS = (
    "import sys; from frictionless import system, validate\n"
    "with system.use_context(trusted=True): report = validate(sys.argv[1])\n"
    "print(report.valid, report.tasks[0].stats['rows'])"
)
# What the checks look for, as the engine says it.
BARE = """
import sys, polars as pl
frame = pl.read_csv(sys.argv[1], infer_schema=False, empty_string_is_null=False)
for name in frame.columns:
    column = frame[name]
    shapes = column.str.replace_all("[0-9]", "9")
    shapes.value_counts()
    column.approx_n_unique()
    for pattern in ("^[ \\t\\r\\n]|[ \\t\\r\\n]$",
                    "[\\u00a0\\u00ad\\u200b-\\u200f\\ufeff]", "[^\\x00-\\x7f]{2}|[\\ufffd?]", "@|[A-Z]{4}[0-9]{6}",
                    "(?i)total|suma"):
        column.str.contains(pattern).sum()
    number = column.cast(pl.Float64, strict=False)
    number.quantile(0.25), number.quantile(0.75), number.max()
    column.str.to_date("%Y-%m-%d", strict=False).null_count()
    if column.approx_n_unique() < 10_000:
        column.value_counts()
frame.hash_rows().is_duplicated().sum()
frame["folio"].is_duplicated().sum()
"""


def write(path: Path, rows: int) -> None:
    """Write a clean table of so many rows."""
    chance = np.random.default_rng(2014)
    with path.open("wb") as stream:
        for start in range(0, rows, PIECE):
            count = min(PIECE, rows - start)
            state = chance.integers(0, 10, count)
            days = np.datetime64("2010-01-01") + chance.integers(0, 5400, count).astype("timedelta64[D]")

            def text(values: Any) -> Any:
                return polars.Series(values).cast(polars.String)

            polars.DataFrame({
                "folio": "F-" + text(np.arange(start, start + count)).str.zfill(9),
                "fecha": polars.Series(days).cast(polars.Date).cast(polars.String),
                "clave_entidad": text(state + 1).str.zfill(2),
                "entidad": STATES[state],
                "municipio": "Municipio " + text(state) + "-" + text(chance.integers(0, 200, count)),
                "tipo": KINDS[chance.integers(0, 4, count)],
                "monto": text((chance.integers(10_000, 999_999_900, count) / 100).round(2)),
                "cantidad": text(chance.integers(0, 500, count)),
                "descripcion": "Calle " + text(chance.integers(0, 100_000, count)) + ", núm. " + text(state),
                "latitud": text(chance.uniform(15, 32, count).round(6)),
            }).write_csv(stream, include_header=start == 0)  # fmt: skip


def measured(*command: str) -> dict[str, Any]:
    """Give the seconds and the most megabytes of a command in a process of its own."""
    begun = time.perf_counter()
    done = subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert done.stdout is not None
    said = done.stdout.read(2000)
    while done.stdout.read(1 << 20):
        pass
    _pid, status, usage = os.wait4(done.pid, 0)
    if status:
        raise SystemExit(f"{command[:2]} ended with {status}")
    seconds, cpu = time.perf_counter() - begun, usage.ru_utime + usage.ru_stime
    return {"seconds": round(seconds, 2), "cpu_seconds": round(cpu, 2), "megabytes": round(usage.ru_maxrss / 1024),
            "said": said.decode(errors="replace")[:90]}  # fmt: skip


def ours(name: str, *words: str) -> dict[str, Any]:
    """Measure one of our commands."""
    return measured(
        "-c", "from opendata_training.cli import main; import sys; sys.exit(main(sys.argv[1:]))", name, *words
    )


def main() -> int:
    """Measure all, and print it with the ratios as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--gigabytes", default="0.25,0.5,1")
    parser.add_argument("--skip-peers", action="store_true")
    options = parser.parse_args()
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "grande.csv")
        write(path, options.rows)
        each = path.stat().st_size / options.rows
        if not options.skip_peers:
            rounds = {
                "opendata validate": lambda: ours("validate", str(path), "--json"),
                "frictionless validate": lambda: measured("-c", FRICTIONLESS, str(path)),
                "bare engine": lambda: measured("-c", BARE, str(path)),
            }
            table: dict[str, Any] = {name: run() for name, run in rounds.items()}
            own = table["opendata validate"]["seconds"]
            table["times_faster_than_frictionless"] = round(table["frictionless validate"]["seconds"] / own, 1)
            table["times_the_bare_engine"] = round(own / table["bare engine"]["seconds"], 1)
            found[f"{options.rows:,} rows x 10 columns, {path.stat().st_size >> 20} MB"] = table
        sizes: dict[str, Any] = {}
        for size in filter(None, options.gigabytes.split(",")):
            rows = int(float(size) * 1e9 / each)
            write(path, rows)
            checked = ours("validate", str(path), "--json")
            read = ours("read", str(path), "--json", "-o", str(Path(folder, "limpio.csv")))
            Path(folder, "limpio.csv").unlink()
            sizes[f"{size} GB"] = {
                "rows": rows, "validate": checked, "read": read,
                "validate_seconds_per_GB": round(checked["seconds"] / float(size), 1),
            }  # fmt: skip
        found["sizes"] = sizes
    print(json.dumps(found, indent=1, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
