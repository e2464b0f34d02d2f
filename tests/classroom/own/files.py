"""Small files of an office's own, and steps done on them."""

from __future__ import annotations

from pathlib import Path

from opendata_training.classroom.own.doing import do
from opendata_training.classroom.own.step import step_of
from opendata_training.classroom.own.told import Told

GIVEN = ("PEREZ", "RUIZ", "DIAZ", "SOTO", "MORA", "LUNA", "RIOS", "VEGA", "LARA", "CRUZ")
#: Latin-1, title rows, thousands marks, keys without zeros, a total, persons.
PERSONS = (
    "Padrón de apoyos;;;;;\n;;;;;\nNombre;CURP;Sexo;Edad;Municipio;Monto\n"
    + "".join(
        f"ROSA LOPEZ {name};LOHR8001{at:02d}MDFPRS0{at % 10};{'HM'[at % 2]};{20 + at};Comala;1,{at:03d}.50\n"
        for at, name in enumerate(GIVEN, start=1)
    )
    + "TOTAL;;;;;10,060.00\n"
)


def written(folder: Path, name: str = "padrón 2014.csv", text: str = PERSONS, encoding: str = "latin-1") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(text.encode(encoding))
    return folder / name


def done(unit: str, file: Path, folder: Path, previous: Path | None = None) -> Told:
    return do(step_of(unit), file, folder, previous)


def shown(told: Told) -> str:
    """All that a step shows, on a page and on a terminal."""
    data, _about = told._repr_mimebundle_()
    return data["text/html"] + data["text/plain"]
