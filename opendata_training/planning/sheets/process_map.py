"""The process map: how a dataset is made, kept and changed, and where it leaves, a row a step."""

from __future__ import annotations

from ...locale import Words
from .. import checks
from ..sheet import Column, Sheet

# What happens to the data at a step.
KINDS = {
    "made": Words("made", "se produce"),
    "kept": Words("kept", "se guarda"),
    "changed": Words("changed", "se cambia"),
    "leaves": Words("leaves", "sale"),
}
_SAID = {
    "make": "made",
    "created": "made",
    "produced": "made",
    "produce": "made",
    "se genera": "made",
    "se captura": "made",
    "keep": "kept",
    "stored": "kept",
    "guarda": "kept",
    "se almacena": "kept",
    "change": "changed",
    "edited": "changed",
    "cambia": "changed",
    "se modifica": "changed",
    "se corrige": "changed",
    "leave": "leaves",
    "sent": "leaves",
    "published": "leaves",
    "se envía": "leaves",
    "se publica": "leaves",
    "se entrega": "leaves",
}

SHEET = Sheet(
    "process-map",
    Words("the process map", "el mapa del proceso"),
    (
        Column(
            "id",
            Words("Id", "Clave"),
            Words(
                "The dataset's id in the inventory; blank where the file is about one dataset only.",
                "La clave del conjunto en el inventario; vacía si el archivo trata de un solo conjunto.",
            ),
            also=("Clave del conjunto", "Identificador", "Identifier"),
        ),
        Column(
            "step",
            Words("Step", "Paso"),
            Words("The step's number, from 1.", "El número del paso, desde 1."),
            "whole",
            filled=True,
            least=1,
            also=("Número", "Number", "No"),
        ),
        Column(
            "kind",
            Words("What happens", "Qué pasa"),
            Words(
                "Whether the data are made, kept, changed or leave here.",
                "Si aquí los datos se producen, se guardan, se cambian o salen.",
            ),
            "choice",
            KINDS,
            filled=True,
            also=("Tipo", "Kind"),
            said=_SAID,
        ),
        Column(
            "what",
            Words("What is done", "Qué se hace"),
            Words("The step in a few words, with a verb.", "El paso en pocas palabras, con un verbo."),
            filled=True,
            also=("Descripción", "Description", "Actividad", "Activity"),
            example=Words("The inspector fills in the form", "El inspector llena la cédula"),
        ),
        Column(
            "who",
            Words("Who", "Quién"),
            Words("The post or unit that does it.", "El cargo o el área que lo hace."),
            also=("Responsable", "Responsible"),
        ),
        Column(
            "where",
            Words("Where", "Dónde"),
            Words(
                "Where the data are afterwards: an office, a folder, a server, a box.",
                "Dónde quedan los datos: una oficina, una carpeta, un servidor, una caja.",
            ),
            also=("Lugar", "Place"),
        ),
        Column(
            "tool",
            Words("With what", "Con qué"),
            Words("Paper, a spreadsheet, a system and which one.", "Papel, hoja de cálculo, un sistema y cuál."),
            also=("Herramienta", "Tool", "Sistema", "System"),
        ),
        Column(
            "next",
            Words("Next", "Sigue"),
            Words(
                "The numbers of the steps that come after, as 3 or 3; 4. Blank where the way ends.",
                "Los números de los pasos que siguen, como 3 o 3; 4. Vacío si ahí termina.",
            ),
            also=("Siguiente", "Pasos siguientes", "Next step", "Next steps"),
        ),
        Column(
            "note",
            Words("What hurts", "Dónde duele"),
            Words(
                "What waits, is typed twice or gets lost here; blank where nothing does.",
                "Qué espera, se teclea dos veces o se pierde aquí; vacío si nada.",
            ),
            also=("Nota", "Note", "Problema", "Trouble", "Pain"),
        ),
    ),
    needed=("step", "kind", "what"),
    checks=checks.of("process-map"),
)
