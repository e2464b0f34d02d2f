"""Personal data in a table: which columns hold them, by what they were told, and how easily rows are told apart.

The way: each column is looked at by every kind of personal data (`kinds`, and the countries' keys) -> whether it is a person's
is decided by the whole table (`detecting`) -> what is of no kind is looked through for texts that say some in passing
(`remarks`) -> rows alike are counted (`classes`).
"""

from .finding_out import privacy
from .memo import risk_memo
from .result import Privacy

__all__ = ["Privacy", "privacy", "risk_memo"]
