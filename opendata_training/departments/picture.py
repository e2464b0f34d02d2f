"""A table drawn as a picture, the same bytes on every machine: SVG written out, because a plotting library's bytes change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

CELL = 64
HEIGHT = 24
LEFT = 380
TOP = 40
# From nearly white to a dark blue; white letters on the dark ones. Contrast of letters and ground is 4.5 to 1 or more (WCAG 2.2).
SHADES = ("#eef3fa", "#c6d9ee", "#8fb6dd", "#2f6fab", "#16426f")
DARK = 3


def heatmap(rows: Mapping[str, Mapping[str, int]], columns: Sequence[str]) -> str:
    """Draw numbers in a grid, the larger the darker; every number is written too, so that colour is never alone.

    Parameters:
        rows: {row's name: {column's key: number}}; 0 is left blank.
        columns: the columns' names, in the order of the keys.
    """
    width, height = LEFT + CELL * len(columns) + 8, TOP + HEIGHT * len(rows) + 8
    most = max((number for row in rows.values() for number in row.values()), default=1)
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'role="img" font-family="sans-serif" font-size="13">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for at, name in enumerate(columns):
        middle = LEFT + CELL * at + CELL // 2
        drawn.append(f'<text x="{middle}" y="{TOP - 12}" text-anchor="middle" font-size="12">{escape(name)}</text>')
    for line, (name, row) in enumerate(rows.items()):
        y = TOP + HEIGHT * line
        drawn.append(f'<text x="{LEFT - 10}" y="{y + 17}" text-anchor="end">{escape(name)}</text>')
        for at, number in enumerate(row.values()):
            shade = 0 if not number else 1 + min((number - 1) * (len(SHADES) - 1) // most, len(SHADES) - 2)
            x = LEFT + CELL * at
            drawn.append(f'<rect x="{x}" y="{y}" width="{CELL - 2}" height="{HEIGHT - 2}" fill="{SHADES[shade]}"/>')
            if number:
                ink = "#ffffff" if shade >= DARK else "#1a1a1a"
                drawn.append(
                    f'<text x="{x + CELL // 2 - 1}" y="{y + 16}" text-anchor="middle" fill="{ink}">{number}</text>'
                )
    return "\n".join([*drawn, "</svg>"]) + "\n"
