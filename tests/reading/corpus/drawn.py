"""Faults that change how a whole file is drawn: with bars and rules, lined up with blanks, or described above the table."""

from __future__ import annotations

import re
from collections.abc import Callable

from .draft import Draft
from .faults import Fault, fault

_TABOO = re.compile(r"\s*[|\n\\\"']\s*|\s{2,}")


def _is_plain(draft: Draft) -> bool:
    """Say whether nothing but the table itself was changed so far, and take out what a drawing cannot say."""
    if (
        draft.lines
        or draft.tail
        or draft.newlines
        or draft.delimiter != ","
        or draft.newline != "\n"
        or draft.end is not None
    ):
        return False
    if draft.head is not None or any("," in line for lines in draft.above.values() for line in lines):
        return False
    draft.rows = [[_TABOO.sub(" / ", cell).strip() for cell in row] for row in draft.rows]
    # A drawing shows no more of a row of strokes, and nobody would see where a blank last column ends.
    return len(draft.labels) > 1 and all(any(cell.isalnum() for cell in "".join(row)) for row in draft.rows)


def _drawing(name: str, draw: Callable[[Draft, list[int]], list[str]], fewest: int = 0, blanks: bool = True) -> None:
    def change(draft: Draft) -> bool | None:
        if not _is_plain(draft) or len(draft.rows) < fewest:
            return False
        if not blanks and not all(all(row) for row in draft.rows):
            return False
        widths = [max(map(len, column)) for column in zip(draft.labels, *draft.rows, strict=True)]
        written = draw(draft, widths)
        rows = len(draft.rows)
        # The first line drawn is the header; the last ones close the frame.
        draft.lines[-1], rest = written[0], written[1:]
        draft.lines.update({at: rest[at] for at in range(rows)})
        return None

    FAULTS_HERE.append(Fault(name, 5, change))


FAULTS_HERE: list[Fault] = []


def _padded(row: list[str], widths: list[int], gap: str) -> str:
    """Line a row up, numbers to the right."""
    return gap.join(cell.rjust(width) if re.fullmatch(r"[\d.,%]+", cell) else cell.ljust(width)
                    for cell, width in zip(row, widths, strict=True)).rstrip()  # fmt: skip


def _markdown(draft: Draft, widths: list[int]) -> list[str]:
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    lines = ["| " + " | ".join(row) + " |" for row in (draft.labels, *draft.rows)]
    return [f"{lines[0]}\n{rule}", *lines[1:]]


def _framed(draft: Draft, widths: list[int]) -> list[str]:
    rule = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
             for row in (draft.labels, *draft.rows)]  # fmt: skip
    return [f"{rule}\n{lines[0]}\n{rule}", *lines[1:-1], f"{lines[-1]}\n{rule}"]


def _ruled(draft: Draft, widths: list[int]) -> list[str]:
    lines = [_padded(row, widths, " ") for row in (draft.labels, *draft.rows)]
    return [f"{lines[0]}\n{' '.join('-' * width for width in widths)}", *lines[1:]]


_drawing("drawn with bars", _markdown)
_drawing("drawn in a frame", _framed)
_drawing("lined up under rules", _ruled)
_drawing(
    "lined up", lambda draft, widths: [_padded(row, widths, "   ") for row in (draft.labels, *draft.rows)], fewest=7
)
_drawing(
    "parted by blanks",
    lambda draft, widths: ["  ".join(row) for row in (draft.labels, *draft.rows)],
    fewest=5,
    blanks=False,
)


@fault("comments above", 3)
def _comments(draft: Draft) -> bool | None:
    draft.above[-1] = ["# Fuente: registros administrativos", f"# corte 2014{draft.delimiter} preliminar"]
    return None


@fault("described above in YAML", 3)
def _yaml(draft: Draft) -> bool | None:
    draft.above[-1] = ["---", "nombre: tabla", "campos:", *(f"  - nombre: {label}" for label in draft.labels), "---"]
    return not any("\n" in label for label in draft.labels) or None


@fault("row numbers without a label", 0)
def _row_numbers(draft: Draft) -> bool | None:
    if len(draft.rows) < 2 or not all(row[-1] for row in draft.rows):
        return False
    draft.head = [draft.labels]
    draft.labels = ["", *draft.labels]
    draft.rows = [[str(number), *row] for number, row in enumerate(draft.rows, start=1)]
    return None
