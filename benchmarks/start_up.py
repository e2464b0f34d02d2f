"""How long `import opendata_training` takes against `import pandas`, side by side in this run."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time

ROUNDS = 7


def seconds(statement: str) -> float:
    """Give how long a new Python takes to run a statement."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - begun


def main() -> int:
    """Measure in turn, so that a busy moment falls on all alike, and print the medians and the ratio as JSON."""
    statements = {"nothing": "pass", "opendata_training": "import opendata_training", "pandas": "import pandas"}
    found: dict[str, list[float]] = {name: [] for name in statements}
    for _round in range(ROUNDS):
        for name, statement in statements.items():
            found[name].append(seconds(statement))
    medians = {name: statistics.median(times) for name, times in found.items()}
    own = {name: medians[name] - medians["nothing"] for name in ("opendata_training", "pandas")}
    print(json.dumps({"seconds": medians, "share_of_pandas": own["opendata_training"] / own["pandas"]}, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
