"""Task 1.3.d: the register as a file, however it was made: every open barrier with one person, one day and something to be done."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from ...errors import Problem
from ...locale import Words
from ...planning.barriers.knowing import recognised
from ...planning.barriers.register import ACT, Barrier, Register, read_register, register_of
from ...planning.barriers.states import names_somebody
from ...reading.kinds import plain
from ..own_tables import found_table
from ..planning.obstacles import DAY, LAST, SOON, practice_register
from ..planning.registers import OWN
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work

Key = tuple[str, str]
#: Fewer words do not say what one can see done.
_FEWEST = 3


def key_of(one: Barrier) -> Key:
    """Give what a barrier is known by: its dataset and what it is, whatever language its words are in."""
    known = recognised(one.barrier)
    return one.id, known.code if known else plain(one.barrier)


def judge(given: Register, received: Register) -> Outcome:
    """Score a register: a sixth each for its rows, persons, solutions, days, scores and states."""
    found = {key_of(one) for one in given.barriers} & {key_of(one) for one in received.barriers}
    if not found:
        return Outcome(0.0, (Mistake("another-register"),))
    parts = (_rows(given, received), _persons(given), _solutions(given), _days(given), _scores(given, received),
             _states(given, received))  # fmt: skip
    mistakes = [mistake for part in parts for mistake in part]
    return Outcome(sum(not part for part in parts) / len(parts), tuple(mistakes))


def _named(one: Barrier, count: int) -> dict[str, object]:
    return {"of": one.of, "barrier": one.barrier, "row": one.label, "count": count}


def _rows(given: Register, received: Register) -> list[Mistake]:
    there = Counter(key_of(one) for one in given.barriers if one.open)
    known = {key_of(one) for one in given.barriers}
    lost = [one for one in received.barriers if key_of(one) not in known]
    if lost:
        return [Mistake("barrier-deleted", _named(lost[0], len(lost)))]
    again = [one for one in given.open if there[key_of(one)] > 1]
    return [Mistake("still-twice", _named(again[0], len(again)))] if again else []


def _persons(given: Register) -> list[Mistake]:
    if not given.unowned:
        return []
    one = given.unowned[0]
    code = "nobody-named" if one.owner else "no-person"
    return [Mistake(code, {**_named(one, len(given.unowned)), "owner": one.owner})]


def _solutions(given: Register) -> list[Mistake]:
    short = [one for one in given.open if len(one.solution.split()) < _FEWEST]
    return [Mistake("nothing-done", _named(short[0], len(short)))] if short else []


def _days(given: Register) -> list[Mistake]:
    for code, found in (
        ("no-day", [one for one in given.open if one.due is None]),
        ("day-past", [one for one in given.open if one.due and one.due < DAY]),
        ("day-after", [one for one in given.open if one.due and one.due > LAST]),
        ("grave-too-late", [one for one in given.open if one.due and one.due > SOON and (one.score or 0) >= ACT]),
    ):
        if found:
            return [Mistake(code, {**_named(found[0], len(found)), "due": found[0].due})]
    return []


def _scores(given: Register, received: Register) -> list[Mistake]:
    blank = [one for one in given.open if one.score is None]
    if blank:
        return [Mistake("not-judged", _named(blank[0], len(blank)))]
    before: dict[Key, set[int]] = {}
    for one in received.open:
        if one.score is not None:
            before.setdefault(key_of(one), set()).add(one.score)
    lower = [one for one in given.open if one.score is not None and one.score < min(before.get(key_of(one), {0}))]
    return [Mistake("score-lowered", _named(lower[0], len(lower)))] if lower else []


def _states(given: Register, received: Register) -> list[Mistake]:
    before = {key_of(one) for one in received.open}
    still = {key_of(one) for one in given.open}
    gone = [one for one in given.barriers if not one.open and key_of(one) in before - still]
    return [Mistake("closed-on-paper", _named(gone[0], len(gone)))] if gone else []


def _facts(register: Register) -> list[tuple[object, ...]]:
    """Give what a register says whatever the language of its words."""
    return [
        (
            key_of(one),
            names_somebody(one.owner) and one.owner,
            one.likelihood,
            one.impact,
            one.due,
            one.state,
            bool(one.solution),
        )
        for one in register.barriers
    ]


def _examine(work: Work) -> Outcome:
    path = found_table(work.folder, OWN) if work.given is None else work.given
    if path is None:
        return NOT_ATTEMPTED
    received = register_of(practice_register(work.seed), DAY)
    try:
        given = read_register(Path(path) if isinstance(path, str) else path, DAY)
    except Problem as problem:
        return Outcome(0.0, (Mistake("register-unusable", {"why": problem.sentence}),))
    if len(given.barriers) == len(received.barriers) and _facts(given) == _facts(received):
        return NOT_ATTEMPTED
    return judge(given, received)


PLANNED = Task(
    id="1.3.d",
    points=6,
    title=Words("A register that moves", "Un registro que camina"),
    objective=Words(
        "Complete a register so that each open barrier has one person, something one can see done, and a day in time.",
        "Completar un registro para que cada barrera abierta tenga una persona, algo que se vea hecho y una fecha "
        "a tiempo.",
    ),
    file=f"{OWN}.csv",
    hints=(
        Words(
            "Begin with the gravest: who can be asked, and what will be different afterwards?",
            "Empieza por la más grave: ¿a quién se le puede pedir y qué será distinto después?",
        ),
        Words(
            "Go down the columns: persons, what is done, days, likelihood and impact. What has 12 or more is due "
            "by 23 June, all else by "
            "7 July, and nothing before 9 June. One barrier is there twice, in capitals.",
            "Recorre las columnas: responsables, solución, fechas, probabilidad e impacto. Lo que tiene 12 o más "
            "vence a más tardar el 23 "
            "de junio, lo demás el 7 de julio, y nada antes del 9 de junio. Una barrera está repetida, en "
            "mayúsculas.",
        ),
        Words(
            "For each open row that lacks something: a name as in the other rows, the solution of the library, and "
            "a day such as "
            "2014-06-20; judge what is blank from 1 to 5. Join the double with “the same as” or delete one of its "
            "rows. Leave scores and "
            "states that are there.",
            "Para cada fila abierta a la que le falte algo: un nombre como los de las otras filas, la solución de "
            "la biblioteca y una fecha "
            "como 2014-06-20; valora de 1 a 5 lo vacío. Junta la repetida con «la misma que» o borra una de sus "
            "filas. Deja los puntajes y "
            "estados que ya están.",
        ),
    ),
    mistakes={
        "register-unusable": Words("{why}", "{why}"),
        "another-register": Words(
            "None of the barriers is one of your department's register. Run the cell that begins barriers.csv and "
            "work in that file.",
            "Ninguna barrera es del registro de tu dependencia. Ejecuta la celda que empieza barriers.csv y "
            "trabaja en ese archivo.",
        ),
        "barrier-deleted": Words(
            "“{barrier}” of “{of}” is gone from the register (barriers gone: {count}). A row that is deleted does "
            "not make the barrier go "
            "away; put it back.",
            "«{barrier}» de «{of}» ya no está en el registro (barreras que faltan: {count}). Borrar la fila no "
            "quita la barrera; "
            "regrésala.",
        ),
        "still-twice": Words(
            "“{barrier}” of “{of}” is still there twice: two persons, two days, and each waits for the other. Join "
            "them.",
            "«{barrier}» de «{of}» sigue repetida: dos personas, dos fechas, y cada una espera a la otra. Júntalas.",
        ),
        "no-person": Words(
            "{row}, “{barrier}” of “{of}”: nobody is named (open ones like it: {count}).",
            "{row}, «{barrier}» de «{of}»: no se nombra a nadie (abiertas así: {count}).",
        ),
        "nobody-named": Words(
            "{row}: “{owner}” is nobody whom one can telephone. What is everybody's is nobody's (open ones "
            "like it: {count}).",
            "{row}: a «{owner}» no se le puede llamar. Lo que es de todos no es de nadie (abiertas así: {count}).",
        ),
        "nothing-done": Words(
            "{row}, “{barrier}” of “{of}”: what will one see when it is done? Write it in a few words (open "
            "ones like it: {count}).",
            "{row}, «{barrier}» de «{of}»: ¿qué se verá cuando esté hecho? Escríbelo en pocas palabras "
            "(abiertas así: {count}).",
        ),
        "no-day": Words(
            "{row}, “{barrier}” of “{of}”: until when? (open ones without a day: {count})",
            "{row}, «{barrier}» de «{of}»: ¿para cuándo? (abiertas sin fecha: {count})",
        ),
        "day-past": Words(
            "{row}, “{barrier}” of “{of}”: its day, {due}, is past. Agree on a new one with whoever does it "
            "(so many: {count}).",
            "{row}, «{barrier}» de «{of}»: su fecha, {due}, ya pasó. Acuerda otra con quien lo hace (son {count}).",
        ),
        "day-after": Words(
            "{row}, “{barrier}” of “{of}”: {due} is after the last of the 42 days, 7 July 2014. A day that is "
            "too late is none.",
            "{row}, «{barrier}» de «{of}»: el {due} es después del último de los 42 días, el 7 de julio de "
            "2014. Una fecha tardía no "
            "sirve.",
        ),
        "grave-too-late": Words(
            "{row}, “{barrier}” of “{of}” has 12 or more, act now, and waits until {due}. What is grave is "
            "done by 23 June "
            "(so many: {count}).",
            "{row}, «{barrier}» de «{of}» tiene 12 o más, actuar ya, y espera hasta el {due}. Lo grave queda "
            "a más tardar el 23 de "
            "junio (son {count}).",
        ),
        "not-judged": Words(
            "{row}, “{barrier}” of “{of}”: likelihood or impact is blank, so nobody knows when it is its turn "
            "(open ones like it: "
            "{count}).",
            "{row}, «{barrier}» de «{of}»: falta la probabilidad o el impacto, así que nadie sabe cuándo le "
            "toca (abiertas así: "
            "{count}).",
        ),
        "score-lowered": Words(
            "“{barrier}” of “{of}” has a lower score than when it was handed over. Writing a smaller number "
            "changes the list, not the "
            "barrier (so many: {count}).",
            "«{barrier}» de «{of}» tiene un puntaje menor que cuando se entregó. Un número más chico cambia la "
            "lista, no la barrera (son "
            "{count}).",
        ),
        "closed-on-paper": Words(
            "“{barrier}” of “{of}” says that it is solved or accepted, and on 9 June it was open. Plan it; who "
            "does it closes it.",
            "«{barrier}» de «{of}» dice que está resuelta o aceptada, y el 9 de junio estaba abierta. Planéala; la "
            "cierra quien la hace.",
        ),
    },
    examine=_examine,
)
