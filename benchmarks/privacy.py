"""How well `privacy` finds the columns of personal data, and no other, in invented tables (`privacy_tables`).

Printed as JSON: precision and recall of the tables that were looked at while the kinds were written, and of those that were not;
with what was missed and what was false. Each table is made with several seeds.
"""

from __future__ import annotations

import json

import pandas as pd
from privacy_tables import held, seen
from privacy_tables.making import made

from opendata_training import privacy

SEEDS = ("a", "b", "c")


def measured(tables: dict[str, dict[str, str]]) -> dict[str, object]:
    """Measure some tables."""
    right, missed, false = 0, [], []
    for name, table in tables.items():
        for seed in SEEDS:
            columns, wanted = made(table, f"{name}/{seed}")
            found = {one.label: one.kind.CODE for one in privacy(pd.DataFrame(columns)).personal}
            right += len(wanted & set(found))
            missed += [f"{name}/{seed}: {label}" for label in sorted(wanted - set(found))]
            false += [f"{name}/{seed}: {label} ({found[label]})" for label in sorted(set(found) - wanted)]
    return {
        "tables": len(tables),
        "recall": round(right / (right + len(missed)), 4),
        "precision": round(right / (right + len(false)), 4),
        "missed": missed,
        "false": false,
    }


def main() -> int:
    """Print what was measured."""
    print(json.dumps({"seen": measured(seen.TABLES), "held back": measured(held.TABLES)}, indent=1, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
