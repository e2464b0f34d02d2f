"""Sentences about a whole report that terminal, page and card share."""

from __future__ import annotations

from .. import families
from ..locale import translator
from ..reading.encoding import NAMES
from .finding import Finding, Place, severity_in_words
from .result import Group, Result
from .where import shortened

_ = translator("validation")
# A person sees from as much of a cell which one is meant; whole ones can have millions of letters.
LONGEST_CELL = 120
_LONGEST_SENTENCE = 600
# These decide how all the rest is read, so they come first, in this order, however few they are.
_FORM = (
    "wrong-format", "encoding-error", "unclosed-quote", "several-tables", "preamble", "missing-header", "multirow-header",
    "repeated-header", "merged-cells", "extra-cell", "missing-cell", "stray-quote", "blank-label", "duplicate-label",
)  # fmt: skip
# These join letters of Persian and parts of emoji, and without them others are seen.
_JOINERS = "\u200c\u200d"


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


def first_steps(report: Result) -> list[tuple[str, Group | None]]:
    """Say what to do first, next and then, each with the group that it is about.

    Parameters:
        report: what was found.
    """
    if not report.groups:
        looked_for = len(families.member_names("opendata_training.validation.checks"))
        return [
            (_("{count} kinds of fault were looked for, and none is here. Thank whoever keeps this table.",
               count=looked_for), None),
            (_("Keep the file as it is; what comes next is to describe it and to publish it."), None),
        ]  # fmt: skip
    worst = [group for group in report.groups if group.severity == report.groups[0].severity]
    first = min(worst, key=lambda group: _FORM.index(group.code) if group.code in _FORM else len(_FORM))
    steps: list[tuple[str, Group | None]] = [
        (_('Begin with "{label}". {what}', label=first.label, what=first.what_to_do), first)
    ]
    safe = [group.label for group in report.groups if group is not first and (fix := group.check.FIX) and fix.safe]
    if safe:
        names = safe if len(safe) < 5 else [*safe[:3], _("{count} more", count=len(safe) - 3)]
        steps.append(
            (_("`opendata convert` mends by itself, and nothing is lost: {labels}.", labels=_listed(names)), None)
        )
    elif len(report.groups) > 1:
        steps.append((_("Go on with the others, in the order in which they stand here."), None))
    return [*steps, (_("Then check the file again: what is mended often mends something else too."), None)]


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else _("{first} and {last}", first=", ".join(parts[:-1]), last=parts[-1])


def heading(group: Group) -> str:
    """Name a group with its severity and count."""
    return f"{severity_in_words(group.severity).capitalize()} · {group.label} · {group.count:,}"


def severity_meaning(severity: str) -> str:
    """Say what a severity means for whoever uses the table.

    Parameters:
        severity: "error", "warning" or "advice".
    """
    return {
        "error": _("A machine will read it wrong: mend it before you publish."),
        "warning": _("A person may read it wrong: look at it and decide."),
        "advice": _("The table works as it is, and would be easier to use."),
    }[severity]


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


def short(finding: Finding) -> Finding:
    """Give a finding whose cell, label and facts are no longer than a person can take in.

    Parameters:
        finding: the finding as it was found.
    """
    at = finding.at
    facts = {
        name: value if isinstance(value, (int, float)) else shortened(str(value), LONGEST_CELL)
        for name, value in at.facts.items()
    }
    label = None if at.label is None else shortened(at.label, LONGEST_CELL)
    cell = None if at.cell is None else shortened(at.cell, LONGEST_CELL)
    return Finding(finding.check, Place(at.row, at.line, at.column, label, cell, facts))


def what_is_wrong(finding: Finding) -> str:
    """Say what is wrong, without the place, as a sentence of its own."""
    return sentence_case(shortened(finding.sentence, _LONGEST_SENTENCE))


def visible(text: str, keep: str = "") -> str:
    """Give a text without what would disturb a screen: line ends, control signs, signs that turn the reading around.

    Parameters:
        text: the text.
        keep: signs that may stay.
    """
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() or sign == "\xa0" or sign in keep or sign in _JOINERS else "·"
                   for sign in text)  # fmt: skip
