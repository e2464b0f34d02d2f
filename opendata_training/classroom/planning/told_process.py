"""The process of unit 1.1 as the people in it tell it, and the map of it that a colleague left half done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from ...departments.chance import Chance
from ...locale import Words

# Posts that keep, type, save and correct; chance gives each its step.
_POSTS = (
    Words("file clerk", "archivista"),
    Words("shift supervisor", "supervisor de turno"),
    Words("intern", "practicante"),
    Words("data clerk", "capturista"),
    Words("head of control", "titular de control"),
    Words("analyst", "analista"),
    Words("secretary", "secretaria"),
)


@dataclass(frozen=True)
class Told:
    """A step of the process as it is.

    Parameters:
        number: its number.
        kind: made, kept, changed or leaves.
        what: what is done.
        who: who does it.
        where: where the data are afterwards.
        tool: with what.
        after: the numbers of the steps that come after.
    """

    number: int
    kind: str
    what: Words
    who: Words | None
    where: Words
    tool: Words
    after: tuple[int, ...]

    def row(self) -> dict[str, object]:
        """Give it as a row of a process map, in the language in use."""
        return {
            "id": "",
            "step": self.number,
            "kind": self.kind,
            "what": str(self.what),
            "who": str(self.who or ""),
            "where": str(self.where),
            "tool": str(self.tool),
            "next": "; ".join(map(str, self.after)),
        }


@dataclass(frozen=True)
class Process:
    """A process, what is said of it, and the map that was left half done.

    Parameters:
        steps: its steps as they are.
        draft: the map as a colleague left it.
        said: what people say of it, each with who says it.
        blank: the step of which the draft does not say who does it.
        astray: the step whose next step is wrong in the draft.
        mistaken: the step of which the draft says that something else happens.
        lost: the step that the draft lacks; step 5 leads to it.
    """

    steps: tuple[Told, ...]
    draft: tuple[Told, ...]
    said: tuple[tuple[Words, Words], ...]
    blank: int
    astray: int
    mistaken: int
    lost: int

    def step(self, number: int) -> Told:
        """Give a step as it is."""
        return self.steps[number - 1]


_PAPER, _SHEET, _MAIL = (
    Words("Paper", "Papel"),
    Words("Spreadsheet", "Hoja de cálculo"),
    Words("E-mail", "Correo electrónico"),
)
_FOLDER, _OUTSIDE = Words("Shared folder", "Carpeta compartida"), Words("Outside the office", "Fuera de la oficina")
_DESK, _PHONE = Words("front desk", "ventanilla"), Words("telephone operator", "operadora telefónica")
_LIAISON, _WEB = Words("open data liaison", "enlace de datos abiertos"), Words("web team", "equipo del sitio web")
_WHATS = {
    False: (
        Words("A person fills in the complaint form", "Una persona llena el formato de queja"),
        Words("The forms go into a binder, by day", "Los formatos van a una carpeta, por día"),
        Words("The forms are typed into a spreadsheet", "Los formatos se teclean en una hoja de cálculo"),
        Words("The sheet is saved in the shared folder", "La hoja se guarda en la carpeta compartida"),
        Words("Doubles go out and codes are corrected", "Se quitan repetidos y se corrigen claves"),
        Words(
            "The table is mailed to a consumers' association each month",
            "La tabla se manda cada mes por correo a una asociación de consumidores",
        ),
        Words("A PDF of it is put on the web page", "Se sube un PDF de ella a la página"),
    ),
    True: (
        Words("The operator notes each leak on a slip", "La operadora anota cada fuga en una papeleta"),
        Words("The slips are kept in a drawer", "Las papeletas se guardan en un cajón"),
        Words("The slips are typed into a spreadsheet", "Las papeletas se teclean en una hoja de cálculo"),
        Words("The sheet is saved in the shared folder", "La hoja se guarda en la carpeta compartida"),
        Words("Addresses are corrected", "Se corrigen las direcciones"),
        Words("The list is mailed to the newspapers", "La lista se manda por correo a los periódicos"),
        Words("A map of it is put on the web page", "Se sube un mapa de ella a la página"),
    ),
}
_SAID = {
    False: (
        Words("People fill in the complaint form at my window. At noon the {second} takes the forms along.",
              "La gente llena el formato de queja en mi ventanilla. Al mediodía los formatos se los lleva: {second}."),
        Words("I put the forms into a binder, one for each day. Whoever types them, the {third}, borrows the binder.",
              "Pongo los formatos en una carpeta, una por día. La carpeta la pide prestada quien teclea: {third}."),
        Words("I type them into a spreadsheet, and send it to the {fourth}.",
              "Los tecleo en una hoja de cálculo y se la mando a: {fourth}."),
        Words("I save the sheet in the shared folder. The {fifth} opens it there.",
              "Guardo la hoja en la carpeta compartida. Ahí la abre: {fifth}."),
        Words("I take out what is there twice and correct the codes. Each month I mail the table to a consumers' "
              "association, and I give a copy to the {last}.",
              "Quito lo repetido y corrijo las claves. Cada mes mando la tabla por correo a una asociación de consumidores, "
              "y le doy una copia a: {last}."),
        Words("I make a PDF of the table and put it on the web page.", "Hago un PDF de la tabla y lo subo a la página."),
    ),
    True: (
        Words("I note each leak on a slip while I am on the telephone. In the evening the {second} takes the slips along.",
              "Anoto cada fuga en una papeleta mientras estoy al teléfono. En la tarde las papeletas se las lleva: {second}."),
        Words("I keep the slips in a drawer. Whoever types them, the {third}, takes them out.",
              "Guardo las papeletas en un cajón. Las saca quien teclea: {third}."),
        Words("I type them into a spreadsheet, and send it to the {fourth}.",
              "Las tecleo en una hoja de cálculo y se la mando a: {fourth}."),
        Words("I save the sheet in the shared folder. The {fifth} opens it there.",
              "Guardo la hoja en la carpeta compartida. Ahí la abre: {fifth}."),
        Words("I correct the addresses. I mail the list to the newspapers, and I give a copy to the {last}.",
              "Corrijo las direcciones. Mando la lista por correo a los periódicos, y le doy una copia a: {last}."),
        Words("I make a map of the list and put it on the web page.", "Hago un mapa con la lista y lo subo a la página."),
    ),
}  # fmt: skip
_OTHER_KIND = {"kept": "changed", "changed": "kept"}


@lru_cache(maxsize=32)
def process(seed: int, lesson: bool = False) -> Process:
    """Give the process and the map that was left half done.

    Parameters:
        seed: which variant.
        lesson: whether it is the lesson's, about another thing.
    """
    chance = Chance(seed, "unit-1.1", "process", int(lesson))
    posts = _mixed(chance.of("posts"))[:4]
    first, last = (_PHONE, _WEB) if lesson else (_DESK, _LIAISON)
    who = (first, *posts, posts[3], last)
    kinds = ("made", "kept", "changed", "kept", "changed", "leaves", "leaves")
    where = (Words("The day's box", "Caja del día"), Words("Archive", "Archivo"), Words("The clerk's computer", "Su computadora"),
             _FOLDER, _FOLDER, _OUTSIDE, _OUTSIDE)  # fmt: skip
    tools = (_PAPER, _PAPER, _SHEET, _SHEET, _SHEET, _MAIL, Words("Web page", "Página web"))
    after = ((2,), (3,), (4,), (5,), (6, 7), (), ())
    steps = tuple(
        Told(at + 1, kinds[at], _WHATS[lesson][at], who[at], where[at], tools[at], after[at]) for at in range(7)
    )
    blank, mistaken = _mixed_numbers(chance.of("blank"), (2, 3, 4))[:2]
    astray, lost = chance.of("astray").one((1, 2, 3, 4)), chance.of("lost").one((6, 7))
    draft = []
    for step in steps:
        left = tuple(number for number in step.after if number != lost)
        one = replace(step, after=(9,) if step.number == astray else left)
        one = replace(one, who=None) if step.number == blank else one
        one = replace(one, kind=_OTHER_KIND[one.kind]) if step.number == mistaken else one
        draft += [one] if step.number != lost else []
    return Process(steps, tuple(draft), _told(_SAID[lesson], who), blank, astray, mistaken, lost)


def _told(sentences: tuple[Words, ...], who: tuple[Words, ...]) -> tuple[tuple[Words, Words], ...]:
    named = {"second": who[1], "third": who[2], "fourth": who[3], "fifth": who[4], "last": who[6]}
    speakers = (*who[:5], who[6])
    # Sentences are put together in both languages now, and read in the one that is in use then.
    made = (
        Words(one.en.format(**{key: post.en for key, post in named.items()}),
              one.es.format(**{key: post.es for key, post in named.items()}))
        for one in sentences
    )  # fmt: skip
    return tuple(zip(speakers, made, strict=True))


def _mixed(chance: Chance) -> list[Words]:
    return sorted(_POSTS, key=lambda one: chance.of(one.en).draw())


def _mixed_numbers(chance: Chance, numbers: tuple[int, ...]) -> list[int]:
    return sorted(numbers, key=lambda one: chance.of(one).draw())
