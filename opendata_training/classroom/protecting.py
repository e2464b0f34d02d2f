"""A list of persons protected by a learner's choices, and a protected table judged: what leaks, k, and what is lost."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .beneficiaries import LABELS, NEEDED, QUASI, Beneficiaries
from .tasks import Mistake, Outcome, plain

if TYPE_CHECKING:
    import pandas as pd

#: The size that each group of rows alike must have, and what may be lost: both are said in the exercise.
LEAST, MOST_LOST = 5, 0.24
# A table that says almost nothing protects nobody.
_EMPTY = 0.9
#: A learner's words for how coarse a column becomes, and the package's levels.
BORN = {"day": "", "month": "month", "year": "year", "ten years": "years:10", "twenty years": "years:20", "out": "out"}
PLACE = {"municipality": "", "state": "state", "out": "out"}
_KEYS = ("CURP", "RFC", "TELEFONO")
_NAMES = ("NOMBRE", "PRIMER_APELLIDO", "SEGUNDO_APELLIDO")
_HASHES = ("md5", "sha1", "sha256", "sha512")
# A column in which this share of the cells are names of the list is a column of names.
_NAMED = 0.3
Answers = Mapping[str, str | int | None]


def frame_of(file: Beneficiaries) -> pd.DataFrame:
    """Give the list as a table."""
    import pandas as pd

    return pd.DataFrame(file.rows, columns=list(LABELS), dtype=str)


def coarser(frame: pd.DataFrame, born: str, place: str) -> pd.DataFrame:
    """Give the list with the day of birth and the place said less exactly, or taken out.

    Parameters:
        frame: the list.
        born: one of the words of BORN.
        place: one of the words of PLACE.
    """
    from ..conversion.protect import generalise

    for label, level in (("FECHA_NAC", BORN[born]), ("CVE_MUN", PLACE[place])):
        if level == "out":
            frame = frame.drop(columns=label)
        elif level:
            frame = generalise(frame, label, level).frame
    return frame


def protected(file: Beneficiaries, chosen: Answers) -> pd.DataFrame:
    """Give the list protected as a learner chose; what has no answer stays as it was.

    Parameters:
        file: the list.
        chosen: the answers of task d.
    """
    from ..conversion.protect import suppress_rows

    frame = frame_of(file)
    out = ["TEL_PROGRAMA"]
    if chosen.get("keys") == "out":
        out += [*_KEYS, *_NAMES]
    elif chosen.get("keys") == "hash":
        out += ["RFC", "TELEFONO", *_NAMES]
        frame["CURP"] = [hashlib.sha256(text.encode()).hexdigest() for text in frame["CURP"]]
    out += ["FOLIO"] if chosen.get("folio") == "out" else []
    out += ["OBSERVACIONES"] if chosen.get("remarks") == "out" else []
    born, place = str(chosen.get("born") or "day"), str(chosen.get("place") or "municipality")
    # The name of the municipality says what its key says.
    out += ["MUNICIPIO"] if place in ("state", "out") else []
    frame = coarser(
        frame.drop(columns=out), born if born in BORN else "day", place if place in PLACE else "municipality"
    )
    known = [label for label in QUASI if label in frame.columns]
    least = chosen.get("k")
    if chosen.get("small") == "rows" and isinstance(least, int) and least > 0:
        frame = suppress_rows(frame, known, min(least, len(frame) + 1)).frame
    return frame


@dataclass(frozen=True)
class Judged:
    """What a protected table is worth.

    Parameters:
        leaks: what still leads to a person.
        k: the size of the smallest group of rows alike; 0 without rows.
        small: how many rows are in groups that are too small.
        loss: the share of the information in sex, day of birth and place that is lost, 0 to 1.
        wrong: columns that researchers need and that are gone or hold other values than the list.
    """

    leaks: tuple[Mistake, ...]
    k: int
    small: int
    loss: float
    wrong: tuple[Mistake, ...]

    @property
    def outcome(self) -> Outcome:
        """A third each for no leak, for k and for a loss under the cap; no table that says nothing or shows somebody is of use."""
        of_use = self.loss < _EMPTY and not self.wrong
        safe = not self.leaks
        grouped = self.k >= LEAST
        mistakes = [*self.leaks]
        if not grouped:
            mistakes.append(Mistake("k-small", {"k": self.k, "small": self.small, "least": LEAST}))
        if self.loss > MOST_LOST:
            mistakes.append(Mistake("loss-high", {"loss": f"{100 * self.loss:.0f}", "most": f"{100 * MOST_LOST:.0f}"}))
        parts = (safe and of_use, grouped and of_use, safe and grouped and of_use and self.loss <= MOST_LOST)
        return Outcome(sum(parts) / len(parts), (*mistakes, *self.wrong))


def judge(frame: pd.DataFrame, file: Beneficiaries) -> Judged:
    """Judge a protected table of a list, however it was made.

    Every column counts as known to others but the amount and what is sensitive, so that no title hides one.

    Parameters:
        frame: the table, every cell text.
        file: the list that it was made of.
    """
    source = frame_of(file)
    # A table that was handed over may hold numbers and missing values.
    frame = frame.astype(object).where(frame.notna(), "").astype(str).apply(lambda column: column.str.strip())
    leaks = _leaks(frame, source)
    # What leads to one person by itself is told as such, and k is that of the rest.
    told = {mistake.facts["label"] for mistake in leaks}
    known = [
        at
        for at, label in enumerate(frame.columns)
        if label not in told and plain(str(label)) not in ("monto apoyo", "lengua indigena")
    ]
    # By place, because two columns may have the same title.
    sizes = Counter(map(tuple, frame.iloc[:, known].values.tolist()))
    k = min(sizes.values(), default=0)
    small = sum(size for size in sizes.values() if size < LEAST)
    return Judged(tuple(leaks), k, small, loss(frame, source), tuple(_wrong(frame, source)))


def _column(frame: pd.DataFrame, label: str) -> list[str] | None:
    found = [at for at, one in enumerate(frame.columns) if plain(str(one)) == plain(label)]
    return list(frame.iloc[:, found[0]]) if found else None


def _leaks(frame: pd.DataFrame, source: pd.DataFrame) -> list[Mistake]:
    keys = {text for label in _KEYS for text in source[label]}
    hashed = {getattr(hashlib, name)(text.encode()).hexdigest() for text in keys for name in _HASHES}
    # Names of places are given to persons too, so one cell alone proves nothing.
    names = {text.casefold() for label in _NAMES for text in source[label]}
    folios = set(source["FOLIO"])
    remarked = {re.sub(r"\D", "", text) for text in source["OBSERVACIONES"]} - {""}
    remarked = {digits for digits in remarked if len(digits) >= 10}
    found = []
    for at, label in enumerate(frame.columns):
        cells = [text for text in frame.iloc[:, at] if text]
        if any(text.upper() in keys or re.sub(r"[\s-]", "", text) in keys for text in cells):
            found.append(Mistake("keys-kept", {"label": label}))
        elif any(len(text) >= 16 and text.lower() in hashed for text in cells):
            found.append(Mistake("hash-plain", {"label": label}))
        elif any(text in folios for text in cells):
            found.append(Mistake("folio-kept", {"label": label}))
        elif any(re.sub(r"\D", "", text)[-10:] in remarked for text in cells):
            found.append(Mistake("remarks-kept", {"label": label}))
        elif (
            cells
            and sum(bool(_words(text) & names) for text in cells) > _NAMED * len(cells)
            and not _is_place(cells, source)
        ):
            found.append(Mistake("keys-kept", {"label": label}))
    return found


def _words(text: str) -> set[str]:
    return {text.casefold(), *text.casefold().split()}


def _is_place(cells: list[str], source: pd.DataFrame) -> bool:
    from ..conversion.protect.values import made_coarser

    return set(cells) <= {*source["MUNICIPIO"], *made_coarser(list(source["CVE_MUN"]), "state")}


def loss(frame: pd.DataFrame, source: pd.DataFrame) -> float:
    """Give the share of the information in sex, day of birth and place that a protected table lost, rows left out lost whole.

    The general loss metric, as in conversion.protect: of a value that stands for m of the column's n different ones, m - 1 of
    n - 1. Whoever writes bands of their own has m reckoned by how many rows each band has.

    Parameters:
        frame: the protected table.
        source: the list that it was made of.
    """
    taken: set[str] = {plain(label) for label in LABELS}
    unknown = [str(label) for label in frame.columns if plain(str(label)) not in taken]
    lost = 0.0
    for label in QUASI:
        after, before = _column(frame, label), list(source[label])
        if after is None and label == "CVE_MUN":
            after = _column(frame, "MUNICIPIO")
            before = before if after is None else list(source["MUNICIPIO"])
        if after is None:
            after = _stand_in(frame, unknown, label, before)
        lost += len(source) if after is None else _lost(before, after)
    return min(1.0, lost / len(QUASI) / len(source))


def _stand_in(frame: pd.DataFrame, unknown: list[str], label: str, before: list[str]) -> list[str] | None:
    """Give a column under a title of the learner's own, as ESTADO for states or EDAD for ages."""
    for title in list(unknown):
        cells = _column(frame, title) or []
        states = set(_levels(label, before).get("state", {}))
        if (label == "FECHA_NAC" and not set(cells) <= set(_states())) or (label == "CVE_MUN" and set(cells) <= states):
            unknown.remove(title)
            return cells
    return None


