"""How Mexican files call the columns that hold keys, and how many characters those keys have.

Widths: INEGI's keys have two characters a state, three a municipality within it, five both together (CVEGEO), four a
locality, nine down to the locality (https://www.inegi.org.mx/app/ageeml/); a postcode has five (Correos de México,
https://www.correosdemexico.gob.mx/SSLServicios/ConsultaCP/Descarga.aspx); a rural development district (DDR) has three
and a branch (ramo) of the federal budget two. Patterns are matched against labels without
accents and case, and with every sign but letters and digits made a blank.
"""

# (pattern of the label, widths a key under it may have, shortest first)
KEYS: tuple[tuple[str, tuple[int, ...]], ...] = (
    (r"(?:cve|clave|clv|id|cod|codigo|c)? ?(?:de )?(?:la )?(?:ent|entidad|edo|estado)(?: fed(?:erativa)?)?", (2,)),
    (r"(?:cve|clave|clv|id|cod|codigo|c)? ?(?:del? )?(?:mun|mpio|municipio)", (3, 5)),
    (r"(?:cve|clave|clv|id|cod|codigo|c)? ?(?:de )?(?:la )?(?:loc|localidad)", (4, 9)),
    (r"(?:cve ?geo|clave geo(?:estadistica)?|(?:cve |clave |codigo )?inegi)", (2, 5, 9)),
    (r"(?:cve|clave|clv|id|cod|codigo|c) ?(?:del? )?ddr", (3,)),
    (r"(?:cve|clave|clv|id|cod|codigo) (?:del? )?ramo", (2,)),
    (r"(?:.* )?(?:c ?p|codigo postal|cod postal|d codigo)", (5,)),
)
