"""File formats: what portals call them, their media types, and their entries in the EU's vocabulary of file types."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath


@dataclass(frozen=True)
class Format:
    """A file format.

    Parameters:
        label: what portals show.
        media_type: as registered at https://www.iana.org/assignments/media-types.
        code: in http://publications.europa.eu/resource/authority/file-type; empty when it has no entry there.
        table: whether a file of it holds rows and columns that can be validated here.
        perhaps_table: whether a file of it may hold some, and may hold something else.
    """

    label: str
    media_type: str
    code: str
    table: bool = False
    perhaps_table: bool = False


FORMATS = {
    "csv": Format("CSV", "text/csv", "CSV", table=True),
    "tsv": Format("TSV", "text/tab-separated-values", "TSV", table=True),
    "txt": Format("TXT", "text/plain", "TXT", table=True),
    "xlsx": Format("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", table=True),
    "xlsm": Format("XLSM", "application/vnd.ms-excel.sheet.macroEnabled.12", "XLSM", table=True),
    "xls": Format("XLS", "application/vnd.ms-excel", "XLS", table=True),
    "ods": Format("ODS", "application/vnd.oasis.opendocument.spreadsheet", "ODS", table=True),
    "dbf": Format("DBF", "application/vnd.dbf", "DBF", table=True),
    "parquet": Format("Parquet", "application/vnd.apache.parquet", "PARQUET", table=True),
    "ndjson": Format("NDJSON", "application/x-ndjson", "JSON", perhaps_table=True),
    "json": Format("JSON", "application/json", "JSON", perhaps_table=True),
    "geojson": Format("GeoJSON", "application/geo+json", "GEOJSON", perhaps_table=True),
    "sqlite": Format("SQLite", "application/vnd.sqlite3", "", perhaps_table=True),
    "jsonl": Format("NDJSON", "application/x-ndjson", "JSON", perhaps_table=True),
    "kml": Format("KML", "application/vnd.google-earth.kml+xml", "KML"),
    "kmz": Format("KMZ", "application/vnd.google-earth.kmz", "KMZ"),
    "gml": Format("GML", "application/gml+xml", "GML"),
    "gpkg": Format("GeoPackage", "application/geopackage+sqlite3", ""),
    "xml": Format("XML", "application/xml", "XML"),
    "ttl": Format("Turtle", "text/turtle", "RDF_TURTLE"),
    "jsonld": Format("JSON-LD", "application/ld+json", "JSON_LD"),
    "html": Format("HTML", "text/html", "HTML"),
    "pdf": Format("PDF", "application/pdf", "PDF"),
    "zip": Format("ZIP", "application/zip", "ZIP", perhaps_table=True),
}
UNKNOWN = Format("", "application/octet-stream", "")


def format_of(path: PurePath) -> Format:
    """Give a file's format by its ending; of a file packed with gzip, that of what is in it."""
    ending = path.suffix.lower().lstrip(".")
    if ending == "gz":
        return replace(format_of(path.with_suffix("")), media_type="application/gzip")
    return FORMATS.get(ending, UNKNOWN)


def stem_of(path: PurePath) -> str:
    """Give a file's name without its ending, and without that of gzip."""
    return path.with_suffix("").stem if path.suffix.lower() == ".gz" else path.stem
