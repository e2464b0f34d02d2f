"""What the checker finds, in words: what is wrong, where, and what to do."""

from __future__ import annotations

from functools import cache

from ...locale import Words
from ..description import fields
from .rules import Rule

CLASSES = {
    "dcat:Catalog": Words("The catalogue", "El catálogo"),
    "dcat:CatalogRecord": Words("The catalogue's record", "El registro del catálogo"),
    "dcat:Dataset": Words("The dataset", "El conjunto de datos"),
    "dcat:DatasetSeries": Words("The series", "La serie"),
    "dcat:DataService": Words("The data service", "El servicio de datos"),
    "dcat:Distribution": Words("The file", "El archivo"),
    "dcat:Relationship": Words("The relation", "La relación"),
    "foaf:Agent": Words("The organization", "La organización"),
    "dct:LicenseDocument": Words("The licence", "La licencia"),
    "dct:Location": Words("The place", "El lugar"),
    "dct:PeriodOfTime": Words("The period", "El periodo"),
    "skos:Concept": Words("The term", "El término"),
    "skos:ConceptScheme": Words("The vocabulary", "El vocabulario"),
    "adms:Identifier": Words("The identifier", "El identificador"),
    "spdx:Checksum": Words("The fingerprint", "La huella"),
}
_SENTENCES = {
    "missing": Words(
        "{thing} has no {name}. Add it{where}.",
        "{thing} no tiene {name}. Agrega ese dato{where}.",
    ),
    "several": Words(
        "{thing} has more than {most} {name}. Leave the one that holds{where}.",
        "{thing} tiene más de {most} {name}. Deja solo el valor que vale{where}.",
    ),
    "no-text": Words(
        "{name} of {thing} must be a text, and is an address or a thing: {value}. Write it in words{where}.",
        "{name} de {thing} debe ser un texto, y es una dirección o una cosa: {value}. Escríbelo con palabras{where}.",
    ),
    "no-thing": Words(
        "{name} of {thing} must be an address or a described thing, not a text: {value}. Give its address{where}.",
        "{name} de {thing} debe ser una dirección o una cosa descrita, no un texto: {value}. Pon su dirección{where}.",
    ),
    "other-kind": Words(
        "{name} of {thing} must be said to be a {holds}: {value}. Add its type to the graph.",
        "{name} de {thing} debe decir que es un {holds}: {value}. Agrega su tipo al grafo.",
    ),
    "other-type": Words(
        "{name} of {thing} must be typed as {holds}: {value}. Write it in that form{where}.",
        "{name} de {thing} debe ser del tipo {holds}: {value}. Escríbelo en esa forma{where}.",
    ),
    "no-moment": Words(
        "{name} of {thing} must be a day, a month, a year or a moment, typed as such: {value}. Write it as YYYY-MM-DD{where}.",
        "{name} de {thing} debe ser un día, un mes, un año o un momento, con su tipo: {value}. "
        "Escríbelo como AAAA-MM-DD{where}.",
    ),
    "no-term": Words(
        "{name} of {thing} is not of the vocabulary that DCAT-AP asks for: {value}. Choose a term of its list{where}.",
        "{name} de {thing} no es del vocabulario que pide DCAT-AP: {value}. Elige un término de su lista{where}.",
    ),
    "blank": Words(
        "{name} of {thing} is blank. Write it{where}.",
        "{name} de {thing} está en blanco. Escríbelo{where}.",
    ),
    "backwards": Words(
        "The period ends before it begins: {value}. Put the days in order{where}.",
        "El periodo termina antes de empezar: {value}. Pon los días en orden{where}.",
    ),
}
_WHERE = Words(", in “{field}” of dataset.yaml", ", en «{field}» de dataset.yaml")
_LONGEST = 80


@cache
def _fields() -> dict[tuple[str, str], str]:
    """Give the fields of dataset.yaml by the class and the property they become."""
    found = {("dcat:Dataset", one.iri): one.name for one in fields.DATASET if one.iri}
    found |= {("dct:PeriodOfTime", one.iri): one.name for one in fields.DATASET if one.name.startswith("temporal.")}
    found |= {("dcat:Distribution", one.iri): f"distributions: {one.name}" for one in fields.DISTRIBUTION if one.iri}
    return found | {("foaf:Agent", "foaf:name"): "publisher"}


def sentence(code: str, rule: Rule, label: str, value: str) -> str:
    """Say a finding in the language in use.

    Parameters:
        code: what is wrong.
        rule: the rule that is not kept.
        label: what people call the node.
        value: what stands there.
    """
    field = _fields().get((rule.of, rule.property), "")
    thing = str(CLASSES[rule.of])
    named = f"{thing} “{_cut(label)}”" if label else thing
    begins = _SENTENCES[code].en.startswith("{thing}")
    said = _SENTENCES[code].format(
        thing=named if begins else named[:1].lower() + named[1:],
        name=f"{name(rule.property)} ({rule.property})",
        where=_WHERE.format(field=field) if field else "",
        value=_cut(value),
        holds=rule.holds,
        most=rule.most,
    )
    return said[:1].upper() + said[1:]


