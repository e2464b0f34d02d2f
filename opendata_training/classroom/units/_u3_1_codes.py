"""Task 3.1.b: the codes of vocabularies, for what an office says in its own words."""

from __future__ import annotations

import re
from datetime import date

from ...countries.common.frequencies import FREQUENCIES
from ...locale import Words
from ..publishing.pumps import RHYTHMS, pumps
from ..tasks import Choice, Example, Item, Mistake, Outcome, Task, Work, compare, plain

LICENCES = tuple(
    Choice(code, Words(code, code))
    for code in ("CC-BY-4.0", "CC-BY-NC-4.0", "CC0-1.0", "libre-uso-mx", "free", "public")
)
WHYS = (
    Choice(
        "compare",
        Words(
            "any program, in any language, knows it for the same, and can work out the next day",
            "cualquier programa, en cualquier idioma, sabe que es lo mismo y calcula la próxima fecha",
        ),
    ),
    Choice("short", Words("it is shorter to write", "es más corto de escribir")),
    Choice("law", Words("a law forbids words", "una ley prohíbe las palabras")),
    Choice("secret", Words("citizens need not understand it", "la ciudadanía no tiene que entenderlo")),
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: Ways in which people say a rhythm in place of its code, either language.
_WORDS = {
    *(plain(str(text)) for one in FREQUENCIES for text in (one.words.en, one.words.es)),
    *(
        "mensual",
        "bimestral",
        "trimestral",
        "semestral",
        "anual",
        "monthly",
        "bimonthly",
        "quarterly",
        "annual",
        "yearly",
    ),
}


def _right(work: Work) -> dict[str, str | int]:
    data = pumps(work.seed)
    return {"rhythm": data.rhythm, "first": data.first, "last": data.last, "licence": data.licence, "why": "compare"}


def _examine(work: Work) -> Outcome:
    right = _right(work)
    found = compare(work, right, {("why", "short"): "short-is-not-why", ("licence", "CC-BY-NC-4.0"): "not-open",
                                  ("licence", "free"): "no-licence", ("licence", "public"): "no-licence"})  # fmt: skip
    if found.share is None:
        return found
    return Outcome(found.share, tuple(_told(one, str(right.get(one.code, ""))) for one in found.mistakes))


def _told(mistake: Mistake, right: str) -> Mistake:
    """Give a wrong rhythm or day the name of what is wrong with it, where that can be seen."""
    given = str(mistake.facts.get("given", "")).strip()
    code = mistake.code
    if code == "rhythm":
        if plain(given) in _WORDS:
            code = "word-not-code"
        elif f"R/{given}".upper() == right:
            code = "no-repeat"
        elif given.upper() == _times_for_months(right):
            code = "times-not-months"
        elif given.upper() in {one.code for one in FREQUENCIES}:
            code = "other-rhythm"
    elif code in ("first", "last") and not _DAY.fullmatch(given):
        code = "day-form"
    elif code == "first" and given[:8] == right[:8]:
        code = "month-begins"
    return Mistake(code, mistake.facts)


def _times_for_months(rhythm: str) -> str:
    """Give the code of whoever writes how often a year where the months between two updates belong: R/P4M for R/P3M."""
    return f"R/P{12 // RHYTHMS[rhythm]}M"


def _slashed(day: str) -> str:
    return date.fromisoformat(day).strftime("%d/%m/%Y")


def _with(mistake: str = "", **changed: str) -> Example:
    """Give an example; {words}, {other}, {times}, {bare}, {slashed} and {middle} stand for what depends on the learner's data."""

    def answers(work: Work) -> dict[str, str]:
        right = {key: str(value) for key, value in _right(work).items()}
        facts = {
            "words": next(str(one.words.es) for one in FREQUENCIES if one.code == right["rhythm"]),
            "other": "R/P2Y",
            "times": _times_for_months(right["rhythm"]),
            "bare": right["rhythm"].removeprefix("R/"),
            "slashed": _slashed(right["last"]),
            "middle": f"{right['first'][:8]}15",
        }
        return {**right, **{key: text.format(**facts) for key, text in changed.items()}}

    return Example(answers, mistake)


CODES = Task(
    id="3.1.b",
    points=2,
    title=Words("In codes, not in words", "En claves, no en palabras"),
    objective=Words(
        "Write what a machine has to compare as a code of a vocabulary, and say why.",
        "Escribir con la clave de un vocabulario lo que una máquina debe comparar, y decir por qué.",
    ),
    items=(
        Item(
            "rhythm",
            Words(
                "How often is it updated? The code, as R/P… (the office says it in words)",
                "¿Cada cuándo se actualiza? La clave, como R/P… (la oficina lo dice con palabras)",
            ),
        ),
        Item(
            "first",
            Words("The first day of which the file has a visit", "El primer día del que hay una visita en el archivo"),
        ),
        Item("last", Words("The last one", "El último")),
        Item(
            "licence",
            Words("The id of the licence that the office decided on", "La clave de la licencia que decidió la oficina"),
            "choice",
            LICENCES,
        ),
        Item(
            "why",
            Words("Why R/P1M and not “monthly”?", "¿Por qué R/P1M y no «mensual»?"),
            "choice",
            WHYS,
        ),
    ),
    hints=(
        Words(
            "The office's words are in the note; the days are in the column FECHA_VISITA.",
            "Las palabras de la oficina están en la nota; los días, en la columna FECHA_VISITA.",
        ),
        Words(
            "R means “again and again”, P “a period”, and then how many months (M) or years (Y): R/P2M is every two months. Days "
            "are year-month-day. Some visits in the file have their day written in another form: read them too.",
            "R quiere decir «una y otra vez», P «un periodo», y luego cuántos meses (M) o años (Y): R/P2M es cada dos meses. Las "
            "fechas van año-mes-día. Algunas visitas tienen la fecha escrita de otra forma: léelas también.",
        ),
        Words(
            "Once a month R/P1M, six times a year R/P2M, four times R/P3M, twice R/P6M, once R/P1Y. The file is in the order of "
            "the visits: look at its first row and at its last. The ids of licences are CC-BY-4.0 and libre-uso-mx.",
            "Una vez al mes R/P1M, seis veces al año R/P2M, cuatro R/P3M, dos R/P6M, una R/P1Y. El archivo está en el orden de las "
            "visitas: mira la primera fila y la última. Las claves de las licencias son CC-BY-4.0 y libre-uso-mx.",
        ),
    ),
    mistakes={
        "word-not-code": Words(
            "“{given}” is a word: a person understands it, in one language. Write the code, as R/P2M for every two months.",
            "«{given}» es una palabra: la entiende una persona, en un idioma. Escribe la clave, como R/P2M para cada dos meses.",
        ),
        "no-repeat": Words(
            "“{given}” is one period. With R/ before it, it comes again and again.",
            "«{given}» es un solo periodo. Con R/ por delante se repite una y otra vez.",
        ),
        "times-not-months": Words(
            "“{given}” has the updates of a year where the months between two of them belong. How many months are that? (Twelve "
            "months are written 1Y.)",
            "«{given}» lleva las actualizaciones de un año donde van los meses entre una y otra. ¿Cuántos meses son? (Doce meses "
            "se escriben 1Y.)",
        ),
        "other-rhythm": Words(
            "“{given}” is another rhythm than the office's. How many months lie between two updates, if there are so many a year?",
            "«{given}» es otro ritmo que el de la oficina. ¿Cuántos meses hay entre dos ediciones, si son tantas al año?",
        ),
        "rhythm": Words(
            "“{given}” is none of the codes. They look like R/P2M: again and again, a period, two months.",
            "«{given}» no es ninguna de las claves. Se ven como R/P2M: una y otra vez, un periodo, dos meses.",
        ),
        "day-form": Words(
            "“{given}” can be read in two ways somewhere. Write year-month-day: 2014-03-15.",
            "«{given}» puede leerse de dos maneras en algún lugar. Escribe año-mes-día: 2014-03-15.",
        ),
        "month-begins": Words(
            "On {given} there may be a visit, but not the first one. Look at the first row.",
            "El {given} puede haber una visita, pero no la primera. Mira la primera fila.",
        ),
        "first": Words(
            "The first visit is not of {given}. Look at the file, not at the day on which it was made.",
            "La primera visita no es del {given}. Mira el archivo, no el día en que se hizo.",
        ),
        "last": Words(
            "The last visit is not of {given}. Look at the last row of the file.",
            "La última visita no es del {given}. Mira la última fila del archivo.",
        ),
        "not-open": Words(
            "That one forbids commercial use, and the office decided on an open licence.",
            "Esa prohíbe el uso comercial, y la oficina decidió una licencia abierta.",
        ),
        "no-licence": Words(
            "“{given}” is no licence: nobody can look up what it allows. Which one did the office decide on?",
            "«{given}» no es una licencia: nadie puede consultar qué permite. ¿Cuál decidió la oficina?",
        ),
        "licence": Words(
            "“{given}” is a licence, and not the one that the office decided on. Read the note again.",
            "«{given}» es una licencia, pero no la que decidió la oficina. Vuelve a leer la nota.",
        ),
        "short-is-not-why": Words(
            "Shorter it is, but that helps nobody. What can a program do with R/P1M that it cannot do with a word?",
            "Más corta sí es, pero eso no le sirve a nadie. ¿Qué puede hacer un programa con R/P1M y no con una palabra?",
        ),
        "why": Words(
            "Think of a catalogue that gathers the datasets of thirty countries.",
            "Piensa en un catálogo que reúne los conjuntos de treinta países.",
        ),
    },
    examine=_examine,
    examples=(
        _with(),
        _with("word-not-code", rhythm="{words}"),
        _with("no-repeat", rhythm="{bare}"),
        _with("times-not-months", rhythm="{times}"),
        _with("other-rhythm", rhythm="{other}"),
        _with("rhythm", rhythm="siempre"),
        _with("day-form", last="{slashed}"),
        _with("month-begins", first="{middle}"),
        _with("first", first="2012-05-05"),
        _with("last", last="2016-01-01"),
        _with("not-open", licence="CC-BY-NC-4.0"),
        _with("no-licence", licence="free"),
        _with("licence", licence="CC0-1.0"),
        _with("short-is-not-why", why="short"),
        _with("why", why="law"),
        _with("blank", why=""),
    ),
)
