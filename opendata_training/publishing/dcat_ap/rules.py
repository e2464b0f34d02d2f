"""What DCAT-AP 3.0.1 asks of each class and property, as a table.

Written from the specification, https://semiceu.github.io/DCAT-AP/releases/3.0.1/ (CC BY 4.0): a section a class, a line a
property with what it holds and how many times it may be there. Tests hold the table against the official shapes. What the
specification says and those shapes do not check is marked as beyond: days that are typed as such, and controlled
vocabularies (section 13).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from ..vocabularies import AUTHORITY

NAMESPACES = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "odrl": "http://www.w3.org/ns/odrl/2/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "time": "http://www.w3.org/2006/time#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TEXT, MOMENT, THING = "text", "moment", "thing"
MOMENTS = ("xsd:date", "xsd:dateTime", "xsd:gYear", "xsd:gYearMonth")
# What an address of each vocabulary begins with.
VOCABULARIES = {
    "access-right": (f"{AUTHORITY}access-right/",),
    "availability": (f"{AUTHORITY}planned-availability/",),
    "data-theme": (f"{AUTHORITY}data-theme/",),
    "file-type": (f"{AUTHORITY}file-type/",),
    "frequency": (f"{AUTHORITY}frequency/",),
    "language": (f"{AUTHORITY}language/",),
    "media-type": ("http://www.iana.org/assignments/media-types/", "https://www.iana.org/assignments/media-types/"),
    "place": (
        *(f"{AUTHORITY}{table}/" for table in ("country", "place", "continent", "atu")),
        "https://sws.geonames.org/",
        "http://sws.geonames.org/",
    ),
    "status": (f"{AUTHORITY}distribution-status/", "http://purl.org/adms/status/"),
}

# A property, what it holds (a text, a moment, any thing, a datatype or a class), how many, and its vocabulary.
_TABLE = """
dcat:Catalog
  dct:title                      text                1..n
  dct:description                text                1..n
  dct:publisher                  foaf:Agent          1..1
  dcatap:applicableLegislation   eli:LegalResource   0..n
  dcat:catalog                   dcat:Catalog        0..n
  dct:creator                    foaf:Agent          0..1
  dcat:dataset                   dcat:Dataset        0..n
  dct:hasPart                    dcat:Catalog        0..n
  foaf:homepage                  foaf:Document       0..1
  dct:issued                     moment              0..1
  dct:language                   dct:LinguisticSystem 0..n  language
  dct:license                    dct:LicenseDocument 0..1
  dct:modified                   moment              0..1
  dcat:record                    dcat:CatalogRecord  0..n
  dct:rights                     dct:RightsStatement 0..n
  dcat:service                   dcat:DataService    0..n
  dct:spatial                    dct:Location        0..n  place
  dct:temporal                   dct:PeriodOfTime    0..n
  dcat:themeTaxonomy             skos:ConceptScheme  0..n
dcat:CatalogRecord
  dct:modified                   moment              1..1
  foaf:primaryTopic              dcat:Resource       1..1
  dct:conformsTo                 dct:Standard        0..n
  dct:description                text                0..n
  dct:issued                     moment              0..1
  dct:language                   dct:LinguisticSystem 0..n  language
  dct:source                     dcat:CatalogRecord  0..1
  adms:status                    skos:Concept        0..1
  dct:title                      text                0..n
dcat:Dataset
  dct:title                      text                1..n
  dct:description                text                1..n
  dct:accessRights               dct:RightsStatement 0..1  access-right
  dct:accrualPeriodicity         dct:Frequency       0..1  frequency
  dcatap:applicableLegislation   eli:LegalResource   0..n
  dct:conformsTo                 dct:Standard        0..n
  dcat:contactPoint              vcard:Kind          0..n
  dct:creator                    foaf:Agent          0..n
  dcat:distribution              dcat:Distribution   0..n
  foaf:page                      foaf:Document       0..n
  dcat:hasVersion                dcat:Dataset        0..n
  dct:identifier                 text                0..n
  dcat:inSeries                  dcat:DatasetSeries  0..n
  dct:isReferencedBy             thing               0..n
  dct:issued                     moment              0..1
  dcat:keyword                   text                0..n
  dcat:landingPage               foaf:Document       0..n
  dct:language                   dct:LinguisticSystem 0..n  language
  dct:modified                   moment              0..1
  adms:identifier                adms:Identifier     0..n
  dct:provenance                 dct:ProvenanceStatement 0..n
  dct:publisher                  foaf:Agent          0..1
  prov:qualifiedAttribution      prov:Attribution    0..n
  dcat:qualifiedRelation         dcat:Relationship   0..n
  dct:relation                   thing               0..n
  adms:sample                    dcat:Distribution   0..n
  dct:source                     dcat:Dataset        0..n
  dct:spatial                    dct:Location        0..n  place
  dcat:spatialResolutionInMeters xsd:decimal         0..n
  dct:temporal                   dct:PeriodOfTime    0..n
  dcat:temporalResolution        xsd:duration        0..1
  dcat:theme                     skos:Concept        0..n  data-theme
  dct:type                       skos:Concept        0..n
  dcat:version                   text                0..1
  adms:versionNotes              text                0..n
  prov:wasGeneratedBy            prov:Activity       0..n
