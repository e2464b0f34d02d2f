"""Names of persons, whole or in parts: by the header, by the shape and by lists of names; not those of firms and places."""

from __future__ import annotations

from ....locale import Words
from ..looking import About, Looked, Sign
from ..names import judged

CODE = "name"
LABEL = Words(en="name of a person", es="nombre de persona")
PHRASE = Words(en="names of persons", es="nombres de personas")
OF = "person"
GOOD = {"Folio": ["1", "2", "3"], "Nombre": ["Ana Ruiz Gómez", "Luis Paz Ortiz", "Eva Soto Lara"]}
BAD = {
    "Presa": ["Lic. Adolfo López Mateos", "La Laja", "El Sauz"],
    "Municipio": ["Benito Juárez", "Gustavo A. Madero", "Colima"],
    "Nombre": ["Farmacia Gómez", "Taller Ruiz", "Hermanos López S.A. de C.V."],
}


def look(looked: Looked, about: About) -> Sign | None:
    """Look for a column of names."""
    role = looked.role
    if role == "thing" or looked.column.mostly("date") or looked.column.mostly("number"):
        return None
    if role in ("surname", "given"):
        shaped = looked.share(lambda text: 0 < judged(text).words <= 4, 0.5)
        known = looked.share(lambda text: judged(text).known > 0, 0.1)
        # Surnames are many, and the label says it all; a few that are known tell that it does not lie.
        least = 0.1 if role == "surname" else 0.2
        return Sign(shaped, True, by="names") if shaped >= 0.5 and (known >= least or looked.total < 5) else None
    if role in ("holder", "contact"):
        share = looked.share(lambda text: judged(text).likely, 0.1)
        return Sign(share, True, by="names") if share >= 0.1 else None
    full = looked.share(lambda text: judged(text).full and not judged(text).place, 0.1)
    if role == "named":
        likely = looked.share(lambda text: judged(text).likely and not judged(text).place, 0.3)
        return Sign(likely, True, by="names") if likely >= 0.3 and full >= 0.2 else None
    namesakes = looked.share(lambda text: judged(text).namesake)
    if role == "plain":
        return _plain(looked, about, full, namesakes)
    return _elsewhere(looked, about, full, namesakes)


def _elsewhere(looked: Looked, about: About, full: float, namesakes: float) -> Sign | None:
    """Judge what stands under a label that says nothing of persons: whole names only, and not those that streets have."""
    whole = looked.share(lambda text: judged(text).full and judged(text).words > 2 and not judged(text).place, 0.1)
    if namesakes >= 0.1:
        return None
    if full >= 0.7 and whole >= 0.5:
        return Sign(full, False, by="names")
    # A given name first or last, whatever the other words; and each row somebody else's, as rows of places are not.
    shaped = looked.share(lambda text: judged(text).words > 1 and not judged(text).place, 0.5)
    edged = looked.share(lambda text: judged(text).words > 1 and judged(text).given and not judged(text).place, 0.4)
    apart = len(looked.values) >= 0.5 * looked.total
    enough = whole >= 0.3 if about.establishments else full >= 0.15
    if apart and enough and edged >= 0.45 and shaped >= 0.85:
        return Sign(shaped, False, by="names")
    return Sign(whole, False, by="names") if _some_among_firms(looked, whole) else None


def _plain(looked: Looked, about: About, full: float, namesakes: float) -> Sign | None:
    """Judge what stands under "nombre" or "name", which things have too."""
    given = looked.share(lambda text: judged(text).given, 0.3)
    if about.names_in_parts and given >= 0.3:
        return Sign(given, True, by="names")
    least = 0.3 if about.persons else 0.6
    if full >= least and namesakes < 0.1:
        return Sign(full, True, by="names")
    # Given names alone: those of hurricanes and pets are few, and of shops they are some.
    short = looked.share(lambda text: judged(text).given and judged(text).words <= 2, 0.5)
    enough = 0.5 if about.persons else 0.8
    few = len(looked.values) < 5 and not about.persons
    if short >= enough and not few and not about.establishments and not about.animals:
        return Sign(short, True, by="names")
    return Sign(full, True, by="names") if _some_among_firms(looked, full) and full >= 0.1 else None


def _some_among_firms(looked: Looked, share: float) -> bool:
    """Say whether among firms there are some persons, with given name and both surnames known."""
    if share < 0.1 or looked.role == "thing":
        return False
    sure = looked.passing(lambda text: judged(text).full and judged(text).known > 2 and not judged(text).place)
    firms = looked.share(lambda text: judged(text).words == 0)
    return len(sure) >= 3 and firms >= 0.3 and not any(judged(text).namesake for text, _times in sure)
