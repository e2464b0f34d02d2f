"""Days that people write under what they sign."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta


def is_past_day(text: str) -> bool:
    """Say whether a text is a day, YYYY-MM-DD, that has come.

    Parameters:
        text: the text.
    """
    try:
        # East of Greenwich today begins up to 14 hours before it does in UTC.
        return len(text) == 10 and date.fromisoformat(text) <= (datetime.now(UTC) + timedelta(hours=14)).date()
    except ValueError:
        return False
