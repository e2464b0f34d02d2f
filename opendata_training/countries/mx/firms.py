"""How Mexican firms write their legal form, which some leave out: S.A. de C.V., S. de R.L., S.C., A.C.

Source: Ley General de Sociedades Mercantiles, articles 1 and 59, 88, 212, 215; Ley del Mercado de Valores (S.A.B., S.A.P.I.);
Código Civil Federal, articles 2670 and 2688 (A.C., S.C.).
"""

import re

LEGAL_FORM = re.compile(
    r",?\s+(?:s\.? ?a\.? ?(?:b\.?|p\.? ?i\.?|s\.?)?(?: de c\.? ?v\.?)?|s\.? de r\.? ?l\.?(?: de c\.? ?v\.?| mi\.?)?"
    r"|s\.? ?(?:c|n|p)\.?(?: ?(?:l|r|s)\.?)?(?: de r\.? ?l\.?)?(?: de c\.? ?v\.?)?|a\.? ?c\.?|i\.? ?a\.? ?p\.?)\s*$",
    re.I,
)
