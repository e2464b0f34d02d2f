"""A label with a line end in it."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "label-newline"
# Warning: tools that read line by line cut the header in two.
SEVERITY = "warning"
FIX: Fix | None = Fix("label-newline", safe=True)
LABEL = Words(en="A line end inside a label", es="Un salto de línea dentro de un título de columna")
MESSAGE = Words(
    en="this label is written over two or more lines; simple programs will cut the header in two",
    es="este título está escrito en dos o más líneas; los programas sencillos cortarán el encabezado en dos",
)
WHAT_TO_DO = Words(en="Write the label on one line.", es="Escribe el título en una sola línea.")
CAUGHT = Example(b'Entidad,"Robos\ntotales",Mes\nSonora,1,3\nJalisco,1,4\n', ((1, 2),))
LEFT_ALONE = Example(b'Entidad,Robos,Mes\n"Sonora\nnorte",1,3\nJalisco,1,4\n')


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    yield from subject.label_hits(
        place for place, label in enumerate(subject.labels) if "\n" in label.strip() or "\r" in label.strip()
    )
