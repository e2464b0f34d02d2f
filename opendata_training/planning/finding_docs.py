"""What `opendata plan check` finds in the files of a plan beyond what validation finds, as a page for docs."""

from __future__ import annotations

from types import ModuleType

from .. import families
from ..locale import translator
from ..validation.finding import SEVERITIES
from .sheet import SHEETS, Sheet

_ = translator("planning")


def checks_of(sheet: Sheet) -> list[ModuleType]:
    """Give a sheet's own checks, the gravest first."""
    own = [one for one in sheet.checks if isinstance(one, ModuleType)]
    return sorted(own, key=lambda one: (SEVERITIES.index(one.SEVERITY), one.CODE))


def findings_described() -> str:
    """Give a page in Markdown with a table for each file that has checks of its own, in the language in use."""
    severity = {"error": _("error"), "warning": _("warning"), "advice": _("advice")}
    lines = [
        "# " + _("What is found in the files of a plan"),
        "",
        _("`opendata plan check FILE` says what `opendata validate` says (findings.md), and these besides. A check is one file in "
          "`opendata_training/planning/`; a test keeps this page true to them."),
    ]  # fmt: skip
    for sheet in sorted((one.SHEET for one in families.members(SHEETS)), key=lambda one: str(one.name)):
        checks = checks_of(sheet)
        if checks:
            lines += ["", f"## {sheet.name}", "", f"| {_('code')} | {_('severity')} | {_('what')} | {_('what to do')} |",
                      "| --- | --- | --- | --- |"]  # fmt: skip
            lines += [f"| `{one.CODE}` | {severity[one.SEVERITY]} | {one.LABEL} | {one.WHAT_TO_DO} |" for one in checks]
    return "\n".join(lines) + "\n"
