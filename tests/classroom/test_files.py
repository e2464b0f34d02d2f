"""The file tasks of unit 2.1: the clean file and the publication, right and in each wrong way."""

import csv
import io
import json

import pytest

from opendata_training import files
from opendata_training.classroom.tasks import Work, find_task
from opendata_training.classroom.tidy import Table, examine, table_of_truth
from opendata_training.departments import build

from .test_unit_1_1 import WRONG_ADDITIONS, WRONG_INVENTORIES, WRONG_MAPS
from .test_unit_1_2 import WRONG_CHOICES, WRONG_SHEETS
from .test_unit_1_3 import WRONG_REGISTERS
from .test_unit_1_4 import WRONG as WRONG_RIGHTS
from .test_unit_2_2 import WRONG as WRONG_DAMS
from .test_unit_2_3 import WRONG_CROSSWALKS, WRONG_TABLES
from .test_unit_2_4 import WRONG as WRONG_PARTS
from .test_unit_2_4 import WRONG_SUMS
from .test_unit_2_5 import WRONG as WRONG_PROTECTED
from .test_unit_2_6 import WRONG as WRONG_DICTIONARIES
from .test_unit_2_6 import WRONG_RULES
from .test_unit_3_1 import SHOWN_BY_FILES
from .test_unit_3_2 import WRONG_CANVASES
from .test_unit_capstone import SHOWN_BY_FILES as SHOWN_BY_THE_CAPSTONE

TRUTH = table_of_truth(build("sesnsp", 2014).truth)
AT = {label: place for place, label in enumerate(TRUTH.labels)}


def changed(change, labels=None) -> Table:
    return Table(labels or TRUTH.labels, [change(list(row)) for row in TRUTH.rows])


def cell(label, change):
    def whole(row):
        row[AT[label]] = change(row[AT[label]])
        return row

    return whole


def wide() -> Table:
    months = list(dict.fromkeys(row[AT["Mes"]] for row in TRUTH.rows))
    rest = [place for label, place in AT.items() if label not in ("Mes", "Delitos")]
    rows: dict[tuple[str, ...], list[str]] = {}
    for row in TRUTH.rows:
        rows.setdefault(tuple(row[p] for p in rest), []).append(row[AT["Delitos"]])
    labels = [TRUTH.labels[p] for p in rest] + [f"Número de delitos {month}" for month in months]
    return Table(labels, [[*key, *values] for key, values in rows.items()])


def with_totals() -> Table:
    total = list(TRUTH.rows[0])
    total[AT["Entidad"]], total[AT["Delitos"]] = "TOTAL Aguascalientes", "99"
    return Table(TRUTH.labels, [*TRUTH.rows, total])


def swapped() -> Table:
    rows = [list(row) for row in TRUTH.rows]
    first, second = next((i, j) for i in range(len(rows)) for j in range(i) if rows[i][-1] != rows[j][-1])
    rows[first][-1], rows[second][-1] = rows[second][-1], rows[first][-1]
    return Table(TRUTH.labels, rows)


WRONG = {
    "text-broken": changed(cell("Entidad", lambda v: v.encode().decode("cp1252", "replace"))),
    "still-wide": wide(),
    "labels-differ": changed(lambda row: row, [*TRUTH.labels[:-1], "Total"]),
    "totals-left": with_totals(),
    "zeros-lost": changed(cell("Cve. Municipio", lambda v: v.lstrip("0"))),
    "thousands-left": changed(cell("Delitos", lambda v: f"{int(v):,}" if v else "")),
    "blanks-filled": changed(cell("Delitos", lambda v: v or "0")),
    "rows-differ": Table(TRUTH.labels, TRUTH.rows[1:]),
    "values-differ": changed(cell("Delitos", lambda v: str(int(v) + 1) if v else "")),
}
# What tests here show, so that test_tasks can tell a mistake that nothing shows.
SHOWN = {
    "0.a": {"python-old", "part-missing"},
    # Of unit 1.1 in test_unit_1_1.py.
    "1.1.b": {"map-unusable", *WRONG_MAPS},
    "1.1.d": {"inventory-unusable", *WRONG_INVENTORIES},
    "1.1.e": {"inventory-unusable", *WRONG_ADDITIONS},
    # Of unit 1.3 in test_unit_1_3.py.
    "1.3.d": {"register-unusable", "another-register", *WRONG_REGISTERS},
    # Of unit 1.2 in test_unit_1_2.py.
    "1.2.b": {"scores-unusable", *WRONG_SHEETS},
    "1.2.f": {"choice-unusable", *WRONG_CHOICES},
    # Of unit 1.4 in test_unit_1_4.py.
    "1.4.b": {"file-unusable", *WRONG_RIGHTS},
    "2.1.d": set(WRONG),
    "2.1.e": set(WRONG),
    "2.1.f": {"zero-lost"},
    "2.1.g": {"gates-closed", "receipt-unreadable", "other-file", "not-clean"},
    # Of unit 2.2 in test_unit_2_2.py.
    "2.2.f": {"recipe-older", *WRONG_DAMS},
    # Of unit 2.3 in test_unit_2_3.py.
    "2.3.c": {"crosswalk-unusable", *WRONG_CROSSWALKS},
    "2.3.d": {"stacked-unreadable", "column-lacking", "crosswalk-lacking", *WRONG_TABLES},
    # Of unit 2.5 in test_unit_2_5.py.
    "2.5.e": {"file-unusable", *WRONG_PROTECTED},
    # Of unit 3.1 in test_unit_3_1.py.
    **SHOWN_BY_FILES,
    # Of unit 2.4 in test_unit_2_4.py.
    "2.4.e": {*WRONG_PARTS, *WRONG_SUMS},
    # Of unit 2.6 in test_unit_2_6.py.
    "2.6.f": {"dictionary-unusable", *WRONG_DICTIONARIES},
    "2.6.h": {"own-lacking", "over-100-cut", "over-100-delete", *WRONG_RULES},
    # Of unit 3.2 in test_unit_3_2.py.
    "3.2.f": {"canvas-unusable", *WRONG_CANVASES},
    **SHOWN_BY_THE_CAPSTONE,
}


