"""`add_rule`: one more row in a table of rules, for whoever has no spreadsheet program at hand."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from ... import files
from ...locale import Words, translator
from ..cards import Card
from ..tasks import plain
from . import own_files

_ = translator("classroom")
#: What the columns of a table of rules are called, and the words of the commonest rules.
TITLES = {
    "column": Words("column", "columna"),
    "rule": Words("rule", "regla"),
    "value": Words("value", "valor"),
    "severity": Words("severity", "gravedad"),
    "message": Words("message", "mensaje"),
}
KINDS = {
    "minimum": Words("minimum", "mínimo"),
    "maximum": Words("maximum", "máximo"),
    "required": Words("required", "obligatoria"),
    "unique": Words("unique", "única"),
    "one of": Words("one of", "una de"),
    "pattern": Words("pattern", "patrón"),
}
Rule = Mapping[str, str]


def rows_of_rules(rules: Sequence[Rule]) -> list[tuple[str, ...]]:
    """Give rules as the rows of a table in the language in use, its titles first."""
    rows = [tuple(str(words) for words in TITLES.values())]
    for rule in rules:
        rows.append(tuple(str(KINDS.get(rule[name], rule[name])) if name == "rule" else rule[name] for name in TITLES))
    return rows


def add_rule(
    path: str | Path, column: str, rule: str, value: object = "", severity: str = "error", message: str = ""
) -> Card:
    """Put a rule into a table of rules, which is made when it is not there, and show the table.

    A rule of the same kind on the same column gives way to the new one, so that a line can be changed and run again.

    Parameters:
        path: the table's file.
        column: the title of the column that the rule is about.
        rule: what is asked: minimum, maximum, required, unique, one of, pattern…, in either language.
        value: the limit, the values parted by |, or the form.
        severity: error, warning or advice.
        message: what the report is to say; a sentence of its own when not told.

    Raises:
        Problem: when the file cannot be read or written.
    """
    place = own_files.find(path)
    known = read_rules(place) if place.exists() else []
    new = {"column": column, "rule": rule, "value": str(value).strip(), "severity": severity, "message": message}
    kept = [one for one in known if not (plain(one["column"]) == plain(column) and _same(one["rule"], rule))]
    rows = rows_of_rules([*kept, new] if column.strip() and rule.strip() else kept)
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    files.refuse_locked(place)
    files.write_text(place, "\ufeff" + out.getvalue())
    return Card("note", _("Rules in {file}: {count}", file=place.name, count=len(rows) - 1), table=tuple(rows))


def _same(one: str, other: str) -> bool:
    def code(word: str) -> str:
        return next(
            (key for key, words in KINDS.items() if plain(word) in {plain(words.en), plain(words.es)}), plain(word)
        )

    return code(one) == code(other)


def read_rules(path: Path) -> list[dict[str, str]]:
    """Read a table of rules, whose titles may be in either language; rows without a column or a rule are left out.

    Parameters:
        path: the table's file.

    Raises:
        Problem: when it cannot be read.
    """
    from ...reading import read

    table = read(path)
    found = {plain(words.en): name for name, words in TITLES.items()} | {
        plain(words.es): name for name, words in TITLES.items()
    }
    names = [found.get(plain(label), "") for label in table.labels]
    rules = [{**dict.fromkeys(TITLES, ""), **{name: cell for name, cell in zip(names, row, strict=True) if name}}
             for row in table.cells]  # fmt: skip
    return [rule for rule in rules if rule["column"].strip() and rule["rule"].strip()]
