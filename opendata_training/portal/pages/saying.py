"""What people and programs wrote, made fit to be shown on a page: days, sizes, addresses, languages."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from typing import Any

from markupsafe import Markup

from ...locale import Words, language
from ...locale.days import long_day
from ...publishing.vocabularies import languages

# Signs that show nothing and turn or hide what is around them: the controls of C0 and C1 that are no blank, marks and
# overrides of direction, blanks without width, the byte order mark (https://www.unicode.org/reports/tr36/, 3.3 and 2.5).
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_NO_BREAK = "\u202f"
_MAIL = re.compile(r"[^\s@<>\"'?&]+@[^\s@<>\"'?&]+\.[^\s@<>\"'?&]+")
_UNITS = ("bytes", "kB", "MB", "GB")


def shown(value: Any) -> Any:
    """Give a value as a template shows it: texts without the signs that nobody sees."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else _UNSEEN.sub("", value)


def called(thing: Any) -> str:
    """Give what a dataset or an organization is called: its title, or its name where the title shows nothing."""
    return str(shown(thing["title"] or "")).strip() or str(thing["name"])


def number(value: float | int) -> str:
    """Give a number with its thousands apart, in the way that no language takes for decimals (ISO 80000-1, 7.3.1)."""
    whole = isinstance(value, int) or value == int(value)
    return (f"{int(value):,}" if whole else f"{value:,.2f}").replace(",", _NO_BREAK)


def human_size(size: Any) -> str:
    """Give a size in bytes as people say it (1 kB = 1000 bytes); empty for what is no size."""
    if isinstance(size, bool) or not isinstance(size, (int, float)) or size < 0:
        return ""
    amount = float(size)
    for unit in _UNITS:
        if amount < 1000 or unit == _UNITS[-1]:
            return f"{int(size)} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return ""


def web_address(value: Any) -> str:
    """Give an address that is safe to link to; empty for any other kind (javascript:, data:…)."""
    text = str(value or "").strip()
    return text if text.lower().startswith(("http://", "https://")) else ""


def mail_address(value: Any) -> str:
    """Give an address that one can write to; empty when it is none."""
    text = str(value or "").strip().removeprefix("mailto:")
    return text if _MAIL.fullmatch(text) else ""


def as_day(value: Any) -> date | None:
    """Read the day of a date or a moment as CKAN and dataset.yaml write them; None for anything else."""
    try:
        return date.fromisoformat(str(value or "")[:10])
    except ValueError:
        return None


def day(value: Any) -> str:
    """Give a day in words; what is no day stays as it was written."""
    found = as_day(value)
    return long_day(found) if found else str(value or "")


_MOMENT = Words("{day}, {time} UTC", "{day}, {time} UTC")


def moment(value: Any) -> str:
    """Give a moment in words, to the minute; what is none stays as it was written."""
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return str(value or "")
    return _MOMENT.format(day=long_day(found.date()), time=f"{found:%H:%M}")


def tongue(package: dict[str, Any]) -> Markup:
    """Give the attribute that names the language a dataset's texts are in, where it is known and not the page's."""
    told = extras(package).get("language", "")
    try:
        listed = json.loads(told) if told.startswith("[") else [told]
    except ValueError:
        listed = []
    # Where there are several nobody can tell which text is in which.
    tag = languages.language(str(listed[0])) if len(listed) == 1 else ""
    return Markup("") if not tag or tag.partition("-")[0] == language() else Markup(' lang="{}"').format(tag)


def extras(package: dict[str, Any]) -> dict[str, str]:
    """Give what CKAN has no field for, by its name."""
    return {extra["key"]: extra["value"] for extra in package["extras"]}


def release(package: dict[str, Any]) -> str:
    """Give the day of a dataset's last release: what the publisher says, else when a file or the dataset came."""
    told = extras(package).get("modified", "")
    if as_day(told):
        return told[:10]
    moments = [str(one["last_modified"] or one["created"]) for one in package["resources"]]
    return max(moments, default=str(package["metadata_created"]))[:10]
