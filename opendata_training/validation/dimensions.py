"""Dimensions of data quality: to which one each finding belongs.

Completeness, consistency, accuracy and confidentiality are characteristics of ISO/IEC 25012:2008, which the Data Quality Vocabulary
(https://www.w3.org/TR/vocab-dqv/, the W3C's note that DCAT-AP points to) takes its dimensions from. Validity and uniqueness are the
names of the DAMA UK working group, "The six primary dimensions for data quality assessment" (2013); 25012 has the first within
accuracy (syntactic accuracy) and the second within consistency. Readability by machines is what 25012 calls portability and
the five stars of open data ask for.
"""

from __future__ import annotations

from types import ModuleType
from typing import NamedTuple

from ..locale import Words


class Dimension(NamedTuple):
    """One dimension of quality.

    Parameters:
        code: its name in data.
        label: its name for people.
        asks: the question that it asks of a table.
        codes: the findings that belong to it.
    """

    code: str
    label: Words
    asks: Words
    codes: frozenset[str]


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


DIMENSIONS = (
    Dimension(
        "readability",
        Words(en="Machine readability", es="Legibilidad por máquina"),
        Words(en="Does a program open it and see the table?", es="¿Un programa lo abre y ve la tabla?"),
        _codes(
            "blank-label blank-row byte-order-mark delimiter-unusual duplicate-label encoding-error extra-cell footer "
            "invisible-character label-newline merged-cells missing-header mixed-line-ends mojibake multirow-header preamble "
            "repeated-header several-sheets several-tables stray-quote total-row unclosed-quote untrimmed-label whitespace "
            "wide-columns wrong-format"
        ),
    ),
    Dimension(
        "completeness",
        Words(en="Completeness", es="Completitud"),
        Words(en="Is anything missing?", es="¿Falta algo?"),
        _codes("blank-column column-removed empty-table missing-cell missing-marker"),
    ),
    Dimension(
        "validity",
        Words(en="Validity", es="Validez"),
        Words(en="Is each value written as it must be?", es="¿Cada valor está escrito como debe?"),
        _codes(
            "ambiguous-date constraint-error coordinate-dms currency-in-cell date-form decimal-mark impossible-date key-as-date "
            "lost-leading-zero mixed-types number-as-text own-rule scientific-key thousands-mark two-digit-year type-error "
            "unit-in-cell"
        ),
    ),
    Dimension(
        "consistency",
        Words(en="Consistency", es="Consistencia"),
        Words(en="Is the same thing always told in the same way?", es="¿Lo mismo se dice siempre igual?"),
        _codes(
            "category-variant column-added column-meaning-changed column-moved column-renamed foreign-key mixed-dates sum-mismatch "
            "unit-changed"
        ),
    ),
    Dimension(
        "uniqueness",
        Words(en="Uniqueness", es="Unicidad"),
        Words(en="Is each thing there only once?", es="¿Cada cosa está una sola vez?"),
        _codes("duplicate-row primary-key unique-error"),
    ),
    Dimension(
        "accuracy",
        Words(en="Accuracy", es="Exactitud"),
        Words(en="Can it be true?", es="¿Puede ser verdad?"),
        _codes("coordinate-range coordinate-swapped outlier unknown-geography"),
    ),
    Dimension(
        "confidentiality",
        Words(en="Confidentiality", es="Confidencialidad"),
        Words(en="Is nobody exposed?", es="¿No se expone a nadie?"),
        _codes("personal-data"),
    ),
)
_BY_CODE = {code: dimension for dimension in DIMENSIONS for code in dimension.codes}
_BY_NAME = {dimension.code: dimension for dimension in DIMENSIONS}
# A check of one's own belongs here unless it says otherwise (DIMENSION = "accuracy").
USUAL = _BY_NAME["validity"]


def dimension_of(check: ModuleType, named: object = None) -> Dimension:
    """Give the dimension that a check's findings belong to, or the one that a finding names itself, as those of own rules do."""
    told = _BY_NAME.get(str(named or getattr(check, "DIMENSION", "")))
    return told or _BY_CODE.get(str(check.CODE), USUAL)
