"""From the choices of a recipe task to a recipe file's rows, and back to what was not done."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .. import files
from ..locale import translator

_ = translator("classroom")
MONTHS = "Número de delitos Enero:Número de delitos Diciembre"
# The state's key has two characters and the municipality's three: https://www.inegi.org.mx/app/ageeml/
MUNICIPALITY_PART = 3


def recipe_rows(chosen: Mapping[str, str | int | None]) -> list[tuple[str, str, str]]:
    """Give the recipe's rows (fix, columns, value), in the order in which they must be applied.

    Parameters:
        chosen: the answers of the recipe task. A width that is not a number of characters adds no step.
    """
    rows = []
    if chosen.get("total_row") == "yes":
        rows.append(("total-row", "", ""))
    if chosen.get("thousands_mark") == "yes":
        rows.append(("thousands-mark", MONTHS, ""))
    width = chosen.get("leading_zero")
    if isinstance(width, int) and 0 < width < 20:
        if width > MUNICIPALITY_PART:
            rows.append(("lost-leading-zero", "Clave_Ent", str(width - MUNICIPALITY_PART)))
        rows.append(("lost-leading-zero", "Cve. Municipio", str(width)))
    if chosen.get("months_to_rows") == "yes":
        rows.append(("wide-to-long", MONTHS, "Mes=Delitos"))
    return rows


def steps_not_taken(chosen: Mapping[str, str | int | None]) -> list[str]:
    """Say which chosen steps were not done because they would change what the data says."""
    if chosen.get("zero_for_blank") != "yes":
        return []
    return [
        _("One step was not done: zeros were not written into blank months, because blank means not yet known, and 0 "
          "means that there were none.")
    ]  # fmt: skip


def made_by(recipe: Path | list[tuple[str, str, str]], name: str, data: bytes) -> Any:
    """Apply a recipe to a file and give the table that comes out, as text; nothing of it stays on the disk.

    Parameters:
        recipe: its file, or its rows.
        name: the file's name, by whose ending it is read.
        data: what is in the file.

    Raises:
        Problem: when the recipe cannot be used.
    """
    from ..conversion import convert
    from ..reading import read

    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / name, Path(folder) / "out.csv"
        files.write_bytes(source, data)
        convert(source, out, recipe=recipe)
        return read(out).frame
