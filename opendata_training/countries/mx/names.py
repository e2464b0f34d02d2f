"""The names that files give to Mexico's states besides INEGI's, and the name that one of them had before.

INEGI's own names are in `geography`. Each variant below is met in published files; its comment says of what kind it is.
"""

from datetime import date

from .geography import STATES

# State key -> other ways to write its name.
STATE_VARIANTS: dict[str, tuple[str, ...]] = {
    # Spoken, to tell it from Baja California Sur; never its name.
    "02": ("Baja California Norte",),
    # Short: without the hero's name, as also the first of 30 and that of 16.
    "05": ("Coahuila",),
    # The former name (see FORMER), its abbreviation, and the abbreviation of today's name.
    "09": ("Distrito Federal", "D.F.", "CDMX"),
    # INEGI writes «México»; others add «Estado de», so that it is not taken for the country, and shorten that.
    "15": ("Estado de México", "Edo. Mex.", "Edo. de México"),
    # So in article 43 of the Constitution until 2021 (Diario Oficial de la Federación, 17 May 2021), as the first of 30.
    "16": ("Michoacán",),
    # Older: the full name, with and without «de».
    "22": ("Querétaro de Arteaga", "Querétaro Arteaga"),
    # Short, and older.
    "30": ("Veracruz", "Veracruz-Llave"),
}

# State key -> its name before. Source: decree that reforms the Constitution «en materia de la reforma política de la
# Ciudad de México», Diario Oficial de la Federación, 29 January 2016, in force from the day after.
FORMER: dict[str, str] = {"09": "Distrito Federal"}
# The same by today's name.
FORMERLY: dict[str, str] = {STATES[key]: name for key, name in FORMER.items()}
FORMER_UNTIL: dict[str, date] = {"09": date(2016, 1, 29)}

# INEGI's name -> how people say it, and files that do not follow INEGI.
SPOKEN: dict[str, str] = {STATES[key]: STATE_VARIANTS[key][0] for key in ("05", "15", "16", "30")}

# The letter Ñ stays: who writes capitals without accents leaves out accents, not letters.
_SHOUTED = str.maketrans("ÁÉÍÓÚÜ", "AEIOUU")


def shouted(name: str) -> str:
    """Write a name in capitals without accents, as many files do: MICHOACAN DE OCAMPO.

    Parameters:
        name: any name.
    """
    return name.upper().translate(_SHOUTED)
