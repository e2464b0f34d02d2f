"""The five stars of open data, by Tim Berners-Lee (https://5stardata.info): the best file counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ...countries.common.licences import licence
from ...locale import Words, translator
from ..vocabularies import AUTHORITY, file_types
from .described import Described

_ = translator("publishing_score")
# What the next star asks for, by how many there are.
NEXT = (
    Words("an open licence on the file", "una licencia abierta en el archivo"),
    Words("a format in which a program can read the cells, as XLSX",
          "un formato en el que un programa pueda leer las celdas, como XLSX"),
    Words("a format that nobody owns, as CSV", "un formato que no sea de nadie, como CSV"),
    Words("a web address for each thing in the data", "una dirección web para cada cosa de los datos"),
    Words("links to other people's data", "enlaces a datos de otros"),
)  # fmt: skip
_RDF = "RDF_TURTLE RDF_XML RDF_N_TRIPLES RDF_N_QUADS RDF_TRIG RDF_TRIX RDFA RDF_THRIFT JSON_LD HDT N3"
# Beside the EU's lists: formats whose specification is open too.
_ALSO_OPEN = "TSV TXT DBF GML GPKG GPX PARQUET ATOM SDMX GTFS YAML SQL"
_OWNED = "XLS XLSX XLSB XLSM MDB SHP GDB DWG DXF MIF_MID TAB ODB"
_LINKED, _STRUCTURED = frozenset(_RDF.split()), frozenset(_OWNED.split())
_OPEN = (file_types.MACHINE_READABLE & file_types.NON_PROPRIETARY) | frozenset(_ALSO_OPEN.split())
_IRI = re.compile(r"https?://[^\s<>\"'{}|\\^`,;]+", re.IGNORECASE)
# Words of vocabularies are no links to other people's data.
_VOCABULARIES = ("www.w3.org", "w3.org", "purl.org", "xmlns.com", "schema.org", "www.schema.org", "spdx.org")
_SAMPLE = 1 << 18
# A column of addresses, a wrong cell here and there let pass.
_MOSTLY = 0.9


@dataclass(frozen=True)
class Stars:
    """A dataset's stars.

    Parameters:
        count: 0 to 5.
        published: whether it is on the web; where not, these are the stars it will have.
    """

    count: int
    published: bool = True

    def __int__(self) -> int:
        return self.count

    def __str__(self) -> str:
        signs = "★" * self.count + "☆" * (5 - self.count)
        said = _("{signs} {count} of 5 stars.", signs=signs, count=self.count)
        if not self.published:
            said = _("{signs} {count} of 5 stars, once it is published.", signs=signs, count=self.count)
        return said if self.count == 5 else said + " " + _("For the next: {step}.", step=NEXT[self.count])


def stars(described: Described) -> Stars:
    """Give a dataset's stars: those of its best file.

    Of a file in a folder its beginning is looked at for addresses; elsewhere what the description says decides.

    Parameters:
        described: the dataset.
    """
    return Stars(max((_of_file(described, one) for one in described.files), default=0), described.published)


def _of_file(described: Described, file: Any) -> int:
    if not any(is_open(str(one)) for one in described.values(file, "dct:license")):
        return 0
    given = described.values(file, "dct:format") or described.values(file, "dcat:mediaType")
    codes = {file_types.file_type(str(one)) for one in given}
    if not codes & (_LINKED | _OPEN):
        return 2 if codes & _STRUCTURED else 1
    path = described.paths.get(str(file), "")
    hosts = _hosts(described.folder / path, bool(codes & _LINKED)) if described.folder and path else set()
    if codes & _LINKED:
        return 5 if len(hosts) > 1 else 4
    return min(5, 3 + len(hosts))


def is_open(text: str) -> bool:
    """Say whether a licence lets anybody use the data for anything (https://opendefinition.org/licenses/).

    Parameters:
        text: its address, or its id.
    """
    known = licence(text)
    if known:
        return known.open
    wanted = text.strip().lower()
    if wanted.startswith(f"{AUTHORITY}licence/"):
        # The EU's codes of Creative Commons say themselves what is kept back: commerce, or changes.
        return not re.search(r"/cc_\w*(nc|nd)", wanted)
    return bool(
        re.search(r"creativecommons\.org/(licenses/by(-sa)?/|publicdomain/)|opendatacommons\.org/licenses/", wanted)
    )


def _hosts(path: Path, linked: bool) -> set[str]:
    """Give the servers of the addresses that a file's beginning names: of any in RDF, of whole columns in a table."""
    try:
        with path.open("rb") as stream:
            text = stream.read(_SAMPLE).decode("utf-8", errors="replace")
    except OSError:
        return set()
    if linked:
        found = _IRI.findall(text)
    else:
        import csv

        lines = text.splitlines()[1:]
        try:
            rows = [row for row in csv.reader(lines[:1000])]
        except csv.Error:
            return set()
        width = max(map(len, rows), default=0)
        columns = [
            [row[place].strip() for row in rows if len(row) > place and row[place].strip()] for place in range(width)
        ]
        found = [
            cell
            for column in columns
            if column and sum(bool(_IRI.fullmatch(cell)) for cell in column) >= _MOSTLY * len(column)
            for cell in column
        ]
    hosts = {_host(one) for one in found}
    return {host for host in hosts if host and not host.endswith(_VOCABULARIES)}


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
