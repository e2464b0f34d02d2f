"""SCT: federal roads, and what travels on them, in the air and over wires."""

from ....locale import Words

TITLE = Words("Ministry of Communications and Transport", "Secretaría de Comunicaciones y Transportes")
ACRONYM = "SCT"
THEME = "TRAN"
FLAGSHIP = "aforos-viales"
