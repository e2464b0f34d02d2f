"""Mexico's own licence for open data.

Not legal advice. Terms as set out for datos.gob.mx: https://datos.gob.mx/libreusomx; last compared with a public copy of
them on the date below.
"""

from __future__ import annotations

from datetime import date

from ...locale import Words
from ..common.licences import Licence

CHECKED = date(2026, 11, 24)

LICENCES = (
    Licence(
        id="libre-uso-mx",
        title=Words(
            en="Libre Uso MX (Mexico's terms of free use)", es="Términos de Libre Uso MX de los Datos Abiertos"
        ),
        meaning=Words(
            en=(
                "Anyone may copy, adapt, extract and sell it; they cite the dataset's name, the agency's acronym, the address "
                "and the date (YYYY-MM-DD), do not mislead, and do not imply the agency's endorsement. "
                "Third parties' works are not included."
            ),
            es=(
                "Cualquiera puede copiarlo, adaptarlo, extraerlo y venderlo; debe citar el nombre del conjunto, las siglas de "
                "la dependencia, la dirección y la fecha (AAAA-MM-DD), no confundir a la población y no dar a entender que la "
                "dependencia lo respalda. No incluye obras de terceros."
            ),
        ),
        url="https://datos.gob.mx/libreusomx",
        elsewhere=("libreusomx", "libre uso mx"),
        # "Nombre del conjunto de datos, [siglas]; liga de internet de los datos descargados, y la fecha de consulta en formato
        # numérico [AAAA-MM-DD]", term a) of the part on attribution; the same in every language.
        citation=Words(en='"{name}", {publisher}; {url}; {date}', es='"{name}", {publisher}; {url}; {date}'),
    ),
)