def _states() -> list[str]:
    from ..countries.mx.geography import STATES

    return [*STATES.values()]


def _levels(label: str, before: list[str]) -> dict[str, dict[str, float]]:
    """Give for each level what each of its values loses."""
    from ..conversion.protect.protected import loss_of
    from ..conversion.protect.values import made_coarser

    words = {"FECHA_NAC": BORN, "CVE_MUN": PLACE}.get(label, {"": ""})
    found = {}
    for level in words.values():
        if level != "out":
            after = made_coarser(before, level) if level else before
            found[level] = dict(zip(after, loss_of(before, after).tolist(), strict=True))
    return found


def _lost(before: list[str], after: list[str]) -> float:
    """Give how many whole cells of a column are lost, rows left out among them."""
    gone = len(before) - len(after)
    blank = sum(not text for text in after)
    said = [text for text in after if text]
    label = "CVE_MUN" if all(re.fullmatch(r"\d{5}", text) for text in before) else "FECHA_NAC"
    for known in _levels(label if before[0][:1].isdigit() else "", before).values():
        if set(said) <= set(known):
            return gone + blank + sum(known[text] for text in said)
    different = len(set(before))
    if len(set(said)) >= different:
        # Other words for the same, as Hombre for H.
        return gone + blank
    share = {text: said.count(text) / len(after) for text in set(said)}
    each = {text: max(0.0, (part * different - 1) / (different - 1)) for text, part in share.items()}
    return gone + blank + sum(each[text] for text in said)


def _wrong(frame: pd.DataFrame, source: pd.DataFrame) -> list[Mistake]:
    found = []
    for label in NEEDED:
        cells = _column(frame, label)
        if label not in QUASI and cells is None:
            found.append(Mistake("needed-gone", {"label": label}))
        elif label not in QUASI and cells is not None:
            # A spreadsheet writes 1300 as 1,300.00.
            plainly = Counter(re.sub(r"[$,]|\.0+$", "", text) for text in cells if text)
            if plainly - Counter(source[label]):
                found.append(Mistake("other-values", {"label": label}))
    return found
