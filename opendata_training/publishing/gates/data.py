"""The files are there, are not empty, are what they are called, and their tables have no error."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...locale import Words
from ..description.draft import Distribution, Draft
from ..description.formats import FORMATS, format_of, stem_of
from ..description.remark import Remark
from ..looks.looking import look_at

TITLE = Words(en="Data", es="Datos")
UNIT = "2.2"
NONE = Words(
    en="The publication has no file. Add one with opendata new.",
    es="La publicación no tiene archivos. Agrega uno con opendata new.",
)
GONE = Words(
    en="{file} is not in the publication's folder. Put it there, or take it off the list of distributions.",
    es="{file} no está en la carpeta de la publicación. Ponlo ahí o quítalo de la lista distributions.",
)
NAMELESS = Words(
    en="Row {number} of distributions names no file. Write it as “- path: data.csv”, or take the row out.",
    es="El renglón {number} de distributions no nombra ningún archivo. Escríbelo como «- path: datos.csv» o quítalo.",
)
TWICE = Words(
    en="{file} is listed twice under distributions. Leave it there once.",
    es="{file} aparece dos veces en distributions. Déjalo una sola vez.",
)
EMPTY = Words(
    en="{file} is empty. Put the file with its data there, or take it off the list of distributions.",
    es="{file} está vacío. Pon ahí el archivo con sus datos o quítalo de la lista distributions.",
)
OTHER = Words(
    en="{file} is not what its ending says: {seen}. Put the file itself there.",
    es="{file} no es lo que dice su terminación: {seen}. Pon ahí el archivo mismo.",
)
CALLED = Words(
    en="{file} is described as {format}, and its name does not end that way, so its rows were not checked. Name the file (and "
    "its path in dataset.yaml) {stem}.{ending}.",
    es="{file} se describe como {format}, pero su nombre no termina así, y por eso no se revisaron sus filas. Ponle al archivo "
    "(y a su path en dataset.yaml) el nombre {stem}.{ending}.",
)
PAGE = Words(en="it is a web page", es="es una página web")
NOT = Words(en="it is no {format} file", es="no es un archivo {format}")
ERRORS = Words(
    en="{file} has errors: {codes}. See each one and how to mend it with: opendata validate {file}{schema}",
    es="{file} tiene errores: {codes}. Mira cada uno y cómo corregirlo con: opendata validate {file}{schema}",
)
ELSEWHERE = Words(
    en="{file} stays elsewhere: what is in it was not checked.",
    es="{file} se queda en otro sitio: no se revisó lo que contiene.",
)
GOOD: dict[str, Any] = {"distributions": [{"path": "data.csv"}]}
BAD: dict[str, Any] = {"distributions": [{"path": "../secrets.csv"}]}
# What files of these kinds begin with (https://www.iana.org/assignments/media-types).
_BEGIN = {"pdf": b"%PDF", "zip": b"PK", "kmz": b"PK", "gpkg": b"SQLite", "sqlite": b"SQLite"}
_PAGES = (b"<!doctype html", b"<html")
_PEEK = 1024


def look(draft: Draft) -> list[str]:
    """Look into every file."""
    nameless = _nameless(draft.facts.get("distributions"))
    if not draft.distributions:
        return nameless or [str(NONE)]
    paths = [one.key for one in draft.distributions]
    said: list[str] = nameless + [TWICE.format(file=path) for path in sorted(set(paths)) if paths.count(path) > 1]
    for one in draft.distributions:
        said += _look_into(draft, one) if one.path else [Remark(ELSEWHERE.format(file=one.key))]
    return said


def _nameless(told: Any) -> list[str]:
    """Say which rows name no file: they are no part of the publication, whatever they say."""
    rows = told if isinstance(told, list) else [told] if told else []
    keys = ("path", "download_url", "access_url")
    named = [isinstance(one, dict) and any(str(one.get(key) or "").strip() for key in keys) for one in rows]
    return [
        NAMELESS.format(number=at) for at, good in enumerate(named, start=1) if not (good and isinstance(told, list))
    ]


def _look_into(draft: Draft, one: Distribution) -> list[str]:
    place = draft.file(one)
    if place is None:
        return [GONE.format(file=one.path)]
    if place.stat().st_size == 0:
        return [EMPTY.format(file=one.path)]
    table = _table_told(one)
    if table and not (format_of(place).table or format_of(place).perhaps_table):
        return [CALLED.format(file=one.path, format=FORMATS[table].label, stem=stem_of(place), ending=table)]
    other = _other(place)
    if other:
        return [OTHER.format(file=one.path, seen=other)]
    found = look_at(draft, one)
    if found is None or (found.trouble and not format_of(place).table):
        return []
    if found.trouble:
        return [found.trouble]
    counts = ", ".join(f"{code} ({count})" for code, count in found.errors.items())
    schema = f" --schema {one.schema}" if draft.place(one.schema) and not found.schema_trouble else ""
    return [ERRORS.format(file=one.path, codes=counts, schema=schema)] if counts else []


def _table_told(one: Distribution) -> str:
    """Give the ending that files have whose format or media type is told of this one, where it is a table's; else nothing."""
    told = (one.format.casefold(), one.media_type.partition(";")[0].strip().casefold())
    return next((ending for ending, kind in FORMATS.items()
                 if kind.table and (kind.label.casefold() == told[0] or kind.media_type.casefold() == told[1])), "")  # fmt: skip


def _other(place: Path) -> str:
    """Say what a file is when its first bytes are not of its ending; tables are judged by those who read them."""
    ending = place.suffix.lower().lstrip(".")
    with place.open("rb") as stream:
        begin = stream.read(_PEEK).lstrip(b"\xef\xbb\xbf \t\r\n")
    if ending not in ("html", "htm") and begin.lower().startswith(_PAGES):
        return str(PAGE)
    if ending in _BEGIN and not begin.startswith(_BEGIN[ending]):
        return NOT.format(format=format_of(place).label)
    return ""
