"""What adapting the course came to, for the terminal and as the page that goes with the copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...locale import Words, translator
from .words import Kept

_ = translator("adapting")
PAGE = "ADAPTED.md"
# So many lines are shown on a terminal; the page has all.
_MOST = 12
WHY = {
    "name": Words("Look at these by hand", "Revisa estas a mano"),
    "code": Words("In code or in a column's title; they belong to the practice files",
                  "En código o en el título de una columna; son de los archivos de práctica"),
    "source": Words("Sources with an address; put your country's beside them",
                    "Fuentes con dirección; pon al lado las de tu país"),
    "history": Words("The story of the past, which stays as it was", "La historia, que se queda como fue"),
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A sentence and where it is.

    Parameters:
        file: the file's path in the course.
        cell: the cell's id; "" in a page.
        kept: the sentence, and why it is told.
    """

    file: str
    cell: str
    kept: Kept

    @property
    def where(self) -> str:
        """Where it is, in words."""
        return f"{self.file} · {self.cell}" if self.cell else self.file


@dataclass(frozen=True)
class Adapted:
    """What came of it.

    Parameters:
        folder: the adapted course.
        country: the country's code.
        files: how many files it has.
        counts: how often each word was changed, by language.
        left: the sentences that still name the other country.
        law: the changed sentences that say what a law or a licence asks.
        kept: files that somebody changed by hand, which stay as they are.
        samples: the sample files' names, with the lessons that take them.
    """

    folder: Path
    country: str
    files: int
    counts: dict[str, dict[str, int]]
    left: Sequence[Place]
    law: Sequence[tuple[str, str]]
    kept: Sequence[str] = ()
    samples: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, why: str) -> list[Place]:
        """Give the sentences that were left for a reason.

        Parameters:
            why: name, code, source or history.
        """
        return [one for one in self.left if one.kept.why == why]

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata adapt`."""
        left = [{"file": one.file, "cell": one.cell or None, "sentence": one.kept.sentence, "word": one.kept.word,
                 "why": one.kept.why} for one in self.left]  # fmt: skip
        return {
            "folder": str(self.folder),
            "country": self.country,
            "files": self.files,
            "changed": self.counts,
            "by_hand": len(self.of("name")),
            "left": left,
            "law": [{"where": where, "sentence": sentence} for where, sentence in self.law],
            "kept": list(self.kept),
            "samples": {name: list(lessons) for name, lessons in self.samples.items()},
        }

    def __str__(self) -> str:
        many = sum(count for one in self.counts.values() for count in one.values())
        lines = [_("The course for {country} is in {folder}: files: {files}, words changed: {many}.", country=self.country,
                   folder=str(self.folder), files=self.files, many=many)]  # fmt: skip
        lines += _short(str(WHY["name"]), (f"{one.where}: {_cut(one.kept.sentence)}" for one in self.of("name")))
        if self.law:
            lines.append(_("Changed, and to be read by who knows your law or licence: {count}.", count=len(self.law)))
        if self.kept:
            lines.append(_("You changed these by hand, so they stay as they are: {files}.", files=", ".join(self.kept)))
        lines.append(_("All of it, with what is not adapted: {file}", file=str(self.folder / PAGE)))
        lines.append(_("Open it: make learn, in that folder. To undo it, delete the folder."))
        return "\n".join(lines)

    def page(self) -> str:
        """Give the page that goes with the copy: what was changed, what is left to do by hand, and what is not adapted."""
        code = self.country
        lines = [
            "# " + _("This course was adapted"), "",
            _("Country: {country}. Made by `opendata adapt`; run again with the same settings, it is the same.", country=code), "",
            "## " + _("What a person has to do"), "",
            "- " + _("The laws, the licence and the letters are those of `opendata_training/countries/{country}`: have a lawyer "
                     "look at each of its files. Nothing here is legal advice.", country=code),
            "- " + _("The ten agencies' practice files keep what is in them: their columns, their states, their keys of persons. "
                     "The exercises are graded on them."),
            "- " + _("The cases of unit 1.4 and of the capstone, and their answers, follow the law that they were written for."),
            "- " + _("The pictures are as they were."),
        ]  # fmt: skip
        for why, words in WHY.items():
            places = self.of(why)
            if places:
                lines += ["", f"## {words} ({len(places)})", ""]
                lines += [f"- `{one.where}`: {_plain(one.kept.sentence)}" for one in places]
        if self.law:
            lines += ["", "## " + _("Changed; read them again, since they say what a law or a licence asks"), ""]
            lines += [f"- `{where}`: {_plain(sentence)}" for where, sentence in self.law]
        lines += ["", "## " + _("What was changed, and how often"), ""]
        lines += [
            f"- {code}: {old}: {count}" for code, one in self.counts.items() for old, count in sorted(one.items())
        ]
        lines += [f"- {_('sample file')} {name}: {', '.join(lessons) or '—'}" for name, lessons in self.samples.items()]
        return "\n".join(lines) + "\n"


def _short(head: str, told: Iterable[str]) -> list[str]:
    listed = list(told)
    if not listed:
        return []
    more = [f"  {_('… and {count} more; the page has all.', count=len(listed) - _MOST)}"] if len(listed) > _MOST else []
    return [f"{head} ({len(listed)}):", *(f"  {one}" for one in listed[:_MOST]), *more]


def _cut(text: str) -> str:
    return text if len(text) <= 110 else f"{text[:109]}…"


def _plain(text: str) -> str:
    """Keep a sentence on one line of a list; its own marks stay readable."""
    return text.replace("<", "&lt;").lstrip("#>-*| ")
