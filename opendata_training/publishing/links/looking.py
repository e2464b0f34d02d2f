"""What an answer is: the file that was promised, or a page, or something else."""

from __future__ import annotations

import re

# How many bytes tell what a file is.
ENOUGH = 2048
_PAGE = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|<head|<body)", re.IGNORECASE | re.DOTALL
)
# The first bytes of formats, and the names by which a catalogue promises them.
_SIGNS = (
    (b"%PDF", "PDF"), (b"PK\x03\x04", "ZIP"), (b"PAR1", "PARQUET"), (b"\xd0\xcf\x11\xe0", "XLS"), (b"\x1f\x8b", "GZ"),
    (b"Rar!", "RAR"), (b"7z\xbc\xaf", "7Z"), (b"SQLite format 3", "SQLITE"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"),
)  # fmt: skip
_ZIPPED = ("ZIP", "XLSX", "ODS", "SHP", "KMZ", "GTFS", "GPKG", "DOCX", "ODT", "XLSM")
_TEXTS = ("CSV", "TSV", "TXT", "JSON", "GEOJSON", "XML", "NDJSON", "RDF", "TTL", "KML", "YAML")
_PAGES = ("HTML", "HTM", "WEB", "PAGE", "XHTML")
_MEDIA = {
    "text/csv": "CSV", "application/csv": "CSV", "text/html": "HTML", "application/json": "JSON", "text/plain": "TXT",
    "application/geo+json": "GEOJSON", "application/xml": "XML", "text/xml": "XML", "application/pdf": "PDF",
    "application/zip": "ZIP", "application/vnd.ms-excel": "XLS", "text/tab-separated-values": "TSV",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/vnd.oasis.opendocument.spreadsheet": "ODS", "application/x-shapefile": "SHP",
}  # fmt: skip


def promised(format_: str, address: str) -> str:
    """Give the promised format's short name; "" where nothing says which.

    Parameters:
        format_: what the catalogue says: CSV, text/csv, .csv.
        address: the address, whose ending says it where the catalogue does not.
    """
    said = format_.strip().lower().partition(";")[0].strip()
    if said:
        return _MEDIA.get(said, said.lstrip(".").upper().replace("VND.", ""))
    name = address.partition("?")[0].partition("#")[0].rpartition("/")[2]
    ending = name.rpartition(".")[2].upper() if "." in name else ""
    known = {*_ZIPPED, *_TEXTS, *_PAGES, *(name for _sign, name in _SIGNS)}
    return ending if ending in known else ""


def is_page(promise: str) -> bool:
    """Say whether a web page is what was promised."""
    return promise in _PAGES


def found(promise: str, kind: str, first: bytes) -> tuple[str, str]:
    """Say whether an answer is what was promised: ok, page, other or empty, and what it begins as.

    Parameters:
        promise: the promised format, "" where nobody said.
        kind: the answer's Content-Type.
        first: its first bytes.
    """
    if not first:
        return "empty", ""
    if is_page(promise):
        return "ok", "HTML"
    # A server may call a table a page; then its cells show that it is none.
    marked = _MEDIA.get(kind.partition(";")[0].strip().lower()) == "HTML" and first.lstrip().startswith(b"<")
    if _PAGE.match(first) or marked:
        # Without a promise a page may be what was meant.
        return ("page" if promise else "ok"), "HTML"
    seen = next((name for sign, name in _SIGNS if first.startswith(sign)), "")
    if not seen or not promise:
        return "ok", seen
    if seen in ("GZ", promise) or (seen == "ZIP" and promise in _ZIPPED):
        # A compressed file of the promised format is still that file.
        return "ok", seen
    return ("other" if promise in {*_TEXTS, *_ZIPPED, *(name for _sign, name in _SIGNS)} else "ok"), seen