def test_the_truth_is_right_in_any_order_of_rows_and_columns():
    backwards = Table(TRUTH.labels[::-1], [row[::-1] for row in TRUTH.rows[::-1]])
    assert examine(TRUTH, TRUTH).state == "correct"
    assert examine(backwards, TRUTH).state == "correct"


@pytest.mark.parametrize("code", WRONG)
def test_each_mistake_is_named_first(code):
    outcome = examine(WRONG[code], TRUTH)
    assert outcome.state == "not-yet"
    assert outcome.mistakes[0].code == code


@pytest.mark.parametrize("code", ["still-wide", "totals-left", "zeros-lost", "thousands-left", "blanks-filled"])
def test_one_slip_costs_one_quarter(code):
    assert examine(WRONG[code], TRUTH).share == 0.75


def test_values_in_the_wrong_rows_are_seen():
    assert [m.code for m in examine(swapped(), TRUTH).mistakes] == ["values-differ"]


def write(folder, table: Table, name="clean.csv") -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([table.labels, *table.rows])
    files.write_text(folder / name, out.getvalue())


def work(task, folder) -> Work:
    return Work(folder, find_task(task).understand({}), 2014)


def test_the_clean_file_is_read_from_the_folder(tmp_path):
    task = find_task("2.1.e")
    assert task.examine(work("2.1.e", tmp_path)).state == "not-attempted"
    write(tmp_path, TRUTH)
    assert task.examine(work("2.1.e", tmp_path)).state == "correct"


def receipt(folder, **changes) -> None:
    facts = {
        "files": [{"path": "clean.csv", "sha256": files.sha256(folder / "clean.csv")}],
        "gates": [{"gate": "title", "passed": True, "why": ""}],
        "verified": ["clean.csv"],
        **changes,
    }
    files.write_text(folder / "receipt.json", json.dumps(facts))


def publication_outcome(folder):
    return find_task("2.1.g").examine(work("2.1.g", folder))


def test_a_receipt_of_the_clean_file_is_right(tmp_path):
    write(tmp_path, TRUTH)
    receipt(tmp_path)
    assert publication_outcome(tmp_path).state == "correct"


def test_each_wrong_receipt_is_named(tmp_path):
    write(tmp_path, TRUTH)
    files.write_text(tmp_path / "receipt.json", "{")
    assert publication_outcome(tmp_path).mistakes[0].code == "receipt-unreadable"
    receipt(tmp_path, gates=[{"gate": "licence", "passed": False, "why": "…"}])
    assert publication_outcome(tmp_path).mistakes[0].code == "gates-closed"
    receipt(tmp_path)
    write(tmp_path, WRONG["blanks-filled"])
    assert publication_outcome(tmp_path).mistakes[0].code == "other-file"
    receipt(tmp_path)
    assert publication_outcome(tmp_path).mistakes[0].code == "not-clean"


def test_a_key_that_lost_its_zero_is_named(tmp_path):
    """Only some seeds have their most-hit municipality in the states 01 to 09."""
    task = find_task("2.1.f")
    for seed in range(50):
        right = task.examples[0].answers(Work(tmp_path, {}, seed))
        if right["municipality_key"].startswith("0"):
            break
    given = {**right, "municipality_key": right["municipality_key"].lstrip("0")}
    outcome = task.examine(Work(tmp_path, task.understand(given), seed))
    assert [mistake.code for mistake in outcome.mistakes] == ["zero-lost"]
