"""What a validation found: the findings grouped by what they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from string import Formatter
from types import ModuleType
from typing import Any

from ..reading import Diagnosis
from .consequences import consequence
from .finding import SEVERITIES, Finding


@dataclass(frozen=True)
class Group:
    """All findings of one check.

    Parameters:
        check: the check.
        count: how many there are, shown or not.
        findings: those that are kept.
        by_column: how many there are in each column (from 1, with its label); empty for findings on rows or the file.
    """

    check: ModuleType
    count: int
    findings: list[Finding]
    by_column: dict[tuple[int, str], int] = field(default_factory=dict)

    def samples(self, most: int) -> list[Finding]:
        """Give a few findings, from as many columns as possible."""
        firsts: dict[int | None, Finding] = {}
        for finding in self.findings:
            firsts.setdefault(finding.column, finding)
        chosen = list(firsts.values())[:most]
        taken = set(map(id, chosen))
        rest = (finding for finding in self.findings if id(finding) not in taken)
        return [*chosen, *islice(rest, most - len(chosen))]

    def sentences_alike(self, shown: list[Finding]) -> bool:
        """Say whether some findings are all told with the same words, but for the cell they quote.

        Parameters:
            shown: the findings.
        """
        told = {field for _text, field, _form, _sign in Formatter().parse(str(self.check.MESSAGE)) if field}
        facts = [{**one.at._asdict(), **one.at.facts} for one in shown]
        return all(str(one[name]) == str(facts[0][name]) for one in facts for name in told - {"cell"})

    @property
    def code(self) -> str:
        """The findings' code."""
        return str(self.check.CODE)

    @property
    def severity(self) -> str:
        """How bad they are."""
        return str(self.check.SEVERITY)

    @property
    def label(self) -> str:
        """What they are called, in the language in use."""
        return str(self.check.LABEL)

    @property
    def why(self) -> str:
        """Why they matter to whoever uses the table, in the language in use."""
        return consequence(self.code, self.severity)

    @property
    def what_to_do(self) -> str:
        """What to do about them, in the language in use."""
        return str(self.check.WHAT_TO_DO)


@dataclass(frozen=True)
class Result:
    """What was found in a table.

    Parameters:
        groups: the findings by check, worst first.
        rows: how many data records.
        columns: how many columns.
        diagnosis: what the reader found out about the file; None for a DataFrame.
    """

    groups: list[Group]
    rows: int
    columns: int
    diagnosis: Diagnosis | None = None

    @property
    def findings(self) -> list[Finding]:
        """All findings that were kept, worst first."""
        return [finding for group in self.groups for finding in group.findings]

    @property
    def counts(self) -> dict[str, int]:
        """How many findings of each code there are, shown or not."""
        # Own rules of several severities are several groups of one code.
        total: Counter[str] = Counter()
        for group in self.groups:
            total[group.code] += group.count
        return dict(total)

    @property
    def valid(self) -> bool:
        """Whether no finding is an error."""
        return all(group.severity != "error" for group in self.groups)

    def by_severity(self) -> dict[str, int]:
        """Give how many findings there are of each severity, worst first."""
        total: Counter[str] = Counter()
        for group in self.groups:
            total[group.severity] += group.count
        return {severity: total[severity] for severity in SEVERITIES}

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata validate`."""
        return {
            "valid": self.valid,
            "rows": self.rows,
            "columns": self.columns,
            "counts": self.counts,
            "findings": [finding.to_json() for finding in self.findings],
        }
