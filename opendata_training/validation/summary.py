"""Sentences about a whole report that terminal, page and card share."""

from __future__ import annotations

from ..locale import translator
from ..reading.encoding import NAMES
from .finding import Finding, severity_in_words
from .result import Group, Result

_ = translator("validation")


def name(report: Result) -> str:
    """Give what to call the table."""
    return report.diagnosis.file if report.diagnosis and report.diagnosis.file else _("the table")


def size(report: Result) -> str:
    """Say how large the table is."""
    return _("Data rows: {rows} · Columns: {columns}", rows=f"{report.rows:,}", columns=report.columns)


def verdict(report: Result) -> str:
    """Say in one sentence how the table is."""
    counts = report.by_severity()
    if not any(counts.values()):
        return _("Nothing to mend: a machine and a person will read this table as it is meant.")
    found = _listed([f"{count:,} {severity_in_words(one, count)}" for one, count in counts.items() if count])
    if counts["error"]:
        return _("The table is not ready yet: {found}. Begin with what is marked as an error: a machine will read it wrong.",
                 found=found)  # fmt: skip
    return _("A machine can read this table. Still worth a look: {found}.", found=found)


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else _("{first} and {last}", first=", ".join(parts[:-1]), last=parts[-1])


def heading(group: Group) -> str:
    """Name a group with its severity and count."""
    return f"{severity_in_words(group.severity).capitalize()} · {group.label} · {group.count:,}"


def in_columns(group: Group) -> str:
    """Say in which columns a group's findings are and how many in each; "" for fewer than two columns."""
    if len(group.by_column) < 2:
        return ""
    return ", ".join(
        f"{label.strip() or _('column {number}', number=number)} ({count:,})"
        for (number, label), count in group.by_column.items()
    )


def whole_file(finding: Finding) -> bool:
    """Say whether a finding is about the file as a whole."""
    return finding.row is None and finding.column is None


def sentence_case(text: str) -> str:
    """Give a message as a sentence of its own."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def facts_of_file(report: Result) -> list[tuple[str, str]]:
    """Give what the reader found out, as pairs of name and value."""
    about = report.diagnosis
    if about is None:
        return []
    pairs = [(_("Data rows"), f"{report.rows:,}"), (_("Columns"), str(report.columns))]
    if about.kind == "text":
        signs = {None: _("none (one column)"), "\t": _("tab"), ",": _("comma"), ";": _("semicolon"), "|": _("bar |")}
        pairs += [
            (_("Encoding"), NAMES.get(str(about.encoding), str(about.encoding))),
            (_("Delimiter"), signs.get(about.delimiter, repr(about.delimiter))),
        ]
    elif about.sheet:
        pairs.append((_("Sheet"), about.sheet))
    return [*pairs, (_("Rows of header"), str(about.header_rows))]
