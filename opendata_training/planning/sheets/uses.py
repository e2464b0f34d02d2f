"""uses.csv: what is known to have been made with the data, in one's own office and elsewhere."""

from __future__ import annotations

from ...locale import Words
from ..sheet import Column, Sheet
from ._dataset import ID, NAME

WHO = {
    "own-office": Words("our own office", "nuestra propia oficina"),
    "government": Words("another office", "otra oficina"),
    "press": Words("press", "prensa"),
    "research": Words("research", "investigación"),
    "society": Words("civil society", "sociedad civil"),
    "business": Words("business", "empresa"),
    "citizen": Words("citizens", "ciudadanía"),
}
SHEET = Sheet(
    "uses",
    Words("the list of known uses", "la lista de usos conocidos"),
    (
        ID,
        NAME,
        Column(
            "use",
            Words("What was made", "Qué se hizo"),
            Words("An app, a report, a decision: what it is.", "Una aplicación, un reportaje, una decisión: qué es."),
            filled=True,
            also=("Uso", "Use"),
        ),
        Column(
            "who",
            Words("Who uses it", "Quién lo usa"),
            Words("What sort of user.", "Qué clase de usuario."),
            "choice",
            WHO,
        ),
        Column(
            "seen",
            Words("Seen on", "Visto el"),
            Words("The day on which we learnt of it.", "El día en que lo supimos."),
            "date",
            also=("Fecha", "Date"),
        ),
        Column(
            "evidence",
            Words("Where it can be seen", "Dónde se ve"),
            Words("An address, a document, a meeting.", "Una dirección, un documento, una reunión."),
            also=("Evidencia", "Evidence", "Enlace", "Link"),
        ),
    ),
    needed=("use",),
)
