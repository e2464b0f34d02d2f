"""Task 2.3.c: the crosswalk as a file, however it was made, judged by its pairs (F1) and its factors."""

from __future__ import annotations

from pathlib import Path

from ...errors import Problem
from ...locale import Words
from ..own_tables import found_table
from ..portfolio import CANONICAL, MONEY, Release, portfolio
from ..releases import CROSSWALK, by_title
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work

#: How much of the mark the pairs are; the rest is the factors.
PAIRS = 0.8
Pairs = dict[tuple[str, int], int]
Factors = dict[tuple[str, int], object]


def true_pairs(releases: tuple[Release, ...]) -> Pairs:
    """Give where each canonical column is in each release that has it, as {(column, year): place from 0}."""
    return {(column, one.year): place for one in releases for place, column in enumerate(one.titles)}


def given_pairs(path: Path, releases: tuple[Release, ...]) -> tuple[Pairs, Factors, list[Mistake]]:
    """Read a learner's crosswalk: its pairs, its factors, and rows that say what cannot be.

    Raises:
        Problem: when it is no crosswalk.
    """
    from ...conversion.crosswalk import read_crosswalk
    from ...validation.drift.kinds import labels_same

    known = {column.casefold(): column for column in CANONICAL}
    years = {one.name: one for one in releases}
    pairs: Pairs = {}
    factors: Factors = {}
    odd = []
    for row in read_crosswalk(path).rows:
        column, release = known.get(row.canonical.strip().casefold()), years.get(row.file)
        if column is None or release is None:
            odd.append(Mistake("row-unknown", {"column": row.canonical, "file": row.file}))
            continue
        if row.place is None:
            continue
        titles = list(release.titles.values())
        if row.place >= len(titles) or not labels_same(titles[row.place], row.label):
            odd.append(Mistake("title-elsewhere", {"column": column, "file": row.file, "position": row.place + 1,
                                                   "label": row.label}))  # fmt: skip
            continue
        pairs[column, release.year] = row.place
        factors[column, release.year] = row.factor
    return pairs, factors, odd


def untouched(path: Path, seed: int) -> bool:
    """Say whether a crosswalk is still as titles alone make it.

    Raises:
        Problem: when it is no crosswalk.
    """
    releases = portfolio(seed)
    pairs, factors, odd = given_pairs(path, releases)
    return not odd and pairs == by_title(releases, CANONICAL) and all(one == 1 for one in factors.values())


def f1(given: Pairs, true: Pairs) -> float:
    """Give the harmonic mean of precision and recall of pairs."""
    both = sum(true.get(key) == place for key, place in given.items())
    return 2 * both / (len(given) + len(true))


def _examine(work: Work) -> Outcome:
    path = found_table(work.folder, CROSSWALK) if work.given is None else Path(work.given)
    if path is None:
        return NOT_ATTEMPTED
    releases = portfolio(work.seed)
    try:
        if untouched(path, work.seed):
            return NOT_ATTEMPTED
        pairs, factors, odd = given_pairs(path, releases)
    except Problem as problem:
        return Outcome(0.0, (Mistake("crosswalk-unusable", {"why": problem.sentence}),))
    true = true_pairs(releases)
    money = {(column, one.year): one.factor for one in releases for column in MONEY if column in one.titles}
    good = sum(pairs.get(key) == true[key] and factors[key] == factor for key, factor in money.items())
    # A factor on what is not money spoils it too.
    spoiled = [key for key, factor in factors.items() if key not in money and factor != 1]
    share = PAIRS * f1(pairs, true) + (1 - PAIRS) * max(0, good - len(spoiled)) / len(money)
    mistakes = [*odd, *_wrong_pairs(pairs, true, releases), *_wrong_factors(pairs, factors, true, money)]
    mistakes += [Mistake("factor-elsewhere", {"column": column, "year": year}) for column, year in spoiled]
    return Outcome(min(share, 0.99) if mistakes else 1.0, tuple(mistakes))


def _wrong_pairs(pairs: Pairs, true: Pairs, releases: tuple[Release, ...]) -> list[Mistake]:
    found: list[Mistake] = []
    of_year = {one.year: one for one in releases}
    for key, place in pairs.items():
        if true.get(key) == place:
            continue
        column, year = key
        titles = of_year[year].titles
        holds, label = list(titles)[place], list(titles.values())[place]
        facts = {"column": column, "year": year, "label": label}
        if column == "RAMO" and holds == "ID_RAMO":
            found.insert(0, Mistake("ramo-by-title", facts))
        elif key not in true:
            found.append(Mistake("never-existed", facts))
        else:
            found.append(Mistake("pair-wrong", facts))
    lacking = [key for key in true if key not in pairs]
    if lacking:
        column, year = lacking[0]
        found.append(Mistake("pair-lacking", {"column": column, "year": year, "count": len(lacking)}))
    return found


