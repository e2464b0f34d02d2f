"""A publication on the disk: the folder, its ``dataset.yaml`` in DCAT's names, and its files."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from .. import files
from ..errors import Problem
from ..locale import translator

_ = translator("publishing")

NAME = "dataset.yaml"
RECEIPTS = "receipts"
# DCAT's names (https://www.w3.org/TR/vocab-dcat-3/) in the order people read them; `name` is the portal's short name for
# the dataset, made once and kept, so that a new title never makes a second dataset.
TEXTS = ("identifier", "name", "title", "description", "publisher", "license", "theme", "accrual_periodicity", "spatial",
         "language", "version")  # fmt: skip
GROUPS = {"contact_point": ("name", "email"), "temporal": ("start", "end")}
LISTS = ("keyword", "distributions", "attestations", "waivers")
FIELDS = (
    "identifier",
    "name",
    "title",
    "description",
    "publisher",
    "contact_point",
    "license",
    "theme",
    "keyword",
    "accrual_periodicity",
    "spatial",
    "temporal",
    "language",
    "version",
    "distributions",
    "attestations",
    "waivers",
)


@dataclass(frozen=True)
class Distribution:
    """One file of a publication, and what its description says of it.

    Parameters:
        path: its place in the folder, with slashes.
        byte_size: its size; None until it is measured.
        sha256: its fingerprint; empty until it is measured.
    """

    path: str
    title: str = ""
    media_type: str = ""
    format: str = ""
    byte_size: int | None = None
    sha256: str = ""


@dataclass(frozen=True)
class Draft:
    """A publication as its description tells it.

    Parameters:
        folder: where it lives.
        facts: the description, every value a text, a list or a mapping of texts.
    """

    folder: Path
    facts: dict[str, Any] = field(default_factory=dict)

    def text(self, name: str, part: str | None = None) -> str:
        """Give a fact as text, empty when it is missing; ``part`` reaches into contact_point and temporal."""
        value = self.facts.get(name, "")
        if part is not None:
            value = value.get(part, "") if isinstance(value, dict) else ""
        return str(value).strip() if isinstance(value, (str, int, float)) else ""

    @property
    def keywords(self) -> list[str]:
        """The keywords, whether they were written as a list or with commas."""
        value = self.facts.get("keyword") or []
        words = value.split(",") if isinstance(value, str) else [str(word) for word in value]
        return [word.strip() for word in words if word.strip()]

    @property
    def attestations(self) -> list[dict[str, str]]:
        """What named people stand for."""
        return [one for one in self.facts.get("attestations") or [] if isinstance(one, dict)]

    @property
    def distributions(self) -> list[Distribution]:
        """The files, in their order."""
        found = []
        for one in self.facts.get("distributions") or []:
            if isinstance(one, dict) and one.get("path"):
                size = str(one.get("byte_size", ""))
                texts = {name: str(one.get(name, "")) for name in ("path", "title", "media_type", "format", "sha256")}
                found.append(Distribution(**texts, byte_size=int(size) if size.isdigit() else None))
        return found

    def file(self, one: Distribution) -> Path | None:
        """Give where a file is; None when it is not there or its path leads out of the folder."""
        if PurePosixPath(one.path).is_absolute() or "\\" in one.path:
            return None
        place = (self.folder / one.path).resolve()
        return place if place.is_relative_to(self.folder.resolve()) and place.is_file() else None

    def measured(self) -> Draft:
        """Give the same publication with each file's size and fingerprint as they are now."""
        described = {
            one["path"]: one
            for one in self.facts.get("distributions") or []
            if isinstance(one, dict) and one.get("path")
        }
        for one in self.distributions:
            place = self.file(one)
            if place:
                measures = {"byte_size": place.stat().st_size, "sha256": files.sha256(place)}
                described[one.path] = {**described[one.path], **measures}
        return replace(self, facts={**self.facts, "distributions": list(described.values())})


def load(folder: Path) -> Draft:
    """Read a publication.

    Raises:
        Problem: when there is none, or its description cannot be read.
    """
    import yaml

    path = folder / NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise Problem(
            _(
                "There is no publication in {folder}: it has no {file}. Start one with: opendata new {folder} FILE",
                folder=str(folder),
                file=NAME,
            )
        ) from error
    except UnicodeDecodeError as error:
        raise Problem(_("{file} is not in UTF-8. Save it again with that encoding.", file=str(path))) from error
    except OSError as error:
        raise files.trouble(path, error) from error
    try:
        # BaseLoader keeps every value the text that was written: 2014, 2014-06-15 and no stay what they are.
        facts = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        sentence = _(
            "{file} cannot be understood near line {line}. Check the spaces at the beginning of the lines there, and put "
            "texts that hold a colon in quotes.",
            file=str(path),
            line=line,
        )
        raise Problem(sentence) from error
    if not isinstance(facts, dict):
        raise Problem(_("{file} must be a list of lines like “title: …”.", file=str(path)))
    return Draft(folder, facts)


def save(draft: Draft) -> None:
    """Write a publication's description, its facts in their usual order."""
    import yaml

    known = {name: draft.facts[name] for name in FIELDS if name in draft.facts}
    facts = {**known, **{name: value for name, value in draft.facts.items() if name not in known}}
    head = _(
        "What is empty here only a person knows. See what is missing: opendata publish FOLDER --portal URL --dry-run"
    )
    body = yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=100)
    files.write_text(draft.folder / NAME, f"# {head}\n{body}")


def note_measures(before: Draft, after: Draft) -> None:
    """Write new sizes and fingerprints into the description and leave every other character of it as it is."""
    path = before.folder / NAME
    text = old = path.read_text(encoding="utf-8-sig")
    now = {one.path: one for one in after.distributions}
    for one in before.distributions:
        new = now[one.path]
        if one.sha256 and one.sha256 != new.sha256:
            size = rf"(byte_size: *['\"]?){one.byte_size}(['\"]?\s+sha256: *['\"]?{one.sha256})"
            text = re.sub(size, rf"\g<1>{new.byte_size}\g<2>", text).replace(one.sha256, new.sha256)
    if text != old:
        files.write_text(path, text)
