"""Valdoria's own licence for open data, as invented as the country."""

from __future__ import annotations

from ...locale import Words
from ..common.licences import Licence

LICENCES = (
    Licence(
        id="valdoria-open-1",
        title=Words(
            en="Valdoria Open Government Terms 1 (invented)", es="Términos Abiertos de Valdoria 1 (inventados)"
        ),
        meaning=Words(
            en="Anyone may use it for anything; they name the office, the dataset and the day of the release.",
            es="Cualquiera puede usarlo para lo que sea; debe citar la oficina, el conjunto y el día de la versión.",
        ),
        url="https://terms.example.org/valdoria-open-1",
        citation=Words(
            en='{publisher} (Valdoria): "{name}", release of {date}, {url}',
            es='{publisher} (Valdoria): "{name}", versión del {date}, {url}',
        ),
    ),
)
