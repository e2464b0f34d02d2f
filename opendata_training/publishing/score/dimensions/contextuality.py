"""Contextuality: what else helps whoever uses it."""

from __future__ import annotations

from collections.abc import Callable

from ....locale import Words
from ..described import Entry
from ..metric import Metric, Said
from ._looks import missing

NAME = Words("contextuality", "contexto")
PLACE = 5


def _day(name: str, why: Words) -> Callable[[Entry], Said | None]:
    def lost(entry: Entry) -> Said | None:
        # The file's day or, where it has none, the dataset's.
        return None if entry.of_file(name) or entry.of_dataset(name) else Said(why)

    return lost


METRICS = (
    Metric(
        "rights", 5, "file", Words("rights", "derechos"),
        Words("Write a sentence under rights in dataset.yaml, as how to cite it; in DCAT each file has it (dct:rights). "
              "Unit {unit}.",
              "Escribe una frase en rights, en dataset.yaml, como la forma de citarlo; en DCAT la lleva cada archivo "
              "(dct:rights). Unidad {unit}."),
        missing("file", "dct:rights", Words("Nothing is said of rights beside the licence.",
                                            "No se dice nada de derechos además de la licencia.")),
    ),
    Metric(
        "byte-size", 5, "file", Words("size", "tamaño"),
        Words("Publish with opendata publish, which measures the file, or write byte_size for it in dataset.yaml "
              "(dcat:byteSize). Unit {unit}.",
              "Publica con opendata publish, que mide el archivo, o escribe byte_size en dataset.yaml (dcat:byteSize). "
              "Unidad {unit}."),
        missing("file", "dcat:byteSize", Words("The file's size is not given.", "No se dice el tamaño del archivo.")),
    ),
    Metric(
        "issued", 5, "file", Words("day of publication", "día de publicación"),
        Words("Publish with opendata publish, which fills in issued (dct:issued). Unit {unit}.",
              "Publica con opendata publish, que llena issued (dct:issued). Unidad {unit}."),
        _day("dct:issued", Words("It is not said when it was published.", "No se dice cuándo se publicó.")),
    ),
    Metric(
        "modified", 5, "file", Words("day of the last change", "día del último cambio"),
        Words("Publish with opendata publish, which fills in modified (dct:modified). Unit {unit}.",
              "Publica con opendata publish, que llena modified (dct:modified). Unidad {unit}."),
        _day("dct:modified", Words("It is not said when it last changed.", "No se dice cuándo cambió por última vez.")),
    ),
)  # fmt: skip
