"""Personal data go out only where a named person signs for each column; unit 2.5 teaches how to find, protect and weigh them."""

from __future__ import annotations

from typing import Any

from ...errors import Problem
from ...locale import Words
from ..draft import Distribution, Draft
from ..formats import format_of
from ..waiver import Waiver, read_waivers

TITLE = Words(en="Personal data", es="Datos personales")
NONE = Words(
    en="There is no file to look for personal data in. Add one with opendata new.",
    es="No hay archivo en el que buscar datos personales. Agrega uno con opendata new.",
)
FOUND = Words(
    en=(
        "{file} has personal data in {columns}. Take them out or make them coarser (see: opendata privacy {file}; unit 2.5 shows "
        "how). Where a law says that they are public, the person who answers for it signs under waivers in dataset.yaml: name, "
        "reason, legal_basis, columns, date."
    ),
    es=(
        "{file} tiene datos personales en {columns}. Quítalos o hazlos menos precisos (mira: opendata privacy {file}; la unidad "
        "2.5 muestra cómo). Si una ley dice que son públicos, la persona que responde por ellos firma en waivers, dentro de "
        "dataset.yaml: name, reason, legal_basis, columns, date."
    ),
)
COLUMN = Words(en="{label} ({kind})", es="{label} ({kind})")
GOOD: dict[str, Any] = {"distributions": [{"path": "data.csv"}]}
BAD: dict[str, Any] = {"distributions": [{"path": "data.csv"}], "waivers": [{"name": "", "reason": "It is public."}]}


def look(draft: Draft) -> list[str]:
    """Look for personal data in every table, and for a waiver that covers each column."""
    if not draft.distributions:
        return [str(NONE)]
    waivers, mend = read_waivers(draft.facts.get("waivers"), draft.folder)
    for one in draft.distributions:
        mend += _uncovered(draft, one, waivers)
    return mend


def _uncovered(draft: Draft, one: Distribution, waivers: list[Waiver]) -> list[str]:
    from ...validation.privacy import privacy

    place = draft.file(one)
    about = None if place is None else format_of(place)
    if place is None or about is None or not place.stat().st_size or not (about.table or about.perhaps_table):
        # The data gate says what is wrong with the file.
        return []
    try:
        found = privacy(place).personal
    except Problem:
        return []
    left = [each for each in found if not any(waiver.covers(one.path, each.column, each.label) for waiver in waivers)]
    if not left:
        return []
    columns = ", ".join(COLUMN.format(label=each.label.strip() or each.column, kind=each.kind.LABEL) for each in left)
    return [FOUND.format(file=one.path, columns=columns)]
