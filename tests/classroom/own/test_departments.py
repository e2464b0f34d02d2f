"""Every unit's step on the messy files of ten departments, and on real ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from opendata_training.classroom.own.step import steps
from opendata_training.reading import read

from .files import done, shown

ROOT = Path(__file__).resolve().parents[3]
REAL = ROOT.parent / "shared" / "real"
UNITS = [step.unit for step in steps()]
DEPARTMENTS = sorted(one.name for one in (ROOT / "datasets").iterdir() if one.is_dir())
#: A small file of each, another kind of mess each.
SMALL = {
    "conagua": "disponibilidad-de-acuiferos-2018.xlsx", "imss": "guarderias-2013.tsv",
    "pemex": "pagos-por-afectaciones-2013.txt", "profeco": "buro-comercial-2014.xlsx",
    "sagarpa": "padron-procampo-2013.csv", "salud": "egresos-hospitalarios-2013.txt",
    "sct": "permisos-derecho-de-via-2014.tsv", "sep": "nomina-docente-2014-t1.txt",
    "sesnsp": "personas-extraviadas-2013.csv", "shcp": "presupuesto-mensual-por-ramo-2014.xlsx",
}  # fmt: skip
EVERY = sorted(path.relative_to(ROOT / "datasets") for path in (ROOT / "datasets").glob("*/*"))
#: Tables of persons.
PERSONS = (
    "padron",
    "personas",
    "pensionados",
    "nomina",
    "egresos",
    "encuesta",
    "becas",
    "cedulas",
    "examenes",
    "denuncias",
)


def test_each_department_has_its_small_file() -> None:
    assert sorted(SMALL) == DEPARTMENTS


@pytest.mark.parametrize(
    ("unit", "department"), [(unit, DEPARTMENTS[at % len(DEPARTMENTS)]) for at, unit in enumerate(UNITS)]
)
def test_a_unit_on_a_departments_file(unit: str, department: str, tmp_path: Path) -> None:
    file = ROOT / "datasets" / department / SMALL[department]
    assert done(unit, file, tmp_path / "out").state == "done"


@pytest.mark.long
@pytest.mark.parametrize("file", EVERY, ids=str)
def test_all_units_on_every_file(file: Path, tmp_path: Path) -> None:
    for unit in UNITS:
        assert done(unit, ROOT / "datasets" / file, tmp_path / "out").state == "done"


@pytest.mark.parametrize("name", ["inem-2005-total-municipal.csv", "inem-2008-total-municipal.csv"])
@pytest.mark.parametrize(
    "unit", [pytest.param(unit, marks=() if unit in ("2.2", "2.3") else pytest.mark.long) for unit in UNITS]
)
def test_a_unit_on_a_real_file(unit: str, name: str, tmp_path: Path) -> None:
    if not (REAL / name).is_file():
        pytest.skip("the real files are not here")
    previous = REAL / "inem-2005-total-municipal.csv" if "2008" in name else None
    told = done(unit, REAL / name, tmp_path / "out", previous)
    assert told.state == "done"
    if unit == "2.3" and previous:
        assert (tmp_path / "out" / "crosswalk.csv").is_file()


@pytest.mark.parametrize("file", [
    pytest.param(file, id=str(file), marks=() if file.name == "padron-procampo-2013.csv" else pytest.mark.long)
    for file in EVERY if file.name.startswith(PERSONS)
])  # fmt: skip
def test_unit_2_5_shows_no_value_of_a_cell(file: Path, tmp_path: Path) -> None:
    path = ROOT / "datasets" / file
    said = shown(done("2.5", path, tmp_path / "out")) + (tmp_path / "out" / "risk-memo.md").read_text(encoding="utf-8")
    table = read(path)
    # Short ones, as a 1 or an M, stand in every text.
    cells = {cell.strip() for row in table.cells for cell in row if len(cell.strip()) >= 6} - set(table.labels)
    labels = " ".join(table.labels)
    assert not [cell for cell in cells if re.search(rf"(?<!\w){re.escape(cell)}(?!\w)", said) and cell not in labels]


def test_unit_2_5_shows_nothing_of_a_file_whose_first_row_was_taken_for_titles(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    mails = "".join(f"x,ana.lopez{number}@gmail.com\n" for number in range(9))
    file.write_text(f"Atendió a Juan Pérez García,LOHR800101MDFPRS03\n{mails}", encoding="utf-8")
    assert read(file).labels[1].startswith("LOHR")
    said = shown(done("2.5", file, tmp_path / "out"))
    assert "LOHR" not in said and "Pérez" not in said and "looks like data" in said
    assert not (tmp_path / "out" / "risk-memo.md").exists()
