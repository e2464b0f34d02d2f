"""Invented people for practice data, and keys that look like theirs but cannot be anybody's.

Nothing here is random: each function takes a draw, any whole number from 0, and gives the same for the same draw. The check
digit of every key is wrong on purpose, so that whoever checks it sees at once that it is not real.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .check_digits import RFC_DIGITS, clabe_digit, curp_digit, nss_digit, rfc_digit

# Common in Mexico: our choice, after the commonest names of INEGI's statistics of births (2017 to 2020) and of the electoral
# roll. Some have a Ñ, a Ü or several words, because those are what files get wrong.
WOMEN: tuple[str, ...] = (
    *("María", "Guadalupe", "Juana", "Margarita", "Verónica", "Alejandra", "Leticia", "Gabriela", "Patricia", "Rosa"),
    *("Elizabeth", "Francisca", "Teresa", "Yolanda", "Silvia", "Martha", "Alicia", "Claudia", "Sofía", "Valentina"),
    *("Ximena", "Regina", "Camila", "Renata", "Valeria", "Fernanda", "Daniela", "Mariana", "Karla", "Adriana"),
    *("Lucía", "Norma", "Araceli", "Rocío", "Beatriz", "Ana Laura", "María Guadalupe", "María Elena", "Rosa María"),
    *("María de los Ángeles", "Begoña"),
)
MEN: tuple[str, ...] = (
    *("José", "Juan", "Luis", "Carlos", "Francisco", "Pedro", "Jesús", "Manuel", "Miguel", "Alejandro", "Jorge"),
    *("Fernando", "Roberto", "Ricardo", "Eduardo", "Javier", "Sergio", "Rafael", "Arturo", "Raúl", "Santiago", "Mateo"),
    *("Sebastián", "Leonardo", "Emiliano", "Diego", "Daniel", "Gerardo", "Óscar", "Héctor", "Andrés", "Ramón", "Íñigo"),
    *("Rubén", "Enrique", "José Luis", "Juan Carlos", "Miguel Ángel", "José Antonio", "Marco Antonio"),
)
SURNAMES: tuple[str, ...] = (
    *("Hernández", "García", "Martínez", "López", "González", "Pérez", "Rodríguez", "Sánchez", "Ramírez", "Cruz"),
    *("Flores", "Gómez", "Morales", "Vázquez", "Reyes", "Jiménez", "Torres", "Díaz", "Gutiérrez", "Ruiz", "Mendoza"),
    *("Aguilar", "Ortiz", "Moreno", "Castillo", "Romero", "Álvarez", "Méndez", "Chávez", "Rivera", "Juárez", "Ramos"),
    *("Domínguez", "Herrera", "Medina", "Castro", "Vargas", "Guzmán", "Velázquez", "Rojas", "De la Cruz", "Contreras"),
    *("Salazar", "Luna", "Ortega", "Santiago", "Guerrero", "Estrada", "Bautista", "Cortés", "Soto", "Alvarado", "Lara"),
    *("Espinoza", "Ávila", "Ríos", "Cervantes", "Silva", "Delgado", "Vega", "Márquez", "Sandoval", "Carrillo", "León"),
    *("Fernández", "Campos", "Muñoz", "Núñez", "Peña", "Ibarra", "Cárdenas", "Valdez", "Orozco", "Pacheco", "Acosta"),
    *("Chan", "Pech", "Argüello", "Ochoa", "Zúñiga", "De León", "Escobar"),
)

# INEGI's state key -> the letters that a CURP has for the state of birth. Source: RENAPO, Instructivo normativo para la
# asignación de la Clave Única de Registro de Población, «Catálogo de las claves de las Entidades Federativas».
CURP_STATES: dict[str, str] = {
    **{"01": "AS", "02": "BC", "03": "BS", "04": "CC", "05": "CL", "06": "CM", "07": "CS", "08": "CH"},
    **{"09": "DF", "10": "DG", "11": "GT", "12": "GR", "13": "HG", "14": "JC", "15": "MC", "16": "MN"},
    **{"17": "MS", "18": "NT", "19": "NL", "20": "OC", "21": "PL", "22": "QT", "23": "QR", "24": "SP"},
    **{"25": "SL", "26": "SR", "27": "TC", "28": "TS", "29": "TL", "30": "VZ", "31": "YN", "32": "ZS"},
}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that the four first letters of a CURP may not make. Source: the same Instructivo, «Catálogo de palabras
# inconvenientes».
_UNWANTED = _set(
    """
    BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY
    JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO
    MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE
    ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY
    """
)
# Likewise for an RFC. Source: SAT, Algoritmo para generar el RFC con homoclave, annex IV (answer 0610100135506, 2006).
_UNWANTED_RFC = _set(
    """
    BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KAKA KOGE
    KOJO KULO MAME MAMO MEAR MEAS MEON MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN
    """
)
# Words passed over where a name begins with them, and first names passed over where another follows (the Instructivo).
_PASSED = _set("DA DAS DE DEL DER DI DIE DD EL LA LAS LE LES LOS MAC MC VAN VON Y")
_TOO_COMMON = _set("MARIA MA JOSE J")
# Words that do not count in a company's name, its legal form among them (SAT, the same, rules for legal persons).
_NOT_OF_A_COMPANY = _PASSED | _set(
    "SA SAB SAPI SC SCL SPR SNC SRL SAS AC AP CV RL S R L C V A B P I EN POR CIA COMPAXIA SOC SOCIEDAD COOPERATIVA"
)

# A Ñ makes an X (the Instructivo); an RFC may have a Ñ in its letters, but no name here begins with one.
_PLAIN = str.maketrans("ÁÉÍÓÚÜÑ", "AEIOUUX", ".'")
_LETTERS = str.maketrans("áéíóúüñ", "aeiouun", " .'")
_NO_LETTER = re.compile("[^A-Z]+")

# What the two characters before an RFC's check digit may be (SAT, annex II): no 0, no O, and the first only up to V.
_RFC_APART = "123456789ABCDEFGHIJKLMNPQRSTUVWXYZ"
_RFC_FIRST_APART = 30
# Some of the banks' numbers that a CLABE begins with (Asociación de Bancos de México).
_BANKS = ("002", "012", "014", "021", "030", "036", "044", "058", "072", "127", "130", "137")


def curp(first: str, surname1: str, surname2: str, sex: str, born: str, state_key: str, draw: int) -> str:
    """Make a CURP as RENAPO makes it, but for the last digit, which is wrong.

    Parameters:
        first: the first name or names.
        surname1: the first surname.
        surname2: the second one; empty where there is none.
        sex: H or M.
        born: the day of birth, YYYY-MM-DD.
        state_key: INEGI's key of the state of birth.
        draw: which of those that fit; it chooses the last two characters.
    """
    one, two, name = _parts(surname1), _parts(surname2), _parts(first, first=True)
    head = one[0] + one[1] + two[0] + name[0]
    if head in _UNWANTED:
        head = head[0] + "X" + head[2:]
    rest, which = divmod(draw, 9)
    # RENAPO tells namesakes of the same day apart by a digit if born before 2000, by a letter if later.
    apart = ("0123456789" if born < "2000" else "ABCDEFGHIJ")[rest % 10]
    inner = one[2] + two[2] + name[2]
    text = head + born[2:4] + born[5:7] + born[8:10] + sex + CURP_STATES[state_key] + inner + apart
    return text + str((curp_digit(text) + 1 + which) % 10)


def rfc(first: str, surname1: str, surname2: str, born: str, draw: int) -> str:
    """Make a person's RFC of 13 characters, its last digit wrong.

    Parameters:
        first: the first name or names.
        surname1: the first surname.
        surname2: the second one; empty where there is none.
        born: the day of birth, YYYY-MM-DD.
        draw: which of those that fit; it chooses the last three characters.
    """
    one, name = _parts(surname1), _parts(first, first=True)
    head = one[0] + one[1] + _parts(surname2)[0] + name[0]
    if head in _UNWANTED_RFC:
        head = head[:3] + "X"
    return _ended(head, born, draw)


def rfc_company(name: str, founded: str, draw: int) -> str:
    """Make a company's RFC of 12 characters, its last digit wrong.

    Parameters:
        name: the company's name, with or without its legal form.
        founded: the day it was founded, YYYY-MM-DD.
        draw: which of those that fit; it chooses the last three characters.
    """
    return _ended(_company(name), founded, draw)


def nss(draw: int, born: str = "") -> str:
    """Make a social security number of IMSS, 11 digits, the last one wrong.

    Parameters:
        draw: which of those that fit.
        born: the day of birth, YYYY-MM-DD; without it the draw chooses a year.
    """
    rest, which = divmod(draw, 9)
    rest, serial = divmod(rest, 10_000)
    rest, office = divmod(rest, 96)
    rest, age = divmod(rest, 10)
    year = int(born[:4]) if born else 1950 + rest % 50
    # Office, year of entry, year of birth, running number (IMSS, Bases para la integración de números de seguridad social).
    text = f"{office + 1:02d}{(year + 16 + age) % 100:02d}{year % 100:02d}{serial:04d}"
    return text + str((nss_digit(text) + 1 + which) % 10)


def clabe(draw: int) -> str:
    """Make a bank account's CLABE of 18 digits, the last one wrong.

    Parameters:
        draw: which one.
    """
    rest, which = divmod(draw, 9)
    rest, bank = divmod(rest, len(_BANKS))
    place, account = divmod(rest, 10**11)
    text = f"{_BANKS[bank]}{place % 1000:03d}{account:011d}"
    return text + str((clabe_digit(text) + 1 + which) % 10)


def telephone(draw: int) -> str:
    """Make a telephone number of ten digits that nobody can have.

    It begins with 1: the first digit of a national number names one of eight regions, 2 to 9 (Plan Técnico Fundamental de
    Numeración, Diario Oficial de la Federación, 11 May 2018). Nor does a spreadsheet shorten it, as it would one with a 0.

    Parameters:
        draw: which one.
    """
    return f"100{draw % 10**7:07d}"


def email(first: str, surname: str, draw: int) -> str:
    """Make an address that leads nowhere, under example.org, which is kept for examples (RFC 2606).

    Parameters:
        first: the first name or names.
        surname: a surname.
        draw: the number after the name, which tells namesakes apart.
    """
    return f"{_ascii(first)}.{_ascii(surname)}{draw % 1000}@example.org"


@lru_cache(maxsize=4096)
def _parts(name: str, *, first: bool = False) -> tuple[str, str, str]:
    """Give a name's first letter, its first vowel after that and its first consonant after that, X for what is missing."""
    words = _words(name)
    if first and len(words) > 1 and words[0] in _TOO_COMMON:
        words = words[1:]
    while len(words) > 1 and words[0] in _PASSED:
        words = words[1:]
    word = words[0] if words else "X"
    vowel = next((letter for letter in word[1:] if letter in "AEIOU"), "X")
    consonant = next((letter for letter in word[1:] if letter not in "AEIOU"), "X")
    return word[0], vowel, consonant


