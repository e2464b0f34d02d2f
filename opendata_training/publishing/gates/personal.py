"""Personal data go out only where a named person signs for each column; unit 2.5 teaches how to find, protect and weigh them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from ...locale import Words
from ..description.draft import Distribution, Draft
from ..description.remark import Remark
from ..description.waiver import Waiver, read_waivers
from ..looks.looking import look_at

TITLE = Words(en="Personal data", es="Datos personales")
UNIT = "2.5"
NONE = Words(
    en="There is no file to look for personal data in. Add one with opendata new.",
    es="No hay archivo en el que buscar datos personales. Agrega uno con opendata new.",
)
FOUND = Words(
    en=(
        "{file} has personal data in {columns}. Take them out or make them coarser (see: opendata privacy {file}). Where a law "
        "says that they are public, the person who answers for it signs under waivers in dataset.yaml: name, reason, "
        "legal_basis, columns, date."
    ),
    es=(
        "{file} tiene datos personales en {columns}. Quítalos o hazlos menos precisos (mira: opendata privacy {file}). Si una ley "
        "dice que son públicos, la persona que responde por ellos firma en waivers, dentro de dataset.yaml: name, reason, "
        "legal_basis, columns, date."
    ),
)
UNSEEN = Words(
    en="Nobody could look for personal data in all of this: {files}. Whoever signs the attestation answers for what is there.",
    es="No se pudo buscar datos personales en todo esto: {files}. Quien firma la responsiva responde por lo que contiene.",
)
COLUMN = Words(en="{label} ({kind})", es="{label} ({kind})")
GOOD: dict[str, Any] = {"distributions": [{"path": "data.csv"}]}
BAD: dict[str, Any] = {"distributions": [{"path": "data.csv"}], "waivers": [{"name": "", "reason": "It is public."}]}

# So many files of an archive are named.
_NAMED = 5


def look(draft: Draft) -> list[str]:
    """Look for personal data in every file, and for a waiver that covers each column."""
    if not draft.distributions:
        return [str(NONE)]
    waivers, mend = read_waivers(draft.facts.get("waivers"), draft.folder)
    for one in draft.distributions:
        mend += _uncovered(draft, one, waivers)
    return mend


def _uncovered(draft: Draft, one: Distribution, waivers: list[Waiver]) -> list[str]:
    found = look_at(draft, one)
    if found is None:
        # The data gate says what is wrong with the file.
        return []
    left = [
        (place, label, kind)
        for place, label, kind in found.personal
        if not any(waiver.covers(one.path, place, label) for waiver in waivers)
    ]
    if not left:
        return [Remark(UNSEEN.format(files=_listed(one.path, found.unseen)))] if found.unseen else []
    from ...validation.privacy.detecting import kind_of

    columns = ", ".join(
        COLUMN.format(label=label.strip() or place, kind=kind_of(kind).LABEL) for place, label, kind in left
    )
    return [FOUND.format(file=one.path, columns=columns)]


def _listed(path: str, unseen: list[str]) -> str:
    named = [path if one == PurePosixPath(path).name else f"{path} ({one})" for one in unseen[:_NAMED]]
    return ", ".join(named) + ("…" if len(unseen) > _NAMED else "")
