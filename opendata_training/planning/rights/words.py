"""What a decision and a sign-off are called."""

from __future__ import annotations

from ...locale import Words

DECISIONS = {
    "publish": Words("publish", "publicar"),
    "redact": Words("redact", "publicar en versión pública"),
    "aggregate": Words("aggregate", "publicar en totales"),
    "withhold": Words("withhold", "no publicar"),
}
#: Words that files of earlier versions and of offices hold, which are still read.
SAID = {"publicar versión pública": "redact", "versión pública": "redact", "public version": "redact"}
#: What each means, in a sentence.
MEANINGS = {
    "publish": Words("Publish it whole.", "Se publica completo."),
    "redact": Words("Publish it without some columns or rows, or told less exactly.",
                    "Se publica sin algunas columnas o filas, o con menos detalle."),
    "aggregate": Words("Publish totals alone.", "Se publican solo totales."),
    "withhold": Words("Do not publish it; say that it exists and why.", "No se publica; se dice que existe y por qué."),
}  # fmt: skip
KINDS = {
    "owner": Words("owner of the data", "área dueña de los datos"),
    "legal": Words("legal affairs", "jurídico"),
    "privacy": Words("privacy", "privacidad"),
}
