"""Columns of releases that the evidence was not tried on while its weights were set: for each, its maker and its labels.

Every label of a column is one that some release gives it; a column with one label is never renamed. What is in braces behind the
maker is what else may change: ``unit`` (a factor), ``codes`` (other words for the categories).
"""

from __future__ import annotations

from typing import Any

from .makers import (
    addresses,
    choice,
    companies,
    days,
    firsts,
    folio,
    key,
    mails,
    money,
    persons,
    phones,
    real,
    remarks,
    states,
    surnames,
    towns,
    whole,
    years,
)  # fmt: skip

SEX = choice("Hombre", "Mujer", even=True)
SEX_CODES = {"Hombre": "H", "Mujer": "M"}

DATASETS: dict[str, list[tuple[Any, ...]]] = {
    "hospital discharges": [
        (folio("EG-YYYY-######"), ["ID_EGRESO", "FOLIO", "No. de egreso"]),
        (key(2, 22), ["CVE_ENT", "ENTIDAD_CLAVE", "edo_clave"]),
        (states, ["ENTIDAD", "Nombre del estado", "nom_edo"]),
        (SEX, ["SEXO", "Género", "sexo_paciente"], {"codes": SEX_CODES}),
        (whole(0, 98), ["EDAD", "Años cumplidos", "edad_paciente"]),
        (days(), ["FECHA_INGRESO", "Fecha de admisión", "fec_ing"]),
        (days(later=6), ["FECHA_EGRESO", "Fecha de alta", "fec_egr"]),
        (
            choice("J18.9", "O80.0", "K35.8", "E11.9", "I10.X", "N18.9", "A09.X"),
            ["AFECCION", "CIE10", "Diagnóstico principal"],
        ),
        (
            choice("Curación", "Mejoría", "Defunción", "Traslado", "Fuga"),
            ["MOTIVO_EGRESO", "Condición de alta", "mot_egr"],
        ),
        (whole(1, 40), ["DIAS_ESTANCIA", "Estancia (días)", "dias_hosp"]),
        (money(8200), ["COSTO", "Costo de atención", "importe_cuenta"]),
    ],
    "municipal budget": [
        (years, ["Ejercicio", "AÑO", "Ciclo fiscal"]),
        (key(3, 60), ["Clave UR", "ID_UNIDAD", "cve_ua"]),
        (
            choice("Tesorería", "Obras Públicas", "Seguridad", "Cultura", "DIF", "Deportes"),
            ["Unidad responsable", "DEPENDENCIA", "Área"],
        ),
        (key(4, 60), ["Partida", "COG", "obj_gasto"]),
        (
            choice("Sueldos base", "Combustibles", "Papelería", "Viáticos", "Arrendamientos", "Energía eléctrica"),
            ["Concepto", "DESC_PARTIDA", "Descripción de la partida"],
        ),
        (money(450000), ["Aprobado", "PRESUP_ORIG", "Presupuesto inicial"], {"unit": 1000}),
        (money(470000), ["Modificado", "PRESUP_MOD", "Presupuesto vigente"], {"unit": 1000}),
        (money(120000), ["Devengado", "DEV", "Monto devengado"], {"unit": 1000}),
        (
            choice("Recursos fiscales", "Participaciones", "FORTAMUN", "FAISM"),
            ["Fuente de financiamiento", "FTE_FIN", "origen_recurso"],
        ),
    ],
    "police reports": [
        (folio("######/YYYY"), ["Carpeta", "NUM_CARPETA", "no_expediente"]),
        (days("%d/%m/%Y"), ["Fecha hecho", "FEC_HECHO", "fecha_evento"]),
        (
            choice("Robo a transeúnte", "Robo de vehículo", "Lesiones", "Fraude", "Amenazas", "Daño a la propiedad"),
            ["Delito", "TIPO_DELITO", "incidente"],
        ),
        (
            choice("Con violencia", "Sin violencia"),
            ["Modalidad", "VIOLENCIA", "uso_violencia"],
            {"codes": {"Con violencia": "CV", "Sin violencia": "SV"}},
        ),
        (towns, ["Colonia", "COL", "nombre_colonia"]),
        (real(19.2, 19.6, 6), ["Latitud", "LAT", "coord_y"]),
        (real(-99.3, -98.9, 6), ["Longitud", "LON", "coord_x"]),
        (choice("MP-1", "MP-2", "MP-3", "MP-4", "MP-5"), ["Agencia", "COORD_TERR", "unidad_investigacion"]),
        (
            SEX,
            ["Sexo de la víctima", "SEXO_VIC", "victima_sexo"],
            {"codes": {"Hombre": "Masculino", "Mujer": "Femenino"}},
        ),
    ],
    "school register": [
        (folio("09DPR####A"), ["CCT", "CLAVE_CT", "Clave del centro de trabajo"]),
        (companies, ["NOMBRE", "Nombre de la escuela", "nom_plantel"]),
        (choice("Preescolar", "Primaria", "Secundaria", "Bachillerato"), ["NIVEL", "Nivel educativo", "niv_edu"]),
        (
            choice("Matutino", "Vespertino", "Nocturno"),
            ["TURNO", "Horario", "id_turno"],
            {"codes": {"Matutino": "1", "Vespertino": "2", "Nocturno": "3"}},
        ),
        (choice("Público", "Privado"), ["SOSTENIMIENTO", "Control", "tipo_sost"]),
        (towns, ["MUNICIPIO", "Municipio o alcaldía", "nom_mun"]),
        (whole(10, 400), ["ALUMNOS_H", "Hombres", "matricula_hombres"]),
        (whole(10, 380), ["ALUMNOS_M", "Mujeres", "matricula_mujeres"]),
        (whole(1, 30), ["GRUPOS", "Total de grupos", "num_grupos"]),
        (whole(1, 45), ["DOCENTES", "Maestros", "personal_docente"]),
    ],
    "weather stations": [
        (key(5, 90), ["ESTACION", "id_estacion", "Station ID"]),
        (towns, ["NOMBRE", "nom_est", "Station name"]),
        (days(), ["FECHA", "Fecha de medición", "Date"]),
        (real(8, 41), ["TMAX", "Temperatura máxima (°C)", "Max temp"]),
        (real(-2, 24), ["TMIN", "Temperatura mínima (°C)", "Min temp"]),
        (real(0, 90), ["PREC", "Precipitación (mm)", "Rainfall"]),
        (real(10, 100, 0), ["HR", "Humedad relativa (%)", "Humidity"]),
        (whole(0, 2600), ["ALTITUD", "msnm", "Elevation"]),
    ],
    "bus permits": [
        (folio("PT-######"), ["PERMISO", "Número de permiso", "no_permiso"]),
        (companies, ["RAZON_SOCIAL", "Permisionario", "titular"]),
        (folio("AA##########"), ["RFC", "Registro Federal de Contribuyentes"]),
        (choice("Pasaje", "Carga", "Turismo", "Escolar"), ["SERVICIO", "Tipo de servicio", "modalidad"]),
        (whole(1, 60), ["UNIDADES", "Parque vehicular", "num_vehiculos"]),
        (days(), ["EXPEDICION", "Fecha de expedición", "f_alta"]),
        (days(later=1500), ["VENCIMIENTO", "Vigente hasta", "f_fin"]),
        (phones, ["TEL", "Teléfono de contacto", "telefono"]),
        (mails, ["CORREO", "E-mail", "correo_electronico"]),
        (addresses, ["DOMICILIO", "Dirección", "calle_numero"]),
    ],
    "city inspections (English)": [
        (folio("INS-YYYY-#####"), ["Inspection ID", "insp_no", "Case Number"]),
        (companies, ["Business Name", "establishment", "DBA"]),
        (addresses, ["Address", "premise_addr", "Street Address"]),
        (
            choice("Restaurant", "Bakery", "Grocery", "Bar", "School kitchen"),
            ["Facility Type", "biz_category", "Type of Establishment"],
        ),
        (days("%m/%d/%Y"), ["Inspection Date", "insp_dt", "Date Inspected"]),
        (
            choice("Pass", "Fail", "Conditional pass", "Out of business"),
            ["Results", "outcome", "Inspection Result"],
            {"codes": {"Pass": "P", "Fail": "F", "Conditional pass": "CP", "Out of business": "OB"}},
        ),
        (whole(40, 100), ["Score", "insp_score", "Points"]),
        (choice("1", "2", "3"), ["Risk", "risk_level", "Risk Category"]),
    ],
    "farm support": [
        (folio("SA-########"), ["FOLIO_SOLICITUD", "Folio", "id_solicitud"]),
        (surnames, ["PATERNO", "Primer apellido", "ap_pat"]),
        (surnames, ["MATERNO", "Segundo apellido", "ap_mat"]),
        (firsts, ["NOMBRE", "Nombre(s)", "nombre_productor"]),
        (choice("Maíz", "Frijol", "Sorgo", "Trigo", "Café", "Caña"), ["CULTIVO", "Producto agrícola", "nom_cultivo"]),
        (
            choice("Riego", "Temporal"),
            ["REGIMEN", "Régimen hídrico", "modalidad"],
            {"codes": {"Riego": "R", "Temporal": "T"}},
        ),
        (real(0.5, 40, 2), ["SUPERFICIE", "Hectáreas apoyadas", "sup_ha"]),
        (money(5400), ["MONTO", "Importe del apoyo", "apoyo_mxn"]),
        (states, ["ESTADO", "Entidad", "nom_ent"]),
        (towns, ["MUNICIPIO", "Mpio", "nom_mpio"]),
    ],
    "saneamento (Portuguese)": [
        (key(7, 9000), ["cod_ibge", "Código do município", "id_municipio"]),
        (towns, ["Município", "nome_mun", "cidade"]),
        (years, ["ano", "Ano de referência", "exercicio"]),
        (whole(500, 90000), ["pop_total", "População total", "habitantes"]),
        (real(10, 100, 2), ["indice_agua", "Índice de atendimento de água", "cobertura_agua"]),
        (real(0, 100, 2), ["indice_esgoto", "Índice de coleta de esgoto", "cobertura_esgoto"]),
        (money(3.4, 0.2), ["tarifa_media", "Tarifa média praticada", "valor_m3"]),
        (money(2_000_000), ["investimento", "Investimento total", "inv_ano"], {"unit": 1000}),
    ],
    "public works": [
        (folio("OB-YYYY-###"), ["Contrato", "NUM_CONTRATO", "no_cto"]),
        (
            choice("Pavimentación", "Drenaje", "Alumbrado", "Techumbre", "Puente", "Agua potable"),
            ["Obra", "TIPO_OBRA", "rubro"],
        ),
        (companies, ["Contratista", "EMPRESA", "proveedor"]),
        (towns, ["Localidad", "LOC", "ubicacion"]),
        (money(1_900_000), ["Importe contratado", "MONTO_CTO", "valor_contrato"], {"unit": 1000}),
        (money(700_000), ["Importe ejercido", "MONTO_EJER", "pagado"], {"unit": 1000}),
        (whole(0, 100), ["Avance físico", "AV_FIS", "pct_fisico"]),
        (days(), ["Inicio", "FECHA_INI", "arranque"]),
        (days(later=200), ["Término", "FECHA_FIN", "conclusion"]),
        (remarks, ["Observaciones", "OBS", "comentarios"]),
    ],
    "air quality": [
        (choice("MER", "PED", "TLA", "XAL", "UIZ", "SFE"), ["ESTACION", "cve_est", "Clave de estación"]),
        (days("%d/%m/%Y"), ["FECHA", "dia", "Fecha de registro"]),
        (whole(1, 24), ["HORA", "hr", "Hora del día"]),
        (real(5, 180, 0), ["PM10", "pm10_ugm3", "Partículas PM10"]),
        (real(2, 90, 0), ["PM25", "pm2_5_ugm3", "Partículas PM2.5"]),
        (real(1, 160, 0), ["O3", "ozono_ppb", "Ozono"]),
        (real(0.1, 3.5, 1), ["CO", "monoxido_ppm", "Monóxido de carbono"]),
        (choice("Buena", "Regular", "Mala", "Muy mala"), ["CALIDAD", "indice", "Categoría del aire"]),
    ],
    "complaints": [
        (folio("Q########"), ["FOLIO", "Núm. de queja", "ticket"]),
        (persons, ["QUEJOSO", "Nombre del consumidor", "solicitante"]),
        (companies, ["PROVEEDOR", "Empresa reclamada", "razon_social"]),
        (
            choice("Telefonía", "Aerolínea", "Banco", "Tienda departamental", "Electricidad"),
            ["SECTOR", "Giro", "ramo_comercial"],
        ),
        (
            choice("Cobro indebido", "Producto defectuoso", "Incumplimiento", "Publicidad engañosa"),
            ["MOTIVO", "Causa de la queja", "asunto"],
        ),
        (money(3500), ["MONTO_RECLAMADO", "Cantidad en disputa", "mto_recl"]),
        (money(2100), ["MONTO_RECUPERADO", "Cantidad devuelta", "mto_recup"]),
        (
            choice("Conciliada", "No conciliada", "En trámite", "Desistida"),
            ["ESTADO_PROCESAL", "Estatus", "resolucion"],
        ),
        (days(), ["FECHA_INGRESO", "Recibida el", "f_registro"]),
    ],
}
