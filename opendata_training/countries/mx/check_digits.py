"""The check digits of Mexican keys, from their public definitions.

Sources: RENAPO, Instructivo normativo para la asignación de la CURP (values of the characters, weights 18 to 2); SAT, Algoritmo
para generar el RFC con homoclave, annex III (weights 13 to 2, modulo 11); Asociación de Bancos de México, CLABE (weights 3, 7, 1
in turn); IMSS checks its NSS by Luhn's formula (ISO/IEC 7812-1, annex B). For the clave de elector no check digit is public.
"""

from __future__ import annotations

from operator import mul

from ..common.luhn import luhn_digit

_CURP_VALUES = {sign: value for value, sign in enumerate("0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ")}
_CURP_WEIGHTS = range(18, 1, -1)
_RFC_VALUES = {sign: value for value, sign in enumerate("0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ")}
_RFC_WEIGHTS = range(13, 1, -1)
RFC_DIGITS = "0123456789A"


def curp_digit(head: str) -> int:
    """Give the last digit that belongs to the first 17 characters of a CURP.

    Parameters:
        head: those characters, in capitals.
    """
    return -sum(map(mul, map(_CURP_VALUES.__getitem__, head), _CURP_WEIGHTS)) % 10


def rfc_digit(head: str) -> int:
    """Give the place in RFC_DIGITS of the last character that belongs to the others of an RFC.

    Parameters:
        head: the first 12 characters of a person's, the first 11 of a company's, which count as one with a blank in front.
    """
    return -sum(map(mul, map(_RFC_VALUES.__getitem__, head.rjust(12)), _RFC_WEIGHTS)) % 11


def nss_digit(head: str) -> int:
    """Give the last digit that belongs to the first ten of an NSS.

    Parameters:
        head: those digits.
    """
    return luhn_digit(head)


def clabe_digit(head: str) -> int:
    """Give the last digit that belongs to the first 17 of a CLABE.

    Parameters:
        head: those digits.
    """
    return -(3 * sum(map(int, head[::3])) + 7 * sum(map(int, head[1::3])) + sum(map(int, head[2::3]))) % 10
