"""The files are there, are not empty, and their tables have no error."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import Words
from ..draft import Distribution, Draft
from ..formats import format_of

TITLE = Words(en="Data", es="Datos")
NONE = Words(
    en="The publication has no file. Add one with opendata new.",
    es="La publicación no tiene archivos. Agrega uno con opendata new.",
)
GONE = Words(
    en="{file} is not in the publication's folder. Put it there, or take it off the list of distributions.",
    es="{file} no está en la carpeta de la publicación. Ponlo ahí o quítalo de la lista distributions.",
)
TWICE = Words(
    en="{file} is listed twice under distributions. Leave it there once.",
    es="{file} aparece dos veces en distributions. Déjalo una sola vez.",
)
EMPTY = Words(
    en="{file} is empty. Put the file with its data there, or take it off the list of distributions.",
    es="{file} está vacío. Pon ahí el archivo con sus datos o quítalo de la lista distributions.",
)
ERRORS = Words(
    en="{file} has errors: {codes}. See each one and how to mend it with: opendata validate {file}",
    es="{file} tiene errores: {codes}. Mira cada uno y cómo corregirlo con: opendata validate {file}",
)
GOOD: dict[str, Any] = {"distributions": [{"path": "data.csv"}]}
BAD: dict[str, Any] = {"distributions": [{"path": "../secrets.csv"}]}


def look(draft: Draft) -> list[str]:
    """Look into every file."""
    if not draft.distributions:
        return [str(NONE)]
    paths = [one.path for one in draft.distributions]
    mend = [TWICE.format(file=path) for path in sorted(set(paths)) if paths.count(path) > 1]
    for one in draft.distributions:
        mend += _look_into(one, draft.file(one))
    return mend


def _look_into(one: Distribution, place: Path | None) -> list[str]:
    if place is None:
        return [GONE.format(file=one.path)]
    if place.stat().st_size == 0:
        return [EMPTY.format(file=one.path)]
    if not format_of(place).table:
        return []
    from ...validation import validate

    try:
        report = validate(place)
    except Problem as problem:
        return [problem.sentence]
    codes = {finding.code for finding in report.findings if str(finding.severity) == "error"}
    counts = ", ".join(f"{code} ({report.counts[code]})" for code in sorted(codes))
    return [ERRORS.format(file=one.path, codes=counts)] if codes else []
