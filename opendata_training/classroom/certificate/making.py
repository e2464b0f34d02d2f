"""Certificates for those who have reached all, and for the others what is missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ... import files
from ...locale import Words
from .sealing import sealed
from .signing import read_key
from .standing import Standing
from .wording import Occasion, said_of

_COLUMNS = {"learner": ("learner", "participante", "folder", "carpeta"), "name": ("name", "nombre", "nombre completo")}
_WHAT = Words("the list of names", "la lista de nombres")


def named(found: list[Standing], names: Path | None) -> list[Standing]:
    """Give standings with the names that a list has for them.

    Parameters:
        found: the standings.
        names: a table with the columns learner and name; None for none.

    Raises:
        Problem: when the list cannot be read.
    """
    if names is None:
        return found
    from ...validation.given import given

    table = given(names, _COLUMNS, ("learner", "name"), _WHAT)
    known = dict(zip(table.cells["learner"], table.cells["name"], strict=True))
    return [replace(one, name=known.get(one.learner) or one.name) for one in found]


def make(standing: Standing, keys: Path, occasion: Occasion, folder: Path) -> list[Path]:
    """Write a certificate, as PDF and as JSON.

    Parameters:
        standing: a learner who has reached all.
        keys: the folder of the keys.
        occasion: the days.
        folder: where the files go.

    Raises:
        Problem: when the keys cannot be used or the files cannot be written.
    """
    pdf, told = sealed(said_of(standing, read_key(keys), occasion), keys)
    paths = [folder / f"certificate-{standing.learner}{ending}" for ending in (".pdf", ".json")]
    for path, data in zip(paths, (pdf, told), strict=True):
        files.write_bytes(path, data)
    return paths
