"""File types: the EU's table, and which of them the EU counts as open and as readable by programs.

Sources: http://publications.europa.eu/resource/authority/file-type; the two lists of data.europa.eu's metadata quality
assessment (MQA), https://gitlab.com/european-data-portal/edp-vocabularies: edp-non-proprietary-format and
edp-machine-readable-format. They are kept as they are, even where one may think otherwise (Parquet and GeoPackage are in
neither), so that a score here is the score there.
"""

from __future__ import annotations

from ..description.formats import FORMATS
from . import AUTHORITY, code_of

SCHEME = f"{AUTHORITY}file-type"
_CODES = """
7Z AAB AAC AKN4EU AKN4EU_ZIP APK APPX ARC ARCINFO_COV ARC_GZ ARJ ATOM AVIF AZW BIN BITS BMP BWF BZIP2 CSS CSV DAPK DBF DCR
DEB DGN DMG DMP DOC DOCX DTD_SGML DTD_XML DWG DXF E00 EAR ECW EFORMS_XML EPS EPUB ETSI_XML EXE FMX2 FMX3 FMX4 FMX4_ZIP GDB
GEOJSON GEOTIFF GIF GML GMZ GPKG GPX GRID GRID_ASCII GTFS GZIP HDF HDT HTML HTML5 HTML_SIMPL ICS IMMC_XML INDD IPA ISO
ISO_ZIP JAR JATS JPEG JPEG2000 JS JSON JSON_LD KML KMZ LAS LAZ LEG LHA LPK LZIP LZMA LZO MAP_PRVW MAP_SRVC MBOX MDB METS
METS_ZIP MHTML MIF_MID MOBI MOP MOV MP3 MPEG2 MPEG4 MPEG4_AVC MRSID MSG_HTTP MSI MXD N3 NETCDF OAPK OCTET ODB ODC ODF ODG
ODP ODS ODT OP_DATPRO OVF OWL PARQUET PDF PDF1X PDFA1A PDFA1B PDFA2A PDFA2B PDFA3 PDFUA PDFX PDFX1A PDFX2A PDFX4 PL PNG PPS
PPSX PPT PPTX PS PSD PWP QGS RAR RDF RDFA RDF_N_QUADS RDF_N_TRIPLES RDF_THRIFT RDF_TRIG RDF_TRIX RDF_TURTLE RDF_XML REST RPM
RSS RTF SB3 SCHEMA_XML SDMX SGML SHP SKOS_XML SPARQLQ SPARQLQRES SQL STL SVG SWM TAB TAB_RSTR TAR TAR_GZ TAR_XZ TIFF TIFF_FX
TMX TSV TXT UNGEN WAR WARC WARC_GZ WAV WCS_SRVC WEBP WFS_SRVC WIM WMS_SRVC WMTS_SRVC WORLD XHTML XHTML5 XHTML_SIMPL XLIFF
XLS XLSB XLSM XLSX XML XSLFO XSLT XYZ XZ YAML Z ZIP
"""
_NON_PROPRIETARY = """
BMP CSV DBF GEOJSON GZIP HTML ICS JPEG2000 JSON JSON_LD KML KMZ NETCDF ODS PNG RDF_N_QUADS RDF_N_TRIPLES RDF_TRIG RDF_TURTLE
RDF_XML RSS RTF TAR TIFF TSV TXT WMS_SRVC XML ZIP
"""
_MACHINE_READABLE = """
CSV GEOJSON ICS JSON JSON_LD KML KMZ NETCDF ODS RDFA RDF_N_QUADS RDF_N_TRIPLES RDF_TRIG RDF_TURTLE RDF_XML RSS SHP XLS XLSX
XML
"""
CODES, NON_PROPRIETARY, MACHINE_READABLE = (
    frozenset(one.split()) for one in (_CODES, _NON_PROPRIETARY, _MACHINE_READABLE)
)
# What people write in place of the table's codes.
_ALSO = {
    "JSON-LD": "JSON_LD", "JSONLD": "JSON_LD", "TTL": "RDF_TURTLE", "TURTLE": "RDF_TURTLE", "RDF": "RDF_XML", "RDF/XML": "RDF_XML",
    "NT": "RDF_N_TRIPLES", "N-TRIPLES": "RDF_N_TRIPLES", "NQ": "RDF_N_QUADS", "TRIG": "RDF_TRIG", "GZ": "GZIP", "TIF": "TIFF",
    "HTM": "HTML", "JPG": "JPEG", "WMS": "WMS_SRVC", "WFS": "WFS_SRVC", "NC": "NETCDF", "NDJSON": "JSON", "ICAL": "ICS",
    "SHAPEFILE": "SHP", "EXCEL": "XLS", "GEOPACKAGE": "GPKG", "TAR.GZ": "TAR_GZ", "API": "REST",
}  # fmt: skip


_BY_MEDIA = {
    "text/turtle": "RDF_TURTLE", "application/rdf+xml": "RDF_XML", "application/ld+json": "JSON_LD", "text/html": "HTML",
    "application/n-triples": "RDF_N_TRIPLES", "application/n-quads": "RDF_N_QUADS", "application/trig": "RDF_TRIG",
    "application/xml": "XML", "text/xml": "XML", "application/vnd.google-earth.kml+xml": "KML", "text/calendar": "ICS",
    "application/vnd.google-earth.kmz": "KMZ", "application/gzip": "GZIP", "image/tiff": "TIFF", "image/png": "PNG",
    "application/netcdf": "NETCDF", "application/x-netcdf": "NETCDF", "application/gml+xml": "GML", "image/jpeg": "JPEG",
    "application/geopackage+sqlite3": "GPKG", "application/msword": "DOC", "application/csv": "CSV",
}  # fmt: skip


def in_table(iri: str) -> bool:
    """Say whether an address is a term of the table."""
    return iri.startswith(f"{SCHEME}/") and iri.removeprefix(f"{SCHEME}/") in CODES


def file_type(text: str) -> str:
    """Give the table's code for a format; empty when it is none of the table.

    Parameters:
        text: the format as it is described: an address of the table, a code, a word, an ending, or a media type.
    """
    wanted = code_of(text, "file-type").strip().lstrip(".")
    media = wanted.lower().partition("media-types/")[2] or wanted.lower()
    by_media = next((one.code for one in FORMATS.values() if one.media_type == media.partition(";")[0].strip()), "")
    # "RDF" is a code of the table too, and means a family of formats there.
    upper = wanted.upper()
    found = upper if upper in CODES and upper != "RDF" else _ALSO.get(upper, "")
    return found or by_media or _BY_MEDIA.get(media.partition(";")[0].strip(), "")
