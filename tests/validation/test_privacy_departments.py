"""In the departments' files every planted column of personal data is found, and no other.

The truth is the datasets' own: the labels that they declare as a person's name, key, telephone and the like, and the remarks in
which the injector recorded a datum.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from opendata_training import privacy
from opendata_training.departments import OPEN_SEED, codes, datasets_of
from opendata_training.departments.assembling import Making
from opendata_training.departments.writing import written

# Told of a person, but not data that this looks for: what singles out together with others, and what is sensitive.
NOT_LOOKED_FOR = {"quasi", "health"}
ALL = [(code, name) for code in codes() for name in datasets_of(code)]
# Persons in parts and whole, persons among firms, heads of offices, a survey, remarks, and what is nobody's.
SAMPLE = [
    ("salud", "padron-seguro-popular"),
    ("conagua", "titulos-de-concesion"),
    ("salud", "establecimientos-de-salud"),
    ("sagarpa", "encuesta-productores"),
    ("shcp", "solicitudes-de-informacion"),
    ("conagua", "presas-diario"),
    ("sep", "escuelas-y-matricula"),
    ("sesnsp", "vehiculos-robados"),
]


@dataclass
class Score:
    """What was found of what was planted."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        found, planted = self.right + len(self.false), self.right + len(self.missed)
        return f"precision {self.right}/{found}, recall {self.right}/{planted}"


def score(folder: Path, code: str, name: str, seed: int, total: Score) -> None:
    dataset = datasets_of(code)[name]
    remarks = {
        one.parameters["columns"]
        for release in dataset.releases
        for one in release.defects
        if one.defect == "personal-data"
    }
    declared = {label for label, kind in dataset.personal.items() if kind not in NOT_LOOKED_FOR} - remarks
    for release in dataset.releases:
        piece = Making(f"{code}/{name}", dataset, release, seed, dataset.small).whole()
        sheet = piece.sheet
        # What was put into a cell is recorded; a column that is blank in a release holds nobody's data.
        done = [change for defect, changes in piece.changes if defect == "personal-data" for change in changes]
        planted = declared | {change.column for change in done if change.scope == "cell"}
        filled = {
            label for label, cells in zip(sheet.origins, sheet.columns, strict=True) if any(map(str.strip, cells))
        }
        path = folder / release.file
        path.write_bytes(written(sheet))
        seen = privacy(path)
        where = f"{seed} {code}/{name} {release.code}"
        # By their places: a reader joins the labels of two header rows. A blank column of a spreadsheet is not read.
        assert seen.width == len(sheet.labels) or not seen.personal, where
        found = {sheet.origins[one.column - 1] for one in seen.personal}
        total.right += len(planted & filled & found)
        total.missed += [f"{where}: {label}" for label in sorted((planted & filled) - found)]
        total.false += [f"{where}: {label}" for label in sorted(found - planted)]


@pytest.mark.parametrize(("code", "name"), SAMPLE)
def test_every_planted_column_and_no_other(code: str, name: str, tmp_path: Path) -> None:
    total = Score()
    score(tmp_path, code, name, OPEN_SEED, total)
    assert (total.missed, total.false) == ([], [])


@pytest.mark.long
@pytest.mark.parametrize("seed", [OPEN_SEED, 11, 23])
def test_in_all_datasets(seed: int, tmp_path: Path) -> None:
    total = Score()
    for code, name in ALL:
        score(tmp_path, code, name, seed, total)
    print(seed, total)
    assert total.right > 100 and (total.missed, total.false) == ([], [])
