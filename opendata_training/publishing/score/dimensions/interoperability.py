"""Interoperability: whether programs can read the file and the description."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ....locale import Words
from ...dcat_ap.checking import MISSING
from ...vocabularies.file_types import MACHINE_READABLE, NON_PROPRIETARY, file_type, in_table
from ...vocabularies.media_types import in_registry
from ..compliance import Told, faults
from ..described import Entry
from ..metric import Metric, Said
from ._addresses import PUBLISH
from ._looks import is_term, missing, shown

NAME = Words("interoperability", "interoperabilidad")
PLACE = 3


def _outside(values: list[Any], known: Callable[[str], bool]) -> list[Any]:
    """Give the values where none of them is a term."""
    return [] if any(is_term(one, known) for one in values) else values


def _vocabularies(entry: Entry) -> Said | None:
    formats, media = entry.of_file("dct:format"), entry.of_file("dcat:mediaType")
    if not formats or not media:
        return Said(Words("Format and media type are not both given.", "No están los dos: formato y tipo de medio."))
    wrong = _outside(formats, in_table) + _outside(media, in_registry)
    if not wrong:
        return None
    return Said(Words("Not a term of the EU's file types or of IANA's media types: “{value}”.",
                      "No es un término de los tipos de archivo de la UE ni de los tipos de medio de IANA: «{value}»."),
                {"value": shown(wrong)})  # fmt: skip


def _kind(kinds: frozenset[str], why: Words) -> Callable[[Entry], Said | None]:
    def lost(entry: Entry) -> Said | None:
        # The media type tells the format where nothing else does.
        given = entry.of_file("dct:format") or entry.of_file("dcat:mediaType")
        if any(file_type(str(one)) in kinds for one in given):
            return None
        return Said(why, {"value": shown(given)}) if given else no_format(entry)

    return lost


def _dcat_ap(entry: Entry) -> Said | None:
    found = faults(entry.described)
    if not found:
        return None
    if not entry.described.published:
        # That there is no address yet is nobody's fault, and said once is enough.
        found = [one for one in found if (one.code, one.property) != (MISSING, "dcat:accessURL")]
        if not found:
            return Said(Words("DCAT-AP asks for an access address, which comes with publishing.",
                              "DCAT-AP pide una dirección de acceso, que llega al publicar."), fix=PUBLISH)  # fmt: skip
    return Said(Words("The description breaks rules of DCAT-AP, {count} in all: {faults}",
                      "La descripción no cumple reglas de DCAT-AP, {count} en total: {faults}"),
                {"count": len(found), "faults": Told(found[:3])})  # fmt: skip


_FORMAT = Words("The format is not given.", "No se dice el formato.")
no_format = missing("file", "dct:format", _FORMAT)
METRICS = (
    Metric(
        "format", 20, "file", Words("format", "formato"),
        Words("Write format for the file in dataset.yaml, as CSV (dct:format). Unit {unit}.",
              "Escribe format en el archivo, en dataset.yaml, como CSV (dct:format). Unidad {unit}."),
        no_format,
    ),
    Metric(
        "media-type", 10, "file", Words("media type", "tipo de medio"),
        Words("Write media_type for the file in dataset.yaml, as text/csv (dcat:mediaType). Unit {unit}.",
              "Escribe media_type en el archivo, en dataset.yaml, como text/csv (dcat:mediaType). Unidad {unit}."),
        missing("file", "dcat:mediaType", Words("The media type is not given.", "No se dice el tipo de medio.")),
    ),
    Metric(
        "vocabularies", 10, "file", Words("format and media type from the lists", "formato y tipo de medio de las listas"),
        Words("In dataset.yaml write format and media_type as lists know them (CSV, text/csv); in DCAT both are addresses: the "
              "EU's file types and IANA's media types (dct:format, dcat:mediaType). Unit {unit}.",
              "En dataset.yaml escribe format y media_type como los conocen las listas (CSV, text/csv); en DCAT los dos son "
              "direcciones: de los tipos de archivo de la UE y de los tipos de medio de IANA (dct:format, dcat:mediaType). "
              "Unidad {unit}."),
        _vocabularies,
    ),
    Metric(
        "non-proprietary", 20, "file", Words("format that nobody owns", "formato que no es de nadie"),
        Words("Add a file in a format of the EU's list of open ones, as CSV: opendata convert makes it (dct:format). Unit 2.1.",
              "Agrega un archivo en un formato de la lista de abiertos de la UE, como CSV: opendata convert lo hace "
              "(dct:format). Unidad 2.1."),
        _kind(NON_PROPRIETARY, Words("“{value}” is not in the EU's list of formats that nobody owns.",
                                     "«{value}» no está en la lista de la UE de formatos que no son de nadie.")),
    ),
    Metric(
        "machine-readable", 20, "file", Words("format that programs read", "formato que los programas leen"),
        Words("Add a file in a format of the EU's list of machine-readable ones, as CSV: opendata convert makes it (dct:format). "
              "Unit 2.1.",
              "Agrega un archivo en un formato de la lista de legibles por máquina de la UE, como CSV: opendata convert lo hace "
              "(dct:format). Unidad 2.1."),
        _kind(MACHINE_READABLE, Words("“{value}” is not in the EU's list of formats that programs read.",
                                      "«{value}» no está en la lista de la UE de formatos que los programas leen.")),
    ),
    Metric(
        "dcat-ap", 30, "dataset", Words("rules of DCAT-AP", "reglas de DCAT-AP"),
        Words("Mend what is named in dataset.yaml and publish again with opendata publish (DCAT-AP 3). Unit {unit}.",
              "Corrige lo que se nombra en dataset.yaml y vuelve a publicar con opendata publish (DCAT-AP 3). Unidad {unit}."),
        _dcat_ap,
    ),
)  # fmt: skip
