"""The certificate's pages: A4, to hang on a wall."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ...picture import COLOUR, literal

if TYPE_CHECKING:
    from matplotlib.backends.backend_pdf import PdfPages
    from matplotlib.figure import Figure

#: A4 lying, in inches.
_WIDE, _HIGH = 11.69, 8.27
_INK, _GREY = "#1f2328", "#57606a"
#: How much of the width a line may take, and the smallest letters that are read at an arm's length.
_ROOM, _SMALLEST = 0.8, 6.0
#: A line that must be made smaller than this goes on two lines.
_NEARLY = 0.85


def drawn(said: dict[str, Any], keywords: str) -> bytes:
    """Draw the pages of a certificate, the same bytes for the same words.

    Parameters:
        said: what is signed (see `wording.said_of`).
        keywords: what is written into the PDF for programs.
    """
    import matplotlib as mpl
    from matplotlib.backends.backend_pdf import PdfPages

    out = io.BytesIO()
    given = datetime.fromisoformat(said["given"]).replace(tzinfo=UTC)
    about = {
        "Title": f"{said['pages'][0]['title']}: {said['name']}",
        "Author": said["signer"],
        "Subject": said["programme"],
        "Keywords": keywords,
        "Creator": "opendata-training",
        "Producer": None,
        "CreationDate": given,
        "ModDate": None,
    }
    # Letters as outlines of a font that goes with the page, so that each accent is there on each machine.
    looks = {"pdf.fonttype": 42, "font.family": ["DejaVu Sans"], "pdf.compression": 6}
    with mpl.rc_context(looks), PdfPages(out, metadata=about) as pages:
        _draw(said["pages"], pages)
    return out.getvalue()


def _draw(pages: Iterable[dict[str, Any]], pdf: PdfPages) -> None:
    from matplotlib.figure import Figure

    for page in pages:
        figure = Figure(figsize=(_WIDE, _HIGH), facecolor="white")
        _frame(figure)
        _line(figure, 0.83, page["above"][0], 15, _GREY)
        _line(figure, 0.73, page["title"].upper(), 34, COLOUR, "bold")
        _line(figure, 0.65, page["above"][1], 14, _INK)
        _line(figure, 0.56, page["name"], 32, _INK, "bold", lines=2)
        top = 0.455
        for text in page["below"]:
            top -= 0.022 + 0.03 * _line(figure, top, text, 13, _INK, lines=2, down=True)
        signer, day, how = page["foot"]
        figure.add_artist(_rule(0.3, 0.7, 0.185))
        _line(figure, 0.155, f"{signer}, {day}", 12, _INK, lines=2)
        _line(figure, 0.085, how, 9, _GREY, lines=2)
        pdf.savefig(figure)


def _frame(figure: Figure) -> None:
    from matplotlib.patches import Rectangle

    for inset, width in ((0.03, 3.0), (0.042, 0.8)):
        across = inset * _HIGH / _WIDE
        figure.add_artist(
            Rectangle((across, inset), 1 - 2 * across, 1 - 2 * inset, fill=False, edgecolor=COLOUR, linewidth=width)
        )


def _rule(left: float, right: float, at: float) -> Any:
    from matplotlib.lines import Line2D

    return Line2D([left, right], [at, at], color=_GREY, linewidth=0.8)


def _line(
    figure: Figure, at: float, text: str, size: float, colour: str, weight: str = "normal", lines: int = 1,
    down: bool = False,
) -> int:  # fmt: skip
    """Write a text in the middle, smaller or on more lines where it is too wide, and give on how many lines it stands.

    With `down`, further lines go below; else all of them are around the place.
    """
    for count in range(1, lines + 1):
        parts = _parted(text, count)
        smaller = size * min(1.0, _ROOM / max(_width(figure, part, size, weight) for part in parts))
        # Rather a second line than small letters.
        if smaller >= size * _NEARLY or count == lines:
            break
    smaller = max(smaller, _SMALLEST)
    step = smaller * 1.3 / 72 / _HIGH
    for place, part in enumerate(parts):
        height = at + step * ((0 if down else (len(parts) - 1) / 2) - place)
        figure.text(
            0.5, height, literal(part), ha="center", va="center", fontsize=smaller, color=colour, fontweight=weight
        )
    return len(parts)


def _parted(text: str, count: int) -> list[str]:
    """Part a text between words into lines of about the same length."""
    if count == 1 or " " not in text:
        return [text]
    gaps = [at for at, sign in enumerate(text) if sign == " "]
    middle = min(gaps, key=lambda at: abs(at - len(text) / 2))
    return [text[:middle], text[middle + 1 :]]


def _width(figure: Figure, text: str, size: float, weight: str) -> float:
    """Give how much of the page's width a text takes."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextToPath

    font = FontProperties(family="DejaVu Sans", weight=weight, size=size)
    width, _height, _below = TextToPath().get_text_width_height_descent(text, font, ismath=False)
    return float(width) / 72 / _WIDE
