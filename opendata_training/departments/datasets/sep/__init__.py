"""SEP: schools, pupils and teachers, and what is spent on them."""

from ....locale import Words

TITLE = Words("Ministry of Public Education", "Secretaría de Educación Pública")
ACRONYM = "SEP"
THEME = "EDUC"
FLAGSHIP = "escuelas-y-matricula"
