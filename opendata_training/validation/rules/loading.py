"""A table of rules becomes rules; what is wrong with one of its rows is one plain sentence."""

from __future__ import annotations

import os
from collections.abc import Iterable
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ... import families
from ...errors import Problem
from ...locale import Words, translator
from ...reading.kinds import plain
from ..finding import SEVERITIES, severity_in_words
from ..given import Given, given, named, nearest
from ..subject import Subject
from .rule import Ask, Rule, Unusable
from .rule import named as columns_of

if TYPE_CHECKING:
    import pandas as pd

_ = translator("validation")
KINDS = "opendata_training.validation.rules.kinds"
WHAT = Words(en="the table of rules", es="la tabla de reglas")
# For each column, its names: the English one, the Spanish one, and others that people write.
COLUMNS = {
    "column": ("column", "columna", "field", "campo", "variable"),
    "rule": ("rule", "regla"),
    "value": ("value", "valor"),
    "severity": ("severity", "gravedad", "severidad", "nivel"),
    "message": ("message", "mensaje"),
}
_SEVERITIES = {
    "error": "error", "warning": "warning", "advertencia": "warning", "aviso": "warning",
    "advice": "advice", "consejo": "advice", "recomendacion": "advice",
}  # fmt: skip


def load(source: str | os.PathLike[str] | pd.DataFrame | Iterable[Any], subject: Subject) -> list[Rule]:
    """Read a table of rules for a table.

    Parameters:
        source: a file that `read` can read, or a DataFrame, with the columns column, rule, value, severity, message.
        subject: the table that the rules are for.

    Raises:
        Problem: when a rule names no column of the table, is of no kind, or has a value that cannot be used.
    """
    table = given(source, COLUMNS, ("column", "rule"), WHAT)  # type: ignore[arg-type]
    rules: list[Rule] = []
    for at, number in enumerate(table.rows):
        row = table.row(at)
        if any(row.values()):
            rules += _rules(row, number, table, subject)
    return rules


def kinds() -> dict[str, ModuleType]:
    """Give the kinds of rules by all words that name them."""
    found = {}
    for kind in families.members(KINDS):
        for word in (kind.NAME.en, kind.NAME.es, *kind.ALSO):
            found[plain(word)] = kind
    return found


def severity(word: str) -> str | None:
    """Give the severity that a word in either language names; None when it names none."""
    return _SEVERITIES.get(plain(word))


def _rules(row: dict[str, str], number: int, table: Given, subject: Subject) -> list[Rule]:
    """Make the rules of one row: one for each column that has the label."""
    kind = _kind(row["rule"], number, table)
    columns = columns_of(subject, row["column"])
    if not columns:
        raise Problem(_('{what}, row {row}: there is no column called "{label}"; the nearest is "{nearest}". '
                        "Write the label as it is in the table.", row=number, what=table.name, label=row["column"],
                        nearest=nearest(row["column"], subject.labels)))  # fmt: skip
    bad = severity(row["severity"]) if row["severity"] else "error"
    if bad is None:
        words = [severity_in_words(one) for one in SEVERITIES]
        raise Problem(_('{what}, row {row}: "{word}" is no severity; write one of: {words}.', row=number, what=table.name,
                        word=row["severity"], words=", ".join(words)))  # fmt: skip
    made = []
    for column in columns:
        try:
            ready = kind.prepare(Ask(subject, column, row["value"]))
        except Unusable as why:
            raise Problem(
                _(
                    '{what}, row {row}: the rule "{rule}" cannot be used with the value "{value}": {why}. '
                    "Its value is {wanted}.",
                    what=table.name,
                    row=number,
                    rule=kind.NAME,
                    value=row["value"],
                    why=why,
                    wanted=kind.VALUE,
                )
            ) from why
        if ready is not None:
            made.append(Rule(column.place, kind, row["value"], bad, row["message"]))
    return made


def _kind(word: str, number: int, table: Given) -> ModuleType:
    known = kinds()
    found = known.get(plain(word))
    if found is not None:
        return found
    names = sorted({str(kind.NAME) for kind in known.values()})
    if not word.strip():
        raise Problem(_("{what}, row {row}: the column {column} is blank; write one of: {words}.", row=number,
                        what=table.name, column=named(COLUMNS["rule"]), words=", ".join(names)))  # fmt: skip
    near = known[plain(nearest(word, list(known)))].NAME
    raise Problem(_('{what}, row {row}: there is no rule "{word}"; did you mean "{nearest}"? The rules are: {words}.',
                    row=number, what=table.name, word=word, nearest=near, words=", ".join(names)))  # fmt: skip
