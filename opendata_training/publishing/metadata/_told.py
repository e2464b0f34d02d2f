"""What a description says, made ready for every standard: clean texts, addresses that are addresses, terms of vocabularies.

A fact that is missing, or that is not what its place asks for, is left out here, so that no standard invents one.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from ...countries.common.frequencies import frequency
from ...countries.common.licences import Licence, licence
from ...errors import Problem
from ...locale import Words
from ..description import dictionaries
from ..description.draft import Distribution, Draft
from ..description.formats import FORMATS, UNKNOWN, Format, format_of
from ..vocabularies import AUTHORITY, access, languages, places, themes
from ..vocabularies.file_types import file_type

# Signs that no text may hold in JSON, XML or Turtle: control signs but tab and line ends, and halves of signs.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# What an address may hold as it is (RFC 3986, section 2); a per cent sign stays where two digits follow.
_KEPT = "%/:?#[]@!$&'()*+,;=-._~"
_LOOSE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
# The form that data.json takes, which is narrower than RFC 6838.
_MEDIA_TYPE = re.compile(r"[-a-z0-9_]+/[-a-z0-9_]+(\.[-a-z0-9_]+)*(\+[-a-z0-9_]+)?")
_URN = re.compile(r"urn:[a-z0-9][a-z0-9-]{0,31}:\S+", re.IGNORECASE)


@dataclass(frozen=True)
class Published:
    """Where a publication is: its page, and the address of each file by its key in the description (see Distribution.key)."""

    page: str
    downloads: dict[str, str] = field(default_factory=dict)


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """Give a text without the signs that no document may hold."""
    return _NO_TEXT.sub("", text).strip()


@lru_cache(maxsize=4096)
def iri(text: str) -> str:
    """Give a text as an absolute address that any standard takes; empty when it is none.

    Parameters:
        text: what somebody wrote: http, https, ftp or urn. Signs that no address may hold are escaped as browsers do.
    """
    wanted = clean(text)
    if _URN.fullmatch(wanted):
        return quote(_LOOSE_PERCENT.sub("%25", wanted), safe=_KEPT)
    try:
        parts = urlsplit(wanted)
        if parts.scheme.lower() not in ("http", "https", "ftp") or not parts.hostname or re.search(r"\s", parts.netloc):
            return ""
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except (ValueError, UnicodeError):
        return ""
    return quote(_LOOSE_PERCENT.sub("%25", urlunsplit(parts._replace(netloc=host))), safe=_KEPT)


def mail(text: str) -> str:
    """Give an e-mail address as an address with mailto:, empty when it is none."""
    wanted = clean(text).removeprefix("mailto:")
    name, at, host = wanted.rpartition("@")
    return f"mailto:{quote(wanted, safe='@+-._~!$&*=')}" if name and at and host and " " not in wanted else ""


def moment(text: str) -> tuple[str, str]:
    """Give a day, month, year or moment with the name of its type in XML Schema; ("", "") when it is none of them."""
    wanted = clean(text)
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", wanted):
            return date.fromisoformat(wanted).isoformat(), "date"
        if re.fullmatch(r"\d{4}-\d{2}", wanted):
            return date.fromisoformat(f"{wanted}-01").isoformat()[:7], "gYearMonth"
        if re.fullmatch(r"\d{4}", wanted):
            return date(int(wanted), 1, 1).isoformat()[:4], "gYear"
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*", wanted):
            return datetime.fromisoformat(wanted).isoformat(), "dateTime"
    except ValueError:
        pass
    return "", ""


def filled(node: dict[str, Any]) -> dict[str, Any]:
    """Give a mapping without what is empty."""
    return {key: value for key, value in node.items() if value}


class Told:
    """What one publication says, with its addresses where it is published.

    Parameters:
        draft: the publication.
        published: where it is; None while it is nowhere.
    """

    def __init__(self, draft: Draft, published: Published | None = None) -> None:
        self.draft = draft
        self.page = iri(published.page) if published else ""
        self._downloads = published.downloads if published else {}
        self.files = draft.distributions
        self.languages = languages.languages(draft.text("language"))
        self.themes, self.theme_words = themes.split(self.text("theme"))
        self.access = access.access(draft.text("access_rights"))
        self.licence = licence(draft.text("license"))

    def text(self, name: str, part: str | None = None) -> str:
        """Give a fact as a clean text, empty when it is missing."""
        return clean(self.draft.text(name, part))

    def moment(self, name: str) -> str:
        """Give a fact as a day or a moment, empty when it is none."""
        return moment(self.text(name))[0]

    def address(self, name: str) -> str:
        """Give a fact as an address, empty when it is none."""
        return iri(self.draft.text(name))

    @property
    def language(self) -> str:
        """The tag of the language the texts are in; empty when unknown."""
        return self.languages[0] if self.languages else ""

    def word(self, words: Words) -> str:
        """Give a term's name in the language of the description, whatever the language of whoever runs this."""
        return words.es if self.language.startswith("es") else words.en

    @property
    def keywords(self) -> list[str]:
        """The keywords, and the words of the theme that are in no vocabulary."""
        return list(dict.fromkeys(word for text in (*self.draft.keywords, *self.theme_words) if (word := clean(text))))

    @property
    def landing_page(self) -> str:
        """The dataset's page: its own, else the portal's."""
        return self.address("landing_page") or self.page

    @property
    def place(self) -> places.Place | None:
        """The place with its address; None when it has none."""
        text = self.text("spatial")
        known = places.place(text)
        return known or (places.Place(iri(text)) if iri(text) else None)

    @property
    def place_name(self) -> str:
        """The place's name, in the language of the description where it is known."""
        text, known = self.text("spatial"), self.place
        if known and known.words:
            return self.word(known.words)
        return "" if known else text

    @property
    def frequency(self) -> str:
        """The address of how often it is updated; empty when it is in no vocabulary."""
        text = self.text("accrual_periodicity")
        known = frequency(text)
        return known.iri if known else iri(text) if text.startswith(f"{AUTHORITY}frequency/") else ""

    def period(self, one: Distribution | None = None) -> tuple[tuple[str, str], tuple[str, str]]:
        """Give the first and the last day that the dataset, or one file of its own, covers."""
        if one is None:
            return moment(self.text("temporal", "start")), moment(self.text("temporal", "end"))
        return moment(one.start), moment(one.end)

    def licence_of(self, one: Distribution) -> tuple[Licence | None, str]:
        """Give a file's licence and its address: its own, else the dataset's; (None, "") where neither is known."""
        named = one.license or self.draft.text("license")
        known = licence(named)
        return known, (known.iri or known.url) if known else iri(named)

    def download(self, one: Distribution) -> str:
        """Give the address that a file is downloaded from; empty when it has none yet."""
        return iri(one.download_url) or iri(self._downloads.get(one.key, ""))

    def access_page(self, one: Distribution) -> str:
        """Give the address where a file can be had: its own, else the dataset's page, else the file."""
        return iri(one.access_url) or self.landing_page or self.download(one)

    def kind(self, one: Distribution) -> Format:
        """Give a file's format: as its description says, else by its ending."""
        named = FORMATS.get(one.format.strip().lower().lstrip("."))
        return named or format_of(PurePosixPath(urlsplit(iri(one.key)).path if iri(one.key) else one.path))

    def file_type(self, one: Distribution) -> str:
        """Give the code of a file's format in the EU's table; empty when it has none there."""
        return file_type(one.format) or self.kind(one).code or file_type(one.media_type)

    def media_type(self, one: Distribution) -> str:
        """Give a file's media type, empty when it is unknown."""
        wanted, kind = one.media_type.strip().lower(), self.kind(one)
        known = kind.media_type if kind is not UNKNOWN else ""
        return wanted if _MEDIA_TYPE.fullmatch(wanted) and wanted != UNKNOWN.media_type else known

    def fingerprint(self, one: Distribution) -> str:
        """Give a file's SHA-256 in small hexadecimal digits, empty when it is none."""
        wanted = one.sha256.lower()
        return wanted if re.fullmatch("[0-9a-f]{64}", wanted) else ""

    def dictionary(self, one: Distribution) -> dict[str, Any] | None:
        """Give a file's Table Schema, from the folder or as a portal keeps it; None when it has none that can be read."""
        text = one.schema
        try:
            if text and not text.startswith("{"):
                # A Table Schema, a Data Package or a data dictionary in a spreadsheet.
                return dict(dictionaries.told(self.draft, one) or {}) or None
            found = json.loads(text) if text else None
        except (Problem, ValueError, RecursionError):
            return None
        return found if isinstance(found, dict) and isinstance(found.get("fields"), list) else None

    def dictionary_address(self, one: Distribution) -> str:
        """Give the address of a file's Table Schema; empty when it has none."""
        return iri(self._downloads.get(one.schema, "")) or (iri(one.schema) if not one.schema.startswith("{") else "")
