"""A publication on the disk: the folder, its ``dataset.yaml`` in DCAT's names, and its files."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from . import fields, package, yaml_text

_ = translator("publishing")

NAME = "dataset.yaml"
RECEIPTS = "receipts"
# How the next release is made, under the names that people give such files.
RECIPES = ("recipe.csv", "recipe.xlsx")
CROSSWALKS = ("crosswalk.csv", "crosswalk.xlsx")
# In the order people read them; `name` is the portal's short name for the dataset, made once and kept, so that a new title
# never makes a second dataset.
FIELDS = fields.names()
GROUPS = {name: fields.parts(name) for name in ("contact_point", "temporal")}
LISTS = ("keyword", "distributions", "attestations", "waivers")


@dataclass(frozen=True)
class Distribution:
    """One file of a publication, and what its description says of it.

    Parameters:
        path: its place in the folder, with slashes; empty when the file stays elsewhere.
        download_url: where the file is when it is not in the folder; empty for a file of the folder.
        byte_size: its size; None until it is measured.
        sha256: its fingerprint; empty until it is measured.
        schema: the place of its data dictionary in the folder, a Table Schema; empty when it has none.
        start: the first day of which it has data, where that is not the dataset's.
        end: the last one.

    The others are the fields of their names (see fields.DISTRIBUTION).
    """

    path: str = ""
    download_url: str = ""
    access_url: str = ""
    title: str = ""
    description: str = ""
    schema: str = ""
    media_type: str = ""
    format: str = ""
    byte_size: int | None = None
    sha256: str = ""
    license: str = ""
    issued: str = ""
    modified: str = ""
    start: str = ""
    end: str = ""

    @property
    def key(self) -> str:
        """What tells it from the publication's other files: its path, or the address where it is."""
        return self.path or self.download_url or self.access_url


@dataclass(frozen=True)
class Draft:
    """A publication as its description tells it.

    Parameters:
        folder: where it lives.
        facts: the description, every value a text, a list or a mapping of texts.
    """

    folder: Path
    facts: dict[str, Any] = field(default_factory=dict)
    # Where files are, by folder and path, as far as that was asked: the gates ask again and again.
    _places: dict[tuple[Path, str], Path | None] = field(default_factory=dict, repr=False, compare=False)

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
        told = self.facts.get("attestations") or []
        return [one for one in ([told] if isinstance(told, dict) else told) if isinstance(one, dict)]

    @cached_property
    def distributions(self) -> list[Distribution]:
        """The files, in their order."""
        return [found for one in self.facts.get("distributions") or [] if (found := _distribution(one)).key]

    def file(self, one: Distribution) -> Path | None:
        """Give where a file is; None when it is not there or its path leads out of the folder."""
        return self.place(one.path)

    def place(self, path: str) -> Path | None:
        """Give where a file of the folder is, by its path; None when it is not there or its path leads out of the folder."""
        if not path or path.startswith("/") or "\\" in path:
            return None
        try:
            asked = self.folder, path
            if asked not in self._places:
                self._places[asked] = self._inside(path)
            place = self._places[asked]
            return place if place and place.is_file() else None
        except (OSError, ValueError):
            # A name that no disk can have: too long, or with a sign that none takes.
            return None

    def _inside(self, path: str) -> Path | None:
        """Give a path of the folder with all its links followed; None when it leads out of the folder."""
        root = self._places.get((self.folder, "")) or Path(os.path.realpath(self.folder))
        self._places[self.folder, ""] = root
        here = root / path
        if "/" not in path and path != ".." and not here.is_symlink():
            # A file right in the folder, as most are: there is nothing to follow.
            return here
        real = Path(os.path.realpath(here))
        return real if real != root and real.is_relative_to(root) else None

    def measured(self) -> Draft:
        """Give the same publication with each file's size and fingerprint as they are now."""
        told = self.facts.get("distributions") or []
        # A row that names no file stays as it is: the gate for the data says so.
        rows = [self._measured(one) for one in told] if isinstance(told, list) else told
        return replace(self, facts={**self.facts, "distributions": rows})

    def _measured(self, told: Any) -> Any:
        place = self.file(_distribution(told))
        return {**told, "byte_size": place.stat().st_size, "sha256": files.sha256(place)} if place else told


def _distribution(told: Any) -> Distribution:
    """Read a row of ``distributions``; one that is no mapping is a file without a name, which nothing counts."""
    if not isinstance(told, dict):
        return Distribution()
    texts = {one.name: str(told.get(one.name) or "").strip() for one in fields.DISTRIBUTION
             if one.name not in ("byte_size", "temporal")}  # fmt: skip
    size, period = str(told.get("byte_size", "")), told.get("temporal")
    days = {part: str(period.get(part) or "").strip() for part in ("start", "end")} if isinstance(period, dict) else {}
    return Distribution(**texts, **days, byte_size=int(size) if size.isdigit() else None)


def is_publication(folder: Path) -> bool:
    """Say whether a folder holds a publication: it has a dataset.yaml, or a datapackage.json; never fails."""
    return any(os.path.isfile(folder / name) for name in (NAME, package.NAME))  # noqa: PTH113 - never raises


def load(folder: Path) -> Draft:
    """Read a publication, from its dataset.yaml; where there is none, from its datapackage.json.

    Raises:
        Problem: when there is none, or its description cannot be read.
    """
    import yaml

    path = folder / NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        if is_publication(folder):
            return Draft(folder, package.facts_of(folder / package.NAME))
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
        facts = yaml_text.values(text)
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
    written = re.findall(r"^(\w+)[ \t]*:", text, re.MULTILINE)
    twice = next((name for name in FIELDS if written.count(name) > 1), None)
    if twice:
        # YAML's readers take the last one, so that what was written first would be lost without a word.
        raise Problem(_("{file} has {name} twice. Leave the one that holds.", file=str(path), name=twice))
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
