"""What a publication's description says, field by field: the one list that questions, gates, the schema and the docs are made of.

Names are DCAT's in small letters (https://www.w3.org/TR/vocab-dcat-3/), so that whoever knows the standard knows the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...locale import Words

Kind = Literal["text", "date", "list", "group", "rows"]


@dataclass(frozen=True)
class Field:
    """One field of dataset.yaml.

    Parameters:
        name: its name; a part of a group has a point in it, as ``temporal.start``.
        kind: what it holds: a text, a day (YYYY-MM-DD), a list of texts, a group of fields, or rows of fields.
        what: what it is for.
        question: how a person who alone can know it is asked; None where it can be worked out or may be left out.
        needed: the standards that ask for it; "ADELA" is the form of Mexico's platform of 2014 (see the gates).
        iri: the property of DCAT-AP 3 that it becomes.
        example: what it looks like.
        later: whether nobody has to write it: publishing fills it in, or what the dataset says of itself counts.
    """

    name: str
    kind: Kind
    what: Words
    question: Words | None = None
    needed: tuple[str, ...] = ()
    iri: str = ""
    example: str = ""
    later: bool = False


# data.json is the catalogue of Project Open Data, POD (https://resources.data.gov/resources/dcat-us/).
ADELA, DCAT_AP, POD = "ADELA", "DCAT-AP", "data.json"
_BOTH = (ADELA, DCAT_AP)
DATASET = (
    Field("identifier", "text", Words("What tells this dataset from all others; made once, kept for ever.",
          "Lo que distingue a este conjunto de todos los demás; se hace una vez y se conserva siempre."),
          iri="dct:identifier", example="urn:uuid:5d7b1b0e-3a0c-4c1e-9d55-0f5b1a4f2c11"),
    Field("name", "text", Words("Its short name in the portal's address; made once, kept for ever.",
          "Su nombre corto en la dirección del portal; se hace una vez y se conserva siempre."),
          example="lluvia-por-estacion-5d7b1b"),
    Field("title", "text", Words("What, where and when, for somebody who has never heard of the department.",
          "Qué, dónde y cuándo, para quien nunca ha oído de la dependencia."), needed=_BOTH, iri="dct:title",
          example="Lluvia diaria por estación, 2014"),
    Field("description", "text", Words("What a row is, for whom it may be of use, what is left out.",
          "Qué es una fila, a quién puede servir, qué queda fuera."),
          Words("What is a row, for whom may it be of use, and what is left out?",
                "¿Qué representa cada fila, a quién puede servir y qué queda fuera?"), _BOTH, "dct:description"),
    Field("publisher", "text", Words("The department that publishes it.", "La dependencia que lo publica."),
          Words("Which department publishes it?", "¿Qué dependencia publica estos datos?"), (POD,), "dct:publisher",
          "Comisión Nacional del Agua"),
    Field("contact_point", "group", Words("Who answers questions about it.", "Quién responde preguntas sobre los datos."),
          iri="dcat:contactPoint"),
    Field("contact_point.name", "text", Words("The person or the office.", "La persona o la oficina."),
          Words("Who answers questions about it?", "¿Quién responde preguntas sobre estos datos?")),
    Field("contact_point.position", "text", Words("The post; people move on, posts stay.",
          "El cargo; las personas se van, los cargos se quedan."),
          Words("Which post does that person hold?", "¿Qué cargo tiene esa persona?"), (ADELA,),
          example="Titular de la Dirección de Estadística"),
    Field("contact_point.email", "text", Words("An address that somebody reads.", "Un correo que alguien lee."),
          Words("At which e-mail address?", "¿A qué correo electrónico se le escribe?"), (ADELA,),
          example="datos.abiertos@dependencia.example"),
    Field("license", "text", Words("The id of the licence under which anybody may use it.",
          "La clave de la licencia con la que cualquiera puede usarlo."),
          Words("Under which licence may people use it?", "¿Con qué licencia se pueden usar?"), iri="dct:license",
          example="CC-BY-4.0"),
    Field("theme", "text", Words("What it is about: a code of the EU's list of data themes, or words; commas between several.",
          "De qué trata: una clave de la lista de temas de la Unión Europea, o palabras; comas si son varios."),
          Words("What is it about (theme)?", "¿De qué tema son (theme)?"), (ADELA,), "dcat:theme", "ENVI"),
    Field("keyword", "list", Words("The words by which people look for it.", "Las palabras con las que la gente lo busca."),
          Words("Which words would people search for?", "¿Con qué palabras los buscaría la gente?"), (ADELA,), "dcat:keyword"),
    Field("accrual_periodicity", "text", Words("How often it is updated: R/P1Y every year, R/P1M every month, irregular…",
          "Cada cuándo se actualiza: R/P1Y cada año, R/P1M cada mes, irregular…"),
          Words("How often is it updated (R/P1Y every year, R/P1M every month, irregular)?",
                "¿Cada cuándo se actualizan (R/P1Y cada año, R/P1M cada mes, irregular)?"), (ADELA,),
          "dct:accrualPeriodicity", "R/P1M"),
    Field("spatial", "text", Words("The place it covers: its name, a country's code, or its address in a list of places.",
          "El lugar que cubre: su nombre, la clave de un país, o su dirección en una lista de lugares."),
          Words("Which place does it cover?", "¿Qué lugar cubren?"), iri="dct:spatial", example="MX"),
    Field("temporal", "group", Words("The time it covers.", "El tiempo que cubre."), iri="dct:temporal"),
    Field("temporal.start", "date", Words("The first day of which there are data.", "El primer día del que hay datos."),
          Words("From which day on are there data?", "¿Desde qué día hay datos?"), (ADELA,), "dcat:startDate", "2014-01-01"),
    Field("temporal.end", "date", Words("The last day of which there are data.", "El último día del que hay datos."),
          Words("Until which day?", "¿Hasta qué día?"), (ADELA,), "dcat:endDate", "2014-12-31"),
    Field("language", "text", Words("The language of the description: es or en.", "El idioma de la descripción: es o en."),
          iri="dct:language", example="es"),
    Field("version", "text", Words("The release's number; it goes up by itself, by what changed.",
          "El número de la edición; sube solo, según lo que cambió."), iri="dcat:version", example="1.0.0"),
    Field("issued", "date", Words("The day it was first published; filled in by the first publication.",
          "El día en que se publicó por primera vez; lo llena la primera publicación."), needed=(ADELA,), iri="dct:issued",
          later=True),
    Field("modified", "date", Words("The day it last changed; filled in by each publication that changes something.",
          "El día en que cambió por última vez; lo llena cada publicación que cambia algo."), iri="dct:modified", later=True),
    Field("access_rights", "text", Words("Who may see it: public.", "Quién puede verlo: public."), iri="dct:accessRights",
          example="public"),
    Field("rights", "text", Words("A sentence on rights beside the licence, as how to cite it.",
          "Una frase sobre derechos además de la licencia, como la forma de citarlo."), iri="dct:rights"),
    Field("landing_page", "text", Words("The dataset's page; where it is blank, the portal's.",
          "La página del conjunto; si está vacía, la del portal."), needed=(ADELA,), iri="dcat:landingPage",
          later=True),
    Field("organization", "text", Words("The portal's organization it goes to.", "La organización del portal a la que va.")),
    Field("successor", "text", Words("Where to look once this dataset is no longer kept: an address, or the id of another.",
          "Dónde buscar cuando este conjunto ya no se mantenga: una dirección o la clave de otro."), iri="dct:isReplacedBy"),
    Field("distributions", "rows", Words("The files.", "Los archivos."), needed=_BOTH, iri="dcat:distribution"),
    Field("attestations", "rows", Words("What named people stand for: statement, name, date.",
          "Aquello de lo que responden personas con nombre: statement, name, date."),
          Words("Who confirms that it may be published, and when?", "¿Quién confirma que se pueden publicar, y cuándo?"),
          (ADELA,)),
    Field("waivers", "rows", Words("Why personal data are published all the same: name, reason, legal_basis, columns, date.",
          "Por qué se publican datos personales a pesar de todo: name, reason, legal_basis, columns, date.")),
)  # fmt: skip
DISTRIBUTION = (
    Field("path", "text", Words("The file's place in the publication's folder.",
          "El lugar del archivo en la carpeta de la publicación."), example="lluvia-2014.csv"),
    Field("download_url", "text", Words("Instead of path: where the file is, when it stays on the department's own site.",
          "En lugar de path: dónde está el archivo, si se queda en el sitio de la dependencia."), needed=(ADELA,),
          iri="dcat:downloadURL", later=True),
    Field("access_url", "text", Words("Where the file can be had; where it is blank, the dataset's page.",
          "Dónde se obtiene el archivo; si está vacío, la página del conjunto."), needed=(DCAT_AP,), iri="dcat:accessURL",
          later=True),
    Field("title", "text", Words("What the file is called.", "Cómo se llama el archivo."), needed=(ADELA,), iri="dct:title"),
    Field("description", "text", Words("What is in the file.", "Qué hay en el archivo."), needed=(ADELA,),
          iri="dct:description"),
    Field("schema", "text", Words("The file's data dictionary: the place of its Table Schema in the folder.",
          "El diccionario de datos del archivo: el lugar de su Table Schema en la carpeta."), example="lluvia-2014.schema.json"),
    Field("media_type", "text", Words("Its media type.", "Su tipo de medio."), iri="dcat:mediaType", example="text/csv"),
    Field("format", "text", Words("Its format.", "Su formato."), needed=(ADELA,), iri="dct:format", example="CSV"),
    Field("byte_size", "text", Words("How many bytes it has.", "Cuántos bytes tiene."), iri="dcat:byteSize"),
    Field("sha256", "text", Words("Its fingerprint.", "Su huella."), iri="spdx:checksum"),
    Field("license", "text", Words("Its licence, where it is not the dataset's.",
          "Su licencia, si no es la del conjunto."), iri="dct:license"),
    Field("issued", "date", Words("The day it was first published.", "El día en que se publicó por primera vez."),
          needed=(ADELA,), iri="dct:issued", later=True),
    Field("modified", "date", Words("The day it last changed.", "El día en que cambió por última vez."), needed=(ADELA,),
          iri="dct:modified", later=True),
    Field("temporal", "group", Words("The time it covers, where it is not the dataset's: start, end.",
          "El tiempo que cubre, si no es el del conjunto: start, end."), needed=(ADELA,), iri="dct:temporal",
          later=True),
)  # fmt: skip


def names(fields: tuple[Field, ...] = DATASET) -> tuple[str, ...]:
    """Give the names of the fields of a list, groups whole and their parts left out."""
    return tuple(one.name for one in fields if "." not in one.name)


def parts(group: str) -> tuple[str, ...]:
    """Give the names of a group's parts."""
    return tuple(
        one.name.partition(".")[2] for one in DATASET if one.name.partition(".")[0] == group and "." in one.name
    )
