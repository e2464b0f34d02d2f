"""The two pictures of the class: points by task, and the commonest mistakes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ....locale import Words, translator
from .seen import Seen

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ = translator("grading")
# Told apart by lightness and by hatching too, for eyes and printers that see no colour (Okabe and Ito's colours).
FULL, PART, NONE = ("#0072B2", ""), ("#F0B429", "//"), ("#D9D9D9", "..")
#: Short names of mistakes for a picture; the report says them whole beside it.
SHORT = {
    "totals-left": Words("totals left in", "totales sin quitar"),
    "thousands-left": Words("thousands commas kept", "comas de miles sin quitar"),
    "zeros-lost": Words("leading zeros lost", "ceros iniciales perdidos"),
    "zero-lost": Words("answer's key without its zero", "clave de la respuesta sin su cero"),
    "still-wide": Words("months still columns", "meses aún en columnas"),
    "blanks-filled": Words("blank months made 0", "meses en blanco con 0"),
    "text-broken": Words("accents broken", "acentos rotos"),
    "labels-differ": Words("other column titles", "otros títulos de columna"),
    "rows-differ": Words("rows missing or added", "filas de más o de menos"),
    "values-differ": Words("values changed", "valores cambiados"),
    "encoding-utf-8": Words("took the file for UTF-8", "tomó el archivo por UTF-8"),
    "blank-counted": Words("counted the blank line", "contó la línea vacía"),
    "not-clean": Words("published before it was clean", "publicó antes de limpiar"),
    "other-file": Words("published another file", "publicó otro archivo"),
}


def short(code: str) -> str:
    """Give a mistake's short name; one without is named by its code."""
    return str(SHORT[code]) if code in SHORT else code.replace("-", " ")


def _svg(draw: Any, width: float, height: float) -> str:
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    # No clock and a fixed salt: the same class gives the same picture, byte by byte.
    with matplotlib.rc_context({"svg.hashsalt": "opendata", "font.size": 11, "hatch.linewidth": 0.6}):
        figure = Figure(figsize=(width, height), layout="constrained")
        FigureCanvasSVG(figure)
        axes = figure.subplots()
        draw(axes)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        out = io.StringIO()
        figure.savefig(out, format="svg", metadata={"Date": None})
    text = out.getvalue()
    # Inside a page the drawing itself is enough; its own XML prologue would not be valid there.
    return text[text.index("<svg") :]


def points_by_task(counts: Sequence[tuple[str, int, int, int]]) -> str:
    """Draw how many learners have all, some and none of the points of each task.

    Parameters:
        counts: (task, all, some, none).

    Returns:
        An SVG drawing.
    """

    def draw(axes: Axes) -> None:
        tasks = [task for task, *_numbers in counts]
        left = [0] * len(counts)
        kinds = ((_("all points"), FULL), (_("some"), PART), (_("none"), NONE))
        for place, (label, (colour, hatch)) in enumerate(kinds, start=1):
            numbers = [int(row[place]) for row in counts]
            bars = axes.barh(tasks, numbers, left=left, color=colour, hatch=hatch, edgecolor="white", label=label)
            texts = [str(n) if n else "" for n in numbers]
            box = {"boxstyle": "round,pad=0.15", "facecolor": "white", "edgecolor": "none"}
            axes.bar_label(bars, texts, label_type="center", color="black", bbox=box)
            left = [before + n for before, n in zip(left, numbers, strict=True)]
        for text in axes.texts:
            if not text.get_text():
                text.set_visible(False)
        axes.invert_yaxis()
        axes.set_xlabel(_("learners"))
        axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=3, frameon=False)

    return _svg(draw, 7.5, 0.5 * len(counts) + 1.5)


def commonest(seen: Sequence[Seen]) -> str:
    """Draw how many learners made each mistake, the commonest first.

    Returns:
        An SVG drawing.
    """

    from matplotlib.ticker import MaxNLocator

    def draw(axes: Axes) -> None:
        bars = axes.barh([short(one.code) for one in seen], [len(one.learners) for one in seen], color=FULL[0])
        axes.bar_label(bars, padding=3)
        axes.invert_yaxis()
        axes.set_xlabel(_("learners"))
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))

    return _svg(draw, 7.5, 0.42 * max(len(seen), 1) + 1.0)
