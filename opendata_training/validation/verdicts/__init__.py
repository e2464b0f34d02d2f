"""What each distinct text of a column is found guilty of: one text, one code, the most exact.

The order in which a text is judged is the precedence:

1. a spelling of nothing is `missing-marker`, whatever else it looks like;
2. in a column of codes, a date that a spreadsheet made of one is `key-as-date`;
3. in a column of dates: a day that no calendar has is `impossible-date`; a year of two digits between numbers is
   `two-digit-year`; another form than most is `mixed-dates`; day and month that could be exchanged, where the column does
   not tell which is which, is `ambiguous-date`; a whole column in one form that does not sort is `date-form`, said once;
4. in a column of numbers: `currency-in-cell`, `unit-in-cell`, `number-as-text` (percent, parentheses, apostrophe…), each
   before the marks among the digits, `thousands-mark` and `decimal-mark`;
5. a number or date with a quote on it is `stray-quote`;
6. what is left over in a column of numbers or dates is `mixed-types`.

Blanks around and characters that cannot be seen are another matter: they are told besides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .common import Verdict
from .dates import judge_dates
from .keys import made_dates_of_keys
from .nothing import judge_nothing
from .numbers import judge_numbers
from .quotes import judge_quotes

if TYPE_CHECKING:
    from ..subject import Column, Subject

__all__ = ["Verdict", "judge"]


def judge(subject: Subject, column: Column) -> Verdict:
    """Give the distinct texts of a column that are at fault, by code, each by its place among the distinct texts."""
    verdict = Verdict(column)
    # Cells too many are a finding of their own, whatever is in them.
    if column.place >= subject.header_width:
        return verdict
    judge_nothing(subject, column, verdict)
    made_dates_of_keys(column, verdict)
    if column.role in ("date", "number"):
        judge_quotes(column, verdict)
    if column.role == "date":
        judge_dates(subject, column, verdict)
    elif column.role == "number":
        judge_numbers(subject, column, verdict)
    return verdict
