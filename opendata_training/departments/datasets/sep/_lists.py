"""What several of the ministry's datasets name: kinds of school, names of schools, states as people say them."""

from __future__ import annotations

from ....countries.mx.geography import STATES
from ....countries.mx.names import FORMERLY, shouted

# The letters of a school's key (CCT): who runs it and what it is -> its level, whether it is public or private, and between
# how many pupils it has. After SEP's letters, from memory; not compared.
KINDS: dict[str, tuple[str, str, int, int]] = {
    "DPR": ("PRIMARIA GENERAL", "PÚBLICO", 60, 620),
    "EPR": ("PRIMARIA GENERAL", "PÚBLICO", 50, 540),
    "PPR": ("PRIMARIA GENERAL", "PRIVADO", 40, 420),
    "DPB": ("PRIMARIA INDÍGENA", "PÚBLICO", 20, 180),
    "KPR": ("PRIMARIA COMUNITARIA", "PÚBLICO", 4, 22),
    "DJN": ("PREESCOLAR GENERAL", "PÚBLICO", 30, 190),
    "EJN": ("PREESCOLAR GENERAL", "PÚBLICO", 24, 160),
    "PJN": ("PREESCOLAR GENERAL", "PRIVADO", 12, 90),
    "KJN": ("PREESCOLAR COMUNITARIO", "PÚBLICO", 4, 16),
    "DCC": ("PREESCOLAR INDÍGENA", "PÚBLICO", 14, 80),
    "DES": ("SECUNDARIA GENERAL", "PÚBLICO", 150, 760),
    "DST": ("SECUNDARIA TÉCNICA", "PÚBLICO", 140, 720),
    "PES": ("SECUNDARIA GENERAL", "PRIVADO", 40, 260),
    "DTV": ("TELESECUNDARIA", "PÚBLICO", 18, 150),
    "EBH": ("BACHILLERATO GENERAL", "PÚBLICO", 120, 900),
}

SCHOOLS = (
    *("BENITO JUÁREZ", "MIGUEL HIDALGO", "IGNACIO ZARAGOZA", "LÁZARO CÁRDENAS", "EMILIANO ZAPATA", "NIÑOS HÉROES"),
    *("JOSÉ MARÍA MORELOS Y PAVÓN", "VICENTE GUERRERO", "FRANCISCO I. MADERO", "SOR JUANA INÉS DE LA CRUZ"),
    *("JUSTO SIERRA", "GABRIELA MISTRAL", "AGUSTÍN MELGAR", "LEONA VICARIO", "JOSEFA ORTIZ DE DOMÍNGUEZ"),
    *("20 DE NOVIEMBRE", "5 DE MAYO", "18 DE MARZO", "24 DE FEBRERO", "PLAN DE AYALA", "REVOLUCIÓN", "REDENCIÓN"),
    *(
        "CUAUHTÉMOC",
        "NEZAHUALCÓYOTL",
        "RAFAEL RAMÍREZ",
        "JAIME TORRES BODET",
        "JOSÉ VASCONCELOS",
        "VALENTÍN GÓMEZ FARÍAS",
    ),
    *("MARÍA MONTESSORI", "FEDERICO FROEBEL", "ROSAURA ZAPATA", "ENRIQUE C. RÉBSAMEN", "IGNACIO MANUEL ALTAMIRANO"),
    *("CONSTITUCIÓN DE 1917", "GUADALUPE VICTORIA", "AQUILES SERDÁN", "VENUSTIANO CARRANZA", "MELCHOR OCAMPO"),
    *("GREGORIO TORRES QUINTERO", "MOISÉS SÁENZ", "AMADO NERVO", "OCTAVIO PAZ", "MÉXICO", "TIERRA Y LIBERTAD"),
)

# Before 2016.
SHOUTED = {name: shouted(FORMERLY.get(name, name)) for name in STATES.values()}
