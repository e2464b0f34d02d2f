"""Reusability: whether people know what they may do with it, and whom to ask."""

from __future__ import annotations

from ....locale import Words
from ...vocabularies import AUTHORITY
from ..compliance import LICENCES
from ..metric import Metric
from ._looks import missing, outside

NAME = Words("reusability", "reutilización")
PLACE = 4
# The EU's table of who may see data.
_ACCESS = tuple(
    f"{AUTHORITY}access-right/{code}"
    for code in ("PUBLIC", "RESTRICTED", "NON_PUBLIC", "CONFIDENTIAL", "NORMAL", "SENSITIVE")
)


def _licence(iri: str) -> bool:
    # The table grows, so of its terms only the form is looked at.
    code = iri.removeprefix(LICENCES)
    return iri.startswith(LICENCES) and code.replace("_", "").isalnum() and code == code.upper()


_NO_LICENCE = Words(
    "The file has no licence, or none that is known here.",
    "El archivo no tiene licencia, o no es una que se conozca aquí.",
)
_NO_ACCESS = Words("It is not said who may see it.", "No se dice quién puede verlo.")
METRICS = (
    Metric(
        "licence", 20, "file", Words("licence", "licencia"),
        Words("Choose a licence and write its id under license in dataset.yaml, as CC-BY-4.0; in DCAT each file has it "
              "(dct:license). Unit 1.4.",
              "Elige una licencia y escribe su clave en license, en dataset.yaml, como CC-BY-4.0; en DCAT la lleva cada archivo "
              "(dct:license). Unidad 1.4."),
        missing("file", "dct:license", _NO_LICENCE),
    ),
    Metric(
        "licence-known", 10, "file", Words("licence from the EU's list", "licencia de la lista de la UE"),
        Words("A licence of the EU's list, as CC-BY-4.0 or CC0-1.0, earns them; a country's own licence may be right all the same "
              "and then these points are not to be had (dct:license). Unit 1.4.",
              "Los da una licencia de la lista de la UE, como CC-BY-4.0 o CC0-1.0; la licencia propia de un país puede ser la "
              "correcta, y entonces estos puntos no se pueden tener (dct:license). Unidad 1.4."),
        outside("file", "dct:license", _licence,
                Words("The licence is not one of the EU's list: “{value}”.", "La licencia no es de la lista de la UE: «{value}»."),
                _NO_LICENCE),
    ),
    Metric(
        "access-rights", 10, "dataset", Words("who may see it", "quién puede verlo"),
        Words("Write public under access_rights in dataset.yaml (dct:accessRights). Unit {unit}.",
              "Escribe public en access_rights, en dataset.yaml (dct:accessRights). Unidad {unit}."),
        missing("dataset", "dct:accessRights", _NO_ACCESS),
    ),
    Metric(
        "access-rights-known", 5, "dataset", Words("who may see it, from the EU's list", "quién puede verlo, de la lista de la UE"),
        Words("Write public under access_rights in dataset.yaml; in DCAT it is an address of the EU's access rights "
              "(dct:accessRights). Unit {unit}.",
              "Escribe public en access_rights, en dataset.yaml; en DCAT es una dirección de los derechos de acceso de la UE "
              "(dct:accessRights). Unidad {unit}."),
        outside("dataset", "dct:accessRights", _ACCESS.__contains__,
                Words("Not a term of the EU's access rights: “{value}”.",
                      "No es un término de los derechos de acceso de la UE: «{value}»."), _NO_ACCESS),
    ),
    Metric(
        "contact", 20, "dataset", Words("contact", "contacto"),
        Words("Write name and email under contact_point in dataset.yaml (dcat:contactPoint). Unit {unit}.",
              "Escribe name y email en contact_point, en dataset.yaml (dcat:contactPoint). Unidad {unit}."),
        missing("dataset", "dcat:contactPoint",
                Words("It is not said who answers questions.", "No se dice quién responde preguntas.")),
    ),
    Metric(
        "publisher", 10, "dataset", Words("publisher", "quién publica"),
        Words("Write the department's name under publisher in dataset.yaml (dct:publisher). Unit {unit}.",
              "Escribe el nombre de la dependencia en publisher, en dataset.yaml (dct:publisher). Unidad {unit}."),
        missing("dataset", "dct:publisher",
                Words("It is not said which department publishes it.", "No se dice qué dependencia lo publica.")),
    ),
)  # fmt: skip
