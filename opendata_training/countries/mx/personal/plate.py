"""Licence plates, told only where the header says so, and personal only beside the person whose vehicle it is.

Source: NOM-001-SCT-2-2016, Placas metálicas (letters and digits in groups, with or without hyphens).
"""

import re

from ....locale import Words

CODE = "plate"
LABEL = Words(en="licence plate", es="placa de vehículo")
PHRASE = Words(en="the licence plate of a person's vehicle", es="la placa del vehículo de una persona")
HEADER = re.compile(r"\bplacas?\b|\bplates?\b|\bmatricula vehic")
FORM = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,4}){1,2}")
WITHIN: re.Pattern[str] | None = None
# What stands in such a column may be anything short; without the header nothing tells it.
STRICT = False
OF = "beside"
right = None
GOOD = {"Propietario": ["Ana Pérez", "Luis Gómez"], "Placas": ["QTP-54-73", "ABC-123-D"]}
BAD = {"Municipio": ["Colima", "Puebla"], "Ruta": ["MEX-045D", "MEX-070D"]}