@lru_cache(maxsize=4096)
def _company(name: str) -> str:
    """Give the three letters that an RFC takes from a company's name."""
    words = [word for word in _words(name) if word not in _NOT_OF_A_COMPANY]
    if len(words) > 2:
        return words[0][0] + words[1][0] + words[2][0]
    if len(words) == 2:
        return (words[0][0] + words[1][:2]).ljust(3, "X")
    return "".join(words)[:3].ljust(3, "X")


@lru_cache(maxsize=4096)
def _ascii(name: str) -> str:
    return name.lower().translate(_LETTERS)


def _words(name: str) -> list[str]:
    return _NO_LETTER.sub(" ", name.upper().translate(_PLAIN)).split()


def _ended(head: str, day: str, draw: int) -> str:
    """Add the date, two characters of chance and a wrong check digit to an RFC's letters."""
    rest, which = divmod(draw, 10)
    rest, low = divmod(rest, _RFC_FIRST_APART)
    # By SAT's rule these two come from the name; here they do not, so that nobody's key is one digit away by design.
    text = head + day[2:4] + day[5:7] + day[8:10] + _RFC_APART[low] + _RFC_APART[rest % len(_RFC_APART)]
    return text + RFC_DIGITS[(rfc_digit(text) + 1 + which) % 11]
