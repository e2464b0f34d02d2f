"""dataset.yaml told to programs: its JSON Schema, and its page in the docs, both made of the list of fields."""

from __future__ import annotations

from typing import Any

from ...countries.common.frequencies import FREQUENCIES
from ...locale import translator
from . import fields
from .fields import Field

_ = translator("publishing_new")
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY = r"^(\d{4}-\d{2}-\d{2})?$"
_ADDRESS = r"^(https?://\S+)?$"
_ADDRESSES = ("landing_page", "download_url", "access_url")
# What is signed: each part, with what it is.
_SIGNED = {
    "attestations": ("statement", "name", "date"),
    "waivers": ("name", "reason", "legal_basis", "columns", "date", "file"),
}


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of dataset.yaml.

    It says what may be written and in which form; that something is blank while a publication is being prepared is no error of
    form, and the gates ask for it.
    """
    made = _object(fields.DATASET)
    for name, parts in _SIGNED.items():
        made["properties"][name]["items"] = _signed(name, parts)
    made["properties"]["distributions"]["items"] = {
        **_object(fields.DISTRIBUTION), "anyOf": [{"required": [name]} for name in ("path", "download_url", "access_url")]
    }  # fmt: skip
    return {"$schema": DIALECT, "title": "dataset.yaml", "description": _("A publication's description, in DCAT's names."),
            **made}  # fmt: skip


def _object(several: tuple[Field, ...]) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for one in several:
        group, _dot, part = one.name.partition(".")
        if part:
            properties[group].setdefault("properties", {})[part] = _property(one)
        else:
            properties[one.name] = _property(one)
    return {"type": "object", "properties": properties}


def _property(one: Field) -> dict[str, Any]:
    made: dict[str, Any] = {"description": str(one.what)}
    if one.kind == "group":
        made |= {"type": "object"}
        if one.name == "temporal":
            made["properties"] = {part: {"type": "string", "pattern": _DAY} for part in ("start", "end")}
    elif one.kind == "rows":
        made |= {"type": "array", "items": {"type": "object"}}
    elif one.kind == "list":
        made["anyOf"] = [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]
    elif one.name == "byte_size":
        made |= {"type": ["integer", "string"], "pattern": r"^\d*$"}
    else:
        made["type"] = "string"
    if one.kind == "date":
        # YAML readers make a date of a day without quotes; the form is the same.
        made |= {"type": "string", "pattern": _DAY}
    if one.name in _ADDRESSES:
        made["pattern"] = _ADDRESS
    if one.name == "accrual_periodicity":
        made["enum"] = ["", *(each.code for each in FREQUENCIES), *(each.iri for each in FREQUENCIES)]
    if one.example:
        made["examples"] = [one.example]
    return made


def _signed(name: str, parts: tuple[str, ...]) -> dict[str, Any]:
    properties: dict[str, Any] = {part: {"type": "string"} for part in parts}
    properties["date"]["pattern"] = _DAY
    if "columns" in properties:
        properties["columns"] = {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]}
    made = {"type": "object", "properties": properties}
    # A waiver may stand in a file of its own, whose name is written in its place.
    return {"anyOf": [made, {"type": "string"}]} if name == "waivers" else made


def described() -> str:
    """Give the page of the docs about dataset.yaml, in the language in use."""
    lines = [
        "# " + _("dataset.yaml, field by field"),
        "",
        _(
            "A publication is a folder with data files, a data dictionary beside each, and this description. `opendata new` begins "
            "it, `opendata publish` takes it to a portal, and `opendata new --schema` prints the same as JSON Schema. Names are "
            "DCAT's. A folder with a datapackage.json in its place is read too. This page is made of the program's own list."
        ),
        "",
        _(
            "**Who asks for it**: ADELA is the form of Mexico's platform of 2014, DCAT-AP the European profile, data.json the "
            "catalogue of the United States' portals. A gate stays closed while one of these is blank; those marked with * are "
            "filled in by publishing, or may be what the dataset says of itself."
        ),
        "",
        "## " + _("The dataset"),
        "",
        *_table(fields.DATASET),
        "",
        "## " + _("A file (distributions)"),
        "",
        *_table(fields.DISTRIBUTION),
        "",
        "## " + _("What is signed"),
        "",
        *(f"- `{name}`: {', '.join(f'`{part}`' for part in parts)}" for name, parts in _SIGNED.items()),
        "",
        "## " + _("How often (accrual_periodicity)"),
        "",
        *(f"- `{one.code}`: {one.words}" for one in FREQUENCIES),
        "",
    ]
    return "\n".join(lines)


def _table(several: tuple[Field, ...]) -> list[str]:
    head = [_("field"), _("what it is for"), _("who asks for it"), _("example"), "DCAT"]
    rows = [f"| {' | '.join(head)} |", "| --- | --- | --- | --- | --- |"]
    for one in several:
        needed = ", ".join(one.needed) + ("*" if one.later and one.needed else "")
        example = f"`{one.example}`" if one.example else ""
        rows.append(f"| `{one.name}` | {one.what} | {needed} | {example} | {one.iri} |")
    return rows
