"""Media types of data and documents that IANA has registered.

Source: https://www.iana.org/assignments/media-types, the types that data, documents and pictures come in; those of programs'
own traffic are left out.
"""

from __future__ import annotations

# As DCAT writes a media type; both spellings of the address are in use (https://www.w3.org/TR/vocab-dcat-3/, 6.8.20).
PREFIXES = ("http://www.iana.org/assignments/media-types/", "https://www.iana.org/assignments/media-types/")
_KINDS = {
    "application": """
atom+xml cbor cbor-seq csvm+json dicom epub+zip fits geo+json geo+json-seq geopackage+sqlite3 gml+xml gzip json json-seq
ld+json marc marcxml+xml mbox mets+xml mods+xml msword n-quads n-triples octet-stream pdf postscript rdf+xml rtf sgml
sparql-query sparql-results+json sparql-results+xml sql tei+xml trig vnd.apache.arrow.file vnd.apache.arrow.stream
vnd.apache.parquet vnd.api+json vnd.datapackage+json vnd.dataresource+json vnd.dbf vnd.google-earth.kml+xml
vnd.google-earth.kmz vnd.las vnd.las.las+json vnd.las.las+xml vnd.laszip vnd.mapbox-vector-tile vnd.ms-excel
vnd.ms-excel.sheet.binary.macroenabled.12 vnd.ms-excel.sheet.macroenabled.12 vnd.ms-powerpoint vnd.ms-project
vnd.oasis.opendocument.base vnd.oasis.opendocument.chart vnd.oasis.opendocument.chart-template
vnd.oasis.opendocument.formula vnd.oasis.opendocument.formula-template vnd.oasis.opendocument.graphics
vnd.oasis.opendocument.graphics-template vnd.oasis.opendocument.image vnd.oasis.opendocument.image-template
vnd.oasis.opendocument.presentation vnd.oasis.opendocument.presentation-template vnd.oasis.opendocument.spreadsheet
vnd.oasis.opendocument.spreadsheet-template vnd.oasis.opendocument.text vnd.oasis.opendocument.text-master
vnd.oasis.opendocument.text-template vnd.oasis.opendocument.text-web
vnd.openxmlformats-officedocument.presentationml.presentation vnd.openxmlformats-officedocument.spreadsheetml.sheet
vnd.openxmlformats-officedocument.spreadsheetml.template vnd.openxmlformats-officedocument.wordprocessingml.document vnd.rar
vnd.shp vnd.shx vnd.sqlite3 xhtml+xml xml yaml zip zstd
""",
    "text": """
calendar cql css csv csv-schema gff3 html javascript markdown n3 plain prs.lines.tag rtf sgml spdx tab-separated-values
troff turtle uri-list vcard vnd.gml vtt xml xml-dtd xml-external-parsed-entity
""",
    "image": """
aces apng avci avcs avif bmp cgm dicom-rle dpx emf fits g3fax gif heic heic-sequence heif heif-sequence hej2k hsj2 ief jls
jp2 jpeg jph jphc jpm jpx jxl jxr jxra jxrs jxs jxsc jxsi jxss ktx ktx2 naplps png prs.btif prs.pti pwg-raster svg+xml t38
tiff tiff-fx webp wmf
""",
    "audio": """
aac ac3 flac mp4 mpeg ogg opus vorbis
""",
    "video": """
mp4 mpeg ogg quicktime h264 h265 av1 vp8 vp9 matroska
""",
    "model": """
3mf e57 gltf+json gltf-binary iges jt mesh mtl obj prc step step+xml step+zip step-xml+zip stl u3d vrml x3d+fastinfoset
x3d+xml x3d-vrml
""",
}
REGISTERED = frozenset(f"{kind}/{name}" for kind, names in _KINDS.items() for name in names.split())


def in_registry(iri: str) -> bool:
    """Say whether an address is that of a registered media type."""
    return any(iri.startswith(prefix) and iri.removeprefix(prefix).lower() in REGISTERED for prefix in PREFIXES)
