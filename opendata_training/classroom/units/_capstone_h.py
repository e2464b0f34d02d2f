"""Task capstone.h: the page for a minister, made of what was published last."""

from __future__ import annotations

from ...locale import Words
from ..capstone.folder import PAGE
from ..portfolio_page.marks import marks_of
from ..publishing.evidence import receipts_of
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work


def _examine(work: Work) -> Outcome:
    path = work.folder / PAGE
    if not path.is_file():
        return NOT_ATTEMPTED
    receipts = receipts_of(work.folder)
    told = marks_of(path)
    if not told:
        return Outcome(0.0, (Mistake("page-other"),))
    if not receipts:
        return Outcome(0.0, (Mistake("nothing-published"),))
    if told.get("identifier") != str(receipts[-1].get("identifier")):
        return Outcome(0.0, (Mistake("page-other"),))
    if told.get("version") != str(receipts[-1].get("version")):
        return Outcome(0.5, (Mistake("page-older", {"given": told.get("version") or "—",
                                                    "last": str(receipts[-1].get("version"))}),))  # fmt: skip
    return Outcome(1.0)


SHOWN = Task(
    id="capstone.h",
    points=1,
    title=Words("A page for the minister", "Una página para quien decide"),
    objective=Words(
        "Show in one page what was opened, what was done for it and what it promises, from the files alone.",
        "Mostrar en una página qué se abrió, qué se hizo para lograrlo y qué promete, solo con lo que dicen los archivos.",
    ),
    file=PAGE,
    hints=(
        Words(
            "The page is made of your folder: the better the folder, the better the page.",
            "La página se hace con tu carpeta: mientras mejor esté la carpeta, mejor queda la página.",
        ),
        Words(
            "Make it after the last publication: minister_page(\"capstone\").",
            "Hazla después de la última publicación: minister_page(\"capstone\").",
        ),
        Words(
            "Run the cell with minister_page(\"capstone\") once more, and then the check.",
            "Ejecuta otra vez la celda con minister_page(\"capstone\") y después la revisión.",
        ),
    ),
    mistakes={
        "nothing-published": Words(
            "There is a page and no receipt beside it: publish first (task f).",
            "Hay una página y ningún recibo: publica primero (tarea f).",
        ),
        "page-other": Words(
            "portfolio.html is not the page of this dataset. Make it with minister_page(\"capstone\").",
            "portfolio.html no es la página de este conjunto. Hazla con minister_page(\"capstone\").",
        ),
        "page-older": Words(
            "The page speaks of version {given}, and {last} is out. Make it once more.",
            "La página habla de la versión {given} y ya está publicada la {last}. Hazla otra vez.",
        ),
    },
    examine=_examine,
)  # fmt: skip
