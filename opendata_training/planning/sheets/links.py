"""links.csv: the addresses of a catalogue, and what was found at each."""

from __future__ import annotations

from ...locale import Words
from ...publishing.links.states import STATES
from ..sheet import Column, Sheet
from ._dataset import ID, NAME

WORDS = {code: state.words for code, state in STATES.items() if code != "not-looked-at"}
SHEET = Sheet(
    "links",
    Words("the list of addresses", "la lista de enlaces"),
    (
        ID,
        NAME,
        Column(
            "resource",
            Words("File", "Archivo"),
            Words("What is to be found at the address.", "Lo que debe encontrarse en la dirección."),
            also=("Recurso", "Resource", "Nombre del recurso", "Título del recurso"),
        ),
        Column(
            "address",
            Words("Address", "Dirección"),
            Words("The address, with http:// or https://.", "La dirección, con http:// o https://."),
            filled=True,
            also=(
                "Enlace",
                "Liga",
                "Link",
                "URL",
                "Download URL",
                "URL de descarga",
                "downloadURL",
                "accessURL",
                "Vínculo",
            ),
            example=Words("https://example.org/dams.csv", "https://example.org/presas.csv"),
        ),
        Column(
            "format",
            Words("Format", "Formato"),
            Words(
                "The promised format: CSV, XLSX, HTML for a page…",
                "El formato prometido: CSV, XLSX, HTML para una página…",
            ),
            also=("Media type", "mediaType", "MIME", "Tipo"),
        ),
        Column(
            "state",
            Words("Found", "Se encontró"),
            Words("What was found there the last time.", "Lo que se encontró ahí la última vez."),
            "choice",
            WORDS,
            also=("State", "Estado", "Resultado"),
        ),
        Column(
            "status",
            Words("Answer", "Respuesta"),
            Words("The number with which the server answered.", "El número con que respondió el servidor."),
            "whole",
        ),
        Column(
            "final",
            Words("Leads to", "Lleva a"),
            Words("Where the address sends on to, when it does.", "A dónde manda la dirección, cuando manda a otra."),
        ),
        Column(
            "checked",
            Words("Checked on", "Revisado el"),
            Words("The day it was looked at.", "El día en que se revisó."),
            "date",
        ),
        Column(
            "since",
            Words("Broken since", "Roto desde"),
            Words("The first day on which it was found broken.", "El primer día en que se encontró roto."),
            "date",
        ),
        Column(
            "updated",
            Words("Last change", "Último cambio"),
            Words(
                "The day on which the server says that the file last changed.",
                "El día en que, según el servidor, cambió el archivo por última vez.",
            ),
            "date",
        ),
        Column(
            "advice",
            Words("What to do", "Qué hacer"),
            Words("The next step, where there is one.", "El siguiente paso, cuando hay uno."),
        ),
    ),
    needed=("address",),
)
