"""From the answers of tasks b to e to a whole Table Schema: what can be inferred of a file, completed by who "
"knows it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...locale import Words
from ..vaccination import KEY, QUARTERS
from ._u2_6_describe import DESCRIBED
from ._u2_6_types import RIGHT_TYPES
from ._u2_6_units import UNITS

# What is written for the learner, as examples to imitate.
TITLES = {
    "ANIO": Words("Year", "Año"),
    "TRIMESTRE": Words("Quarter", "Trimestre"),
    "CVE_MUN": Words("Key of the municipality", "Clave del municipio"),
    "MUNICIPIO": Words("Municipality", "Municipio"),
    "VACUNA": Words("Vaccine", "Vacuna"),
    "POBLACION_OBJETIVO": Words("Target population", "Población objetivo"),
    "DOSIS_APLICADAS": Words("Doses given", "Dosis aplicadas"),
    "DOSIS_REFUERZO": Words("Booster doses", "Dosis de refuerzo"),
    "COBERTURA": Words("Coverage", "Cobertura"),
    "FECHA_INFORME": Words("Date of the report", "Fecha del informe"),
}
DESCRIPTIONS = {
    "ANIO": Words(
        "Calendar year in which the doses were given, from January to December.",
        "Año calendario en que se aplicaron las dosis, de enero a diciembre.",
    ),
    "TRIMESTRE": Words(
        "Quarter of the year, in Roman numerals: I is January to March.",
        "Tres meses del año, en números romanos: I va de enero a marzo.",
    ),
    "MUNICIPIO": Words(
        "Official name in INEGI's catalogue; several share it, so join by CVE_MUN.",
        "Nombre oficial en el catálogo de INEGI; varios lo comparten, así que une tablas con CVE_MUN.",
    ),
    "VACUNA": Words(
        "Vaccine of the national scheme for children under one year.",
        "Biológico del esquema nacional para menores de un año.",
    ),
    "DOSIS_APLICADAS": Words(
        "All doses given in the quarter by public health centres, boosters included.",
        "Todas las aplicadas en el trimestre por centros de salud públicos, refuerzos incluidos.",
    ),
}
_UNIT_OF = {
    "POBLACION_OBJETIVO": "unit_poblacion",
    "DOSIS_APLICADAS": "unit_dosis",
    "DOSIS_REFUERZO": "unit_dosis",
    "COBERTURA": "unit_cobertura",
}
_KEYS = {
    "municipality": ("CVE_MUN",),
    "municipality-vaccine": ("CVE_MUN", "VACUNA"),
    "four": KEY,
    "names": ("ANIO", "TRIMESTRE", "MUNICIPIO", "VACUNA"),
}
Answers = Mapping[str, str | int | None]


def completed(path: Path, chosen: Answers) -> dict[str, Any]:
    """Give the Table Schema that is inferred of a file, with the answers put in; what has no answer stays as inferred.

    Parameters:
        path: the file.
        chosen: the answers of tasks b, c, d and e.

    Raises:
        Problem: when the file cannot be read.
    """
    from ...validation.schema.inferring import infer_schema

    schema = infer_schema(path)
    for field in schema["fields"]:
        label = field["name"]
        field["title"] = str(TITLES.get(label, ""))
        field["description"] = str(DESCRIPTIONS.get(label, ""))
        _type(field, label, chosen)
        _constrain(field, label, chosen)
        unit = chosen.get(_UNIT_OF.get(label, ""))
        if unit is not None:
            field["unit"] = next(
                (_unit(code, str(choice.words)) for choice in UNITS if (code := choice.code) == unit), str(unit)
            )
    for key, label in DESCRIBED.items():
        if chosen.get(key) is not None:
            next(field for field in schema["fields"] if field["name"] == label)["description"] = str(chosen[key])
    _name(schema, chosen.get("key"))
    return schema


def _type(field: dict[str, Any], label: str, chosen: Answers) -> None:
    kind = chosen.get(label.lower()) if label.lower() in RIGHT_TYPES else None
    if kind is not None and kind != field["type"]:
        field["type"] = str(kind)
        # A list of texts means nothing to another type.
        field.get("constraints", {}).pop("enum", None)
        for option in ("format", "decimalChar", "groupChar"):
            field.pop(option, None)


def _constrain(field: dict[str, Any], label: str, chosen: Answers) -> None:
    limits = field.setdefault("constraints", {})
    blank = {"DOSIS_APLICADAS": chosen.get("blank_dosis"), "DOSIS_REFUERZO": chosen.get("blank_refuerzo")}.get(label)
    if blank == "no":
        limits["required"] = True
    elif blank == "yes":
        limits.pop("required", None)
    if label == "TRIMESTRE" and field["type"] == "string":
        allowed = {"four": [*QUARTERS], "five": [*QUARTERS, "V"]}.get(str(chosen.get("list_trimestre")))
        if allowed:
            limits["enum"] = allowed
        elif chosen.get("list_trimestre") is not None:
            limits.pop("enum", None)
    # What holds of the names of the places holds of their keys.
    if label in ("MUNICIPIO", "CVE_MUN") and chosen.get("list_municipio") == "open":
        limits.pop("enum", None)
    if not limits:
        del field["constraints"]


def _unit(code: str, words: str) -> str:
    return {"percent": "%", "share": "1"}.get(code, words)


def _name(schema: dict[str, Any], key: str | int | None) -> None:
    if key is None:
        return
    columns = [field["name"] for field in schema["fields"]] if key == "all" else _KEYS.get(str(key))
    if columns:
        schema["primaryKey"] = list(columns)
    else:
        schema.pop("primaryKey", None)
