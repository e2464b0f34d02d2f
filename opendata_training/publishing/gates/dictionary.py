"""Each table has a data dictionary that says of each of its columns what it means and of which type it is."""

from __future__ import annotations

from typing import Any

from ...errors import Problem
from ...locale import Words
from ..description import dictionaries
from ..description.draft import Distribution, Draft
from ..description.formats import format_of
from ..looks.looking import look_at

TITLE = Words(en="Data dictionary", es="Diccionario de datos")
UNIT = "2.6"
NONE = Words(
    en="There is no file to have a dictionary. Add one with opendata new.",
    es="No hay archivo que pueda tener diccionario. Agrega uno con opendata new.",
)
NO_DICTIONARY = Words(
    en=(
        "{file} has no data dictionary. Begin one with: opendata validate {file} --infer-schema {schema}; then write "
        "“schema: {schema}” under the file in dataset.yaml."
    ),
    es=(
        "{file} no tiene diccionario de datos. Empieza uno con: opendata validate {file} --infer-schema {schema}; después "
        "escribe «schema: {schema}» bajo el archivo, en dataset.yaml."
    ),
)
BESIDE = Words(
    en="The data dictionary {schema} is in the folder, and nothing says so. Write “schema: {schema}” under {file} in dataset.yaml.",
    es=(
        "El diccionario de datos {schema} está en la carpeta y nada lo dice. Escribe «schema: {schema}» bajo {file}, en "
        "dataset.yaml."
    ),
)
NOT_THERE = Words(
    en="The data dictionary {schema} of {file} is not in the publication's folder. Put it there, or correct its name.",
    es="El diccionario de datos {schema} de {file} no está en la carpeta de la publicación. Ponlo ahí o corrige su nombre.",
)
UNDESCRIBED = Words(
    en="Nobody has said yet what these columns of {file} mean: {columns}. Write it under description in {schema}.",
    es="Nadie ha dicho todavía qué significan estas columnas de {file}: {columns}. Escríbelo en description, dentro de {schema}.",
)
UNTYPED = Words(
    en="These columns of {file} have no type: {columns}. Write it under type in {schema}.",
    es="Estas columnas de {file} no tienen tipo: {columns}. Escríbelo en type, dentro de {schema}.",
)
EXTRA = Words(
    en="These columns of {file} are not in its dictionary: {columns}. Add them to {schema}.",
    es="Estas columnas de {file} no están en su diccionario: {columns}. Agrégalas a {schema}.",
)
GONE = Words(
    en="The dictionary {schema} has columns that {file} does not have: {columns}. Take them out, or put the right file there.",
    es="El diccionario {schema} tiene columnas que no están en {file}: {columns}. Quítalas, o pon ahí el archivo correcto.",
)
GOOD: dict[str, Any] = {"distributions": [{"path": "data.csv", "schema": "data.schema.json"}]}
BAD: dict[str, Any] = {"distributions": [{"path": "data.csv"}]}
# So many columns are named; who mends those sees the others next.
_NAMED = 12


def look(draft: Draft) -> list[str]:
    """Look into the dictionary of every table."""
    if not draft.distributions:
        return [str(NONE)]
    return [sentence for one in draft.distributions for sentence in _look_into(draft, one)]


def _look_into(draft: Draft, one: Distribution) -> list[str]:
    place = draft.file(one)
    if not one.schema:
        known = place is not None and format_of(place).table
        begun = dictionaries.beside(one.path)
        # To begin another would write over the one that somebody completed.
        words = BESIDE if draft.place(begun) else NO_DICTIONARY
        return [words.format(file=one.path, schema=begun)] if known else []
    if draft.place(one.schema) is None:
        return [NOT_THERE.format(file=one.key, schema=one.schema)]
    try:
        schema = dictionaries.told(draft, one) or {}
    except Problem as problem:
        return [problem.sentence]
    fields = [field for field in schema.get("fields") or () if isinstance(field, dict)]
    found = look_at(draft, one)
    said = [found.schema_trouble] if found and found.schema_trouble else []
    untyped = [str(field.get("name", "")) for field in fields if not field.get("type")]
    lists = ((UNDESCRIBED, dictionaries.undescribed(schema)), (UNTYPED, untyped),
             (EXTRA, found.extra if found else []), (GONE, found.gone if found else []))  # fmt: skip
    for words, columns in lists:
        if columns:
            more = "…" if len(columns) > _NAMED else ""
            said.append(words.format(file=one.key, schema=one.schema, columns=", ".join(columns[:_NAMED]) + more))
    return said