def _wrong_factors(pairs: Pairs, factors: Factors, true: Pairs, money: dict[tuple[str, int], int]) -> list[Mistake]:
    wrong = [key for key, factor in money.items() if pairs.get(key) == true[key] and factors[key] != factor]
    if not wrong:
        return []
    column, year = wrong[0]
    code = "factor-lacking" if money[wrong[0]] != 1 and factors[wrong[0]] == 1 else "factor-wrong"
    return [Mistake(code, {"column": column, "year": year, "count": len(wrong), "given": str(factors[wrong[0]])})]


MAPPED = Task(
    id="2.3.c",
    points=5,
    title=Words("The crosswalk", "La tabla de equivalencias"),
    objective=Words(
        "Correct a crosswalk so that each canonical column has its true column of each release, its unit, and "
        "“did not exist” "
        "where there was none.",
        "Corregir una tabla de equivalencias para que cada columna canónica tenga su columna verdadera en cada "
        "versión, su unidad, "
        "y «no existía» donde no la hubo.",
    ),
    file=f"{CROSSWALK}.csv",
    hints=(
        Words(
            "Take one canonical column at a time and find the same project's value in each release.",
            "Toma una columna canónica a la vez y busca el valor del mismo proyecto en cada versión.",
        ),
        Words(
            "A canonical column may have no counterpart, and then none is the right answer. One title may be two "
            "things. And "
            "money in thousands needs its factor in all columns of money of that release.",
            "Una columna canónica puede no tener contraparte, y entonces ninguna es la respuesta correcta. Un "
            "título puede ser dos "
            "cosas. Y el dinero en miles necesita su factor en todas las columnas de dinero de esa versión.",
        ),
        Words(
            "RAMO of 2012 goes to ID_RAMO, and RAMO did not exist in 2012. AVANCE_FISICO did not exist in 2012, "
            "nor EJERCIDO in "
            "2014. The factor is 1000 in the year that you found in b, for MONTO_TOTAL, APROBADO and EJERCIDO.",
            "El RAMO de 2012 va en ID_RAMO, y RAMO no existía en 2012. AVANCE_FISICO no existía en 2012, ni "
            "EJERCIDO en 2014. El "
            "factor es 1000 en el año que hallaste en b, para MONTO_TOTAL, APROBADO y EJERCIDO.",
        ),
    ),
    mistakes={
        "crosswalk-unusable": Words(
            "The crosswalk cannot be used yet. {why}", "La tabla de equivalencias todavía no se puede usar. {why}"
        ),
        "row-unknown": Words(
            "A row is about {column} in {file}: one of the two is not known here. Keep the canonical columns and "
            "the files' names as they were.",
            "Una fila habla de {column} en {file}: uno de los dos no se conoce aquí. Deja las columnas canónicas y "
            "los nombres de los archivos como estaban.",
        ),
        "title-elsewhere": Words(
            "{column} in {file}: position {position} is not “{label}”. Change the position and the title together.",
            "{column} en {file}: la posición {position} no es «{label}». Cambia la posición y el título juntos.",
        ),
        "ramo-by-title": Words(
            "RAMO of {year} has the title, and it holds keys as 09. The name of the branch did not exist that "
            "year; the key belongs to ID_RAMO.",
            "El RAMO de {year} tiene el título, pero guarda claves como 09. El nombre del ramo no existía ese "
            "año; la clave va en ID_RAMO.",
        ),
        "never-existed": Words(
            "{column} did not exist in {year}, and you gave it “{label}”. A column that nobody kept has no "
            "counterpart, and that is no fault.",
            "{column} no existía en {year}, y le diste «{label}». Una columna que nadie llevaba no tiene "
            "contraparte, y no pasa nada.",
        ),
        "pair-wrong": Words(
            "{column} in {year} is not “{label}”. Compare the value of the same project in the other releases.",
            "{column} en {year} no es «{label}». Compara el valor del mismo proyecto en las otras versiones.",
        ),
        "pair-lacking": Words(
            "Columns that existed and are still said not to: {count}. The first is {column} in {year}, under "
            "another title.",
            "Columnas que existían y siguen como si no: {count}. La primera es {column} en {year}, con otro título.",
        ),
        "factor-lacking": Words(
            "{column} of {year} is in thousands of pesos: it needs a factor (columns without it: {count}).",
            "{column} de {year} está en miles de pesos: necesita un factor (columnas sin él: {count}).",
        ),
        "factor-wrong": Words(
            "{column} of {year} is multiplied by {given}. Would the same project then cost the same in all releases?",
            "{column} de {year} se multiplica por {given}. ¿Costaría entonces lo mismo el mismo proyecto en todas "
            "las versiones?",
        ),
        "factor-elsewhere": Words(
            "{column} of {year} has a factor, and it is not money. Empty it.",
            "{column} de {year} tiene un factor, y no es dinero. Déjalo vacío.",
        ),
    },
    examine=_examine,
)
