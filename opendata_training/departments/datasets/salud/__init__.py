"""SALUD: the Ministry of Health, its facilities, patients, medicines and inspections."""

from ....locale import Words

TITLE = Words("Ministry of Health", "Secretaría de Salud")
ACRONYM = "SALUD"
THEME = "HEAL"
FLAGSHIP = "establecimientos-de-salud"