dcat:DatasetSeries
  dct:title                      text                1..n
  dct:description                text                1..n
  dct:accrualPeriodicity         dct:Frequency       0..1  frequency
  dcatap:applicableLegislation   eli:LegalResource   0..n
  dcat:contactPoint              vcard:Kind          0..n
  dct:issued                     moment              0..1
  dct:modified                   moment              0..1
  dct:publisher                  foaf:Agent          0..1
  dct:spatial                    dct:Location        0..n  place
  dct:temporal                   dct:PeriodOfTime    0..n
dcat:DataService
  dct:title                      text                1..n
  dcat:endpointURL               thing               1..n
  dct:accessRights               dct:RightsStatement 0..1  access-right
  dcatap:applicableLegislation   eli:LegalResource   0..n
  dct:conformsTo                 dct:Standard        0..n
  dcat:contactPoint              vcard:Kind          0..n
  dct:description                text                0..n
  foaf:page                      foaf:Document       0..n
  dcat:endpointDescription       thing               0..n
  dct:format                     dct:MediaTypeOrExtent 0..n  file-type
  dcat:keyword                   text                0..n
  dcat:landingPage               foaf:Document       0..n
  dct:license                    dct:LicenseDocument 0..1
  dct:publisher                  foaf:Agent          0..1
  dcat:servesDataset             dcat:Dataset        0..n
  dcat:theme                     skos:Concept        0..n  data-theme
dcat:Distribution
  dcat:accessURL                 thing               1..n
  dcat:accessService             dcat:DataService    0..n
  dcatap:applicableLegislation   eli:LegalResource   0..n
  dcatap:availability            skos:Concept        0..1  availability
  dcat:byteSize                  xsd:nonNegativeInteger 0..1
  spdx:checksum                  spdx:Checksum       0..1
  dcat:compressFormat            dct:MediaType       0..1  media-type
  dct:conformsTo                 dct:Standard        0..n
  dct:description                text                0..n
  foaf:page                      foaf:Document       0..n
  dcat:downloadURL               thing               0..n
  dct:format                     dct:MediaTypeOrExtent 0..1  file-type
  odrl:hasPolicy                 odrl:Policy         0..1
  dct:issued                     moment              0..1
  dct:language                   dct:LinguisticSystem 0..n  language
  dct:license                    dct:LicenseDocument 0..1
  dcat:mediaType                 dct:MediaType       0..1  media-type
  dct:modified                   moment              0..1
  dcat:packageFormat             dct:MediaType       0..1  media-type
  dct:rights                     dct:RightsStatement 0..n
  dcat:spatialResolutionInMeters xsd:decimal         0..1
  adms:status                    skos:Concept        0..1  status
  dcat:temporalResolution        xsd:duration        0..1
  dct:title                      text                0..n
dcat:Relationship
  dcat:hadRole                   dcat:Role           1..n
  dct:relation                   thing               1..n
foaf:Agent
  foaf:name                      text                1..n
  dct:type                       skos:Concept        0..1
dct:LicenseDocument
  dct:type                       skos:Concept        0..n
dct:Location
  dcat:bbox                      text                0..1
  dcat:centroid                  text                0..1
  locn:geometry                  locn:Geometry       0..1
dct:PeriodOfTime
  time:hasBeginning              time:Instant        0..1
  dcat:startDate                 moment              0..1
  time:hasEnd                    time:Instant        0..1
  dcat:endDate                   moment              0..1
skos:Concept
  skos:prefLabel                 text                1..n
skos:ConceptScheme
  dct:title                      text                1..n
adms:Identifier
  skos:notation                  text                1..1
spdx:Checksum
  spdx:algorithm                 spdx:ChecksumAlgorithm 1..1
  spdx:checksumValue             xsd:hexBinary       1..1
"""


@dataclass(frozen=True)
class Rule:
    """What one property of a class must be like.

    Parameters:
        of: the class, as ``dcat:Dataset``.
        property: the property, as ``dct:title``.
        holds: TEXT, MOMENT, THING (a node of any kind), a datatype (``xsd:decimal``) or a class (``foaf:Agent``).
        least: how many there must be.
        most: how many there may be; None for as many as one likes.
        vocabulary: the name of the vocabulary its values should be of; empty when it has none.
    """

    of: str
    property: str
    holds: str
    least: int
    most: int | None
    vocabulary: str = ""


@cache
def whole(name: str) -> str:
    """Give a short name's address: ``dct:title`` is ``http://purl.org/dc/terms/title``."""
    prefix, _colon, rest = name.partition(":")
    return NAMESPACES[prefix] + rest


@lru_cache(maxsize=256)
def short(iri: str) -> str:
    """Give an address's short name, or the address where it has none."""
    for prefix, start in NAMESPACES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri


@cache
def rules() -> tuple[Rule, ...]:
    """Give all rules, in the order of the table."""
    found, of = [], ""
    for line in _TABLE.strip().splitlines():
        if not line.startswith(" "):
            of = line
            continue
        name, holds, number, *vocabulary = line.split()
        least, most = number.split("..")
        found.append(Rule(of, name, holds, int(least), None if most == "n" else int(most), *vocabulary))
    return tuple(found)
