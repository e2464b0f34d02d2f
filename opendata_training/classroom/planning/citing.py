"""Licences and citations as unit 1.4 practises them, and the sign-offs whose days are counted."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from ...departments.chance import Chance
from ...locale import translator
from ...locale.days import long_day
from ...planning import Row, read_sheet, sheet_named
from ...planning.rights import Waiting, choose_licence, cite, waiting
from ...planning.rights.words import KINDS
from .. import places
from ..cards import Card
from ..handed_over import handed_over

_ = translator("planning_rights")
UNIT = "1.4"
#: The day as of which days are counted: four weeks into the programme of 2014.
AS_OF = date(2014, 6, 27)
# (dataset, agency, acronym, address); the addresses are nobody's.
_DATASETS = (
    ("Presas por día", "Comisión Nacional del Agua", "CONAGUA", "https://datos.example.org/conagua/presas-por-dia"),
    (
        "Tarifas de casetas",
        "Secretaría de Comunicaciones y Transportes",
        "SCT",
        "https://datos.example.org/sct/tarifas",
    ),
    (
        "Quién es quién en los precios",
        "Procuraduría Federal del Consumidor",
        "PROFECO",
        "https://datos.example.org/profeco/qqp",
    ),
    ("Escuelas y matrícula", "Secretaría de Educación Pública", "SEP", "https://datos.example.org/sep/escuelas"),
    ("Casos nuevos de enfermedades", "Secretaría de Salud", "SALUD", "https://datos.example.org/salud/casos-nuevos"),
    ("Unidades médicas", "Instituto Mexicano del Seguro Social", "IMSS", "https://datos.example.org/imss/unidades"),
)


@dataclass(frozen=True)
class ToCite:
    """A dataset that somebody has used, and when.

    Parameters:
        name: its name.
        agency: who published it, in full.
        acronym: the same as an acronym.
        url: where it was taken from.
        published: when it was published there.
        taken: when it was taken from there.
    """

    name: str
    agency: str
    acronym: str
    url: str
    published: date
    taken: date

    @property
    def citation(self) -> str:
        """How it is cited under Libre Uso MX."""
        return cite(self.name, self.acronym, "libre-uso-mx", self.url, self.taken)


@lru_cache(maxsize=64)
def dataset_to_cite(seed: int) -> ToCite:
    """Give the dataset that a learner cites.

    Parameters:
        seed: the learner's.
    """
    chance = Chance(seed, "rights", "cite")
    published = date(2014, 6, 1) + timedelta(days=chance.of("published").between(0, 11))
    # Days above 12, so that day and month cannot be taken for one another without being seen.
    taken = date(2014, 7, 13) + timedelta(days=chance.of("taken").between(0, 17))
    return ToCite(*chance.of("dataset").one(_DATASETS), published, taken)


def to_cite(seed: int | None = None) -> Card:
    """Show what is known of the dataset to cite.

    Parameters:
        seed: which learner's; one's own when not told.
    """
    one = dataset_to_cite(places.own_seed() if seed is None else seed)
    rows = (
        (_("dataset"), one.name), (_("published by"), f"{one.agency} ({one.acronym})"), (_("address"), one.url),
        (_("published there on"), long_day(one.published)), (_("you took it from there on"), long_day(one.taken)),
    )  # fmt: skip
    return Card("note", _("A dataset under Libre Uso MX"), table=((_("what"), _("is")), *rows))


def licence_steps(source: str = "", rule: str = "", credit: str = "") -> Card:
    """Show the next of the three questions that lead to a licence, or the licence and why.

    Parameters:
        source: whether data of others are in it: none, named, alike or closed.
        rule: whether a rule names the licence: national or none.
        credit: whether users name the source: cited or free.

    Raises:
        Problem: when a word is no answer.
    """
    chosen = choose_licence({"source": source, "rule": rule, "credit": credit})
    following = chosen.walk.next
    if following is not None:
        answers = [(code, str(answer.words)) for code, answer in following.answers.items()]
        return Card("note", f"{following.key}: {following.ask}", (str(following.why),),
                    table=((_("write"), _("when")), *answers))  # fmt: skip
    if chosen.licence is None:
        return Card.note(_("No licence can be given yet."), chosen.why)
    extra = [str(answer.write) for _question, answer in chosen.walk.taken if answer.write]
    return Card.note(f"{chosen.licence.id}: {chosen.licence.title}", chosen.why, str(chosen.licence.meaning), *extra)


def citation(name: str, publisher: str, licence: str = "", url: str = "", day: str = "") -> Card:
    """Show how a dataset is cited under a licence.

    Parameters:
        name: the dataset's name.
        publisher: who publishes it: for Libre Uso MX, its acronym.
        licence: the licence's id.
        url: where it was taken from.
        day: when, as 2014-07-15.

    Raises:
        Problem: when something is missing or is none.
    """
    return Card.note(_("Cite it like this"), cite(name, publisher, licence, url, day))


def same_citation(given: str, meant: str) -> bool:
    """Say whether two citations are the same but for the kind of quotation marks, blanks, capitals and a last point."""

    def bare(text: str) -> str:
        text = re.sub(r"[“”«»„]|''", '"', text)
        return " ".join(re.sub(r'\s*(["])\s*', r" \1 ", text).split()).rstrip(" .;").casefold()

    return bare(given) == bare(meant)


# The sign-offs.


@lru_cache(maxsize=64)
def letters(seed: int) -> tuple[Row, ...]:
    """Give the sign-offs of a squad's ten datasets four weeks into the programme.

    Parameters:
        seed: the learner's.
    """
    chance = Chance(seed, "rights", "sign-offs")
    named = [name for name, *_rest in _DATASETS]
    kinds = [(name, kind) for name in named for kind in KINDS]
    order = sorted(kinds, key=lambda pair: chance.of("order", *pair).between(0, 10**9))[:10]
    people = ("Ana Pérez", "Luis Gil", "Luz Ortega", "Raúl Peña", "Eva Ríos")
    # Each waits another number of days, so that the longest is one.
    days = sorted(range(2, 32), key=lambda day: chance.of("days", day).between(0, 10**9))[:10]
    # The one that was asked for first is signed, so that it is seen who counts signed ones too.
    days.insert(0, days.pop(days.index(max(days))))
    rows = []
    for at, ((name, kind), waited) in enumerate(zip(order, days, strict=True)):
        asked: date | None = AS_OF - timedelta(days=waited)
        signed = None
        if at < 3:
            signed = AS_OF - timedelta(days=chance.of("signed", at).between(0, max(0, waited - 1)))
        if at in (3, 4) or (at == 5 and chance.of("third").between(0, 1)):
            asked = None
        rows.append(Row({"id": "", "name": name, "kind": kind, "person": people[at % len(people)], "asked_on": asked,
                         "signed_on": signed, "note": ""}))  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (row["name"], row["kind"])))


def waited(seed: int) -> list[Waiting]:
    """Give how long each has waited; see `waiting`."""
    return waiting(letters(seed), AS_OF)


def sign_off_file(seed: int | None = None) -> Path:
    """Give the path of the sign-offs as the squad kept them; see `handed_over`.

    Parameters:
        seed: which learner's; one's own when not told.

    Raises:
        Problem: when the workspace cannot be written.
    """
    sheet = sheet_named("sign-offs")
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.title.es for column in sheet.columns])
    for row in letters(places.own_seed() if seed is None else seed):
        writer.writerow([
            "", row["name"], KINDS[row["kind"]].es, row["person"],
            *(row[key].isoformat() if row[key] else "" for key in ("asked_on", "signed_on")), "",
        ])  # fmt: skip
    return handed_over(
        UNIT, "vistos-buenos", "vistos-buenos.csv", ("\ufeff" + out.getvalue()).encode(), seed, lesson=False
    )


def days_waited(path: str | Path | None = None, day: str = "") -> Card:
    """Show how many days each sign-off of a file has waited, the longest first.

    Parameters:
        path: the file; the exercise's when not told.
        day: as of which day, as 2014-06-27; that of the exercise when not told.

    Raises:
        Problem: when the file cannot be read, or the day is none.
    """
    from ...planning.days import day_of

    as_of = day_of(day) or AS_OF
    found = waiting(read_sheet(sheet_named("sign-offs"), path or sign_off_file()), as_of)
    states = {
        "waiting": _("waiting"), "not-asked": _("not asked for yet"), "signed": _("signed"),
        "unnamed": _("signed, nobody named"), "again": _("to ask for again"),
    }  # fmt: skip
    rows = [
        (one.name, str(KINDS.get(one.kind, one.kind)), states[one.state], "" if one.days is None else str(one.days))
        for one in found
    ]
    return Card(
        "note",
        _("Sign-offs as of {day}", day=long_day(as_of)),
        table=((_("dataset"), _("who signs"), _("state"), _("days")), *rows),
        wide=True,
    )
