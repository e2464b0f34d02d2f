"""feedback.csv: what people wrote about the data, and what came of it; who they are is not kept."""

from __future__ import annotations

from ...locale import Words
from .. import checks
from ..sheet import Column, Sheet
from ._dataset import ID, NAME

KINDS = {
    "question": Words("question", "pregunta"),
    "error": Words("error found", "error encontrado"),
    "wish": Words("wish for data", "petición de datos"),
    "thanks": Words("thanks or news of a use", "agradecimiento o aviso de uso"),
}
OUTCOMES = {
    "explained": Words("explained", "se explicó"),
    "corrected": Words("data corrected", "se corrigieron los datos"),
    "opened": Words("data opened", "se abrieron datos"),
    "refused": Words("not possible, with reasons", "no se pudo, con razones"),
    "passed-on": Words("passed on to another office", "se turnó a otra oficina"),
}
SHEET = Sheet(
    "feedback",
    Words("the log of messages", "el registro de mensajes"),
    (
        ID,
        NAME,
        Column(
            "received",
            Words("Received on", "Recibido el"),
            Words("The day the message came.", "El día en que llegó el mensaje."),
            "date",
            filled=True,
            also=("Recibido", "Fecha", "Received", "Date"),
        ),
        Column(
            "kind",
            Words("Kind", "Tipo"),
            Words("What sort of message it is.", "Qué clase de mensaje es."),
            "choice",
            KINDS,
            filled=True,
        ),
        Column(
            "what",
            Words("What it says", "Qué dice"),
            Words("In a sentence, without the name of who wrote.", "En una oración, sin el nombre de quien escribió."),
            also=("Mensaje", "Message"),
        ),
        Column(
            "answered",
            Words("Answered on", "Respondido el"),
            Words(
                "The day it was answered; blank while it waits.", "El día en que se respondió; vacío mientras espera."
            ),
            "date",
            also=("Respondido", "Answered"),
        ),
        Column(
            "outcome",
            Words("What came of it", "Qué resultó"),
            Words("What was done.", "Qué se hizo."),
            "choice",
            OUTCOMES,
            also=("Resultado", "Outcome"),
        ),
    ),
    needed=("received", "kind"),
    checks=checks.of("feedback"),
)
