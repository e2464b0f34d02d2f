"""The stages of a dataset, and how much of the work each is."""

from __future__ import annotations

from ...locale import Words

NONE = "none"
STAGES = {
    "inventoried": Words("inventoried", "en el inventario"),
    "prioritised": Words("prioritised", "priorizado"),
    "cleared": Words("cleared", "autorizado"),
    "cleaned": Words("cleaned", "limpio"),
    "documented": Words("documented", "documentado"),
    "published": Words("published", "publicado"),
}
# Decided not to be opened: it leaves the board's count, and its reason stays.
WITHHELD = {"withheld": Words("withheld", "no se abre")}
# What has to be there for each stage, said where it is missing.
EVIDENCE = {
    "inventoried": Words("a row of the inventory with its owner and its sensitivity",
                         "una fila del inventario con quién responde y su sensibilidad"),
    "prioritised": Words("a rank in the priorities", "un lugar en las prioridades"),
    "cleared": Words("a decision, signed off by all who were asked", "una decisión con todas las firmas que se pidieron"),
    "cleaned": Words("a file in clean/ that begins with its id", "un archivo en clean/ cuyo nombre empieza con su clave"),
    "documented": Words("a description in publications/ that lacks nothing",
                        "una descripción en publications/ a la que no le falta nada"),
    "published": Words("a receipt of its publication", "el recibo de su publicación"),
}  # fmt: skip
# The share of the work that each stage is, in 36ths: of the six weeks two go to planning, three to cleaning, one to metadata
# and publication (the programme's 42-day plan). A board that counted all stages alike would think itself half done with the plan.
WORK = {"inventoried": 4, "prioritised": 4, "cleared": 4, "cleaned": 18, "documented": 3, "published": 3}
ORDER = (NONE, *STAGES)
WHOLE = sum(WORK.values())


def done(stage: str) -> int:
    """Give how much of its work a dataset has behind it at a stage, in 36ths."""
    return sum(WORK[one] for one in ORDER[1 : ORDER.index(stage) + 1]) if stage in ORDER else 0