def name(prop: str) -> str:
    """Give what people call a property: what its field in dataset.yaml is called in the standard, without its prefix."""
    return str(PROPERTIES.get(prop) or prop.partition(":")[2])


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


PROPERTIES = {
    key: Words(en, es)
    for key, en, es in (
        ("adms:identifier", "other identifier", "otro identificador"),
        ("adms:sample", "sample", "muestra"),
        ("adms:status", "status", "estado"),
        ("adms:versionNotes", "notes on the version", "notas de la versión"),
        ("dcat:accessService", "access service", "servicio de acceso"),
        ("dcat:accessURL", "access address", "dirección de acceso"),
        ("dcat:bbox", "bounding box", "recuadro"),
        ("dcat:byteSize", "size in bytes", "tamaño en bytes"),
        ("dcat:catalog", "catalogue", "catálogo"),
        ("dcat:centroid", "middle point", "punto medio"),
        ("dcat:compressFormat", "compression format", "formato de compresión"),
        ("dcat:contactPoint", "contact", "contacto"),
        ("dcat:dataset", "dataset", "conjunto de datos"),
        ("dcat:distribution", "file", "archivo"),
        ("dcat:downloadURL", "download address", "dirección de descarga"),
        ("dcat:endDate", "last day", "último día"),
        (
            "dcat:endpointDescription",
            "description of the service's address",
            "descripción de la dirección del servicio",
        ),
        ("dcat:endpointURL", "address of the service", "dirección del servicio"),
        ("dcat:hadRole", "role", "papel"),
        ("dcat:hasVersion", "version", "versión"),
        ("dcat:inSeries", "series", "serie"),
        ("dcat:keyword", "keyword", "palabra clave"),
        ("dcat:landingPage", "landing page", "página de inicio"),
        ("dcat:mediaType", "media type", "tipo de medio"),
        ("dcat:packageFormat", "package format", "formato de paquete"),
        ("dcat:qualifiedRelation", "qualified relation", "relación calificada"),
        ("dcat:record", "record", "registro"),
        ("dcat:servesDataset", "dataset served", "conjunto servido"),
        ("dcat:service", "service", "servicio"),
        ("dcat:spatialResolutionInMeters", "resolution in metres", "resolución en metros"),
        ("dcat:startDate", "first day", "primer día"),
        ("dcat:temporalResolution", "resolution in time", "resolución en el tiempo"),
        ("dcat:theme", "theme", "tema"),
        ("dcat:themeTaxonomy", "list of themes", "lista de temas"),
        ("dcat:version", "version", "versión"),
        ("dcatap:applicableLegislation", "applicable law", "ley aplicable"),
        ("dcatap:availability", "availability", "disponibilidad"),
        ("dct:accessRights", "access rights", "derechos de acceso"),
        ("dct:accrualPeriodicity", "frequency", "periodicidad"),
        ("dct:conformsTo", "standard it conforms to", "norma que cumple"),
        ("dct:creator", "creator", "creador"),
        ("dct:description", "description", "descripción"),
        ("dct:format", "format", "formato"),
        ("dct:hasPart", "part", "parte"),
        ("dct:identifier", "identifier", "identificador"),
        ("dct:isReferencedBy", "reference", "referencia"),
        ("dct:issued", "date of publication", "fecha de publicación"),
        ("dct:language", "language", "idioma"),
        ("dct:license", "licence", "licencia"),
        ("dct:modified", "date of the last change", "fecha del último cambio"),
        ("dct:provenance", "provenance", "procedencia"),
        ("dct:publisher", "publisher", "publicador"),
        ("dct:relation", "related thing", "recurso relacionado"),
        ("dct:rights", "rights", "derechos"),
        ("dct:source", "source", "fuente"),
        ("dct:spatial", "place", "lugar"),
        ("dct:temporal", "period", "periodo"),
        ("dct:title", "title", "título"),
        ("dct:type", "type", "tipo"),
        ("foaf:homepage", "home page", "página principal"),
        ("foaf:name", "name", "nombre"),
        ("foaf:page", "documentation", "documentación"),
        ("foaf:primaryTopic", "topic", "tema principal"),
        ("locn:geometry", "geometry", "geometría"),
        ("odrl:hasPolicy", "policy", "política"),
        ("prov:qualifiedAttribution", "attribution", "atribución"),
        ("prov:wasGeneratedBy", "activity it comes from", "actividad de origen"),
        ("skos:notation", "notation", "notación"),
        ("skos:prefLabel", "label", "etiqueta"),
        ("spdx:algorithm", "algorithm", "algoritmo"),
        ("spdx:checksum", "fingerprint", "huella"),
        ("spdx:checksumValue", "value", "valor"),
        ("time:hasBeginning", "beginning", "comienzo"),
        ("time:hasEnd", "end", "fin"),
    )
}
