"""How fast a department's large file is made, beside Python's csv module copying the same rows, on one core.

The file is IMSS's insured jobs: 20 columns, two million rows at full size; a tenth of them, and five times that, show
whether work grows with the rows and memory stays flat.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROWS = 200_000
MORE = 5
BUILD = (
    "from opendata_training.cli import main; main(['departments', 'build', '--department', 'imss', '--dataset', "
    "'puestos-de-trabajo-asegurados', '--size', '{rows}', '-o', '{folder}'])"
)
# Latin-1 gives every byte back, whatever the encoding of a file is.
COPY = """
import csv
from pathlib import Path
for path in sorted(Path('{folder}').rglob('*.csv')):
    with path.open(encoding='latin-1', newline='') as source:
        with Path('{folder}', 'copy').open('w', encoding='latin-1', newline='') as target:
            csv.writer(target, delimiter='|').writerows(csv.reader(source, delimiter='|'))
"""
MEASURE = """
import json, resource, sys, time
begun = time.perf_counter()
exec(sys.argv[1])
usage = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps([time.perf_counter() - begun, usage.ru_maxrss / 1024]), file=sys.stderr)
"""


def measured(code: str) -> tuple[float, float]:
    """Give the seconds and the most megabytes that a piece of code takes in a Python of its own, on one core."""
    command = [sys.executable, "-c", MEASURE, code]
    # One core, where the system lets a process choose.
    only = (lambda: os.sched_setaffinity(0, {0})) if hasattr(os, "sched_setaffinity") else None
    done = subprocess.run(command, capture_output=True, text=True, check=True, preexec_fn=only)
    seconds, megabytes = json.loads(done.stderr.strip().splitlines()[-1])
    return seconds, megabytes


def main() -> int:
    """Measure both, and print rows a second, their ratio and memory as JSON."""
    found: dict[str, Any] = {}
    for rows in (ROWS, ROWS * MORE):
        with tempfile.TemporaryDirectory() as folder:
            seconds, megabytes = measured(BUILD.format(rows=rows, folder=folder))
            files = list(Path(folder).rglob("*.csv"))
            copied, _megabytes = measured(COPY.format(folder=folder))
        total = rows * len(files)
        found[f"{rows:,} rows x {len(files)} files"] = {
            "rows_a_second": round(total / seconds),
            "csv_copy_rows_a_second": round(total / copied),
            "ratio": round(copied / seconds, 2),
            "peak_mb": round(megabytes),
        }
    print(json.dumps(found, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
