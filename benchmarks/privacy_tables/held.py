"""Further invented tables, written when the kinds of personal data were done; nothing was changed for them since."""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "credits": {"Acreditado": "*full", "RFC con homoclave": "*rfc", "Tel. recados": "*phone", "Saldo insoluto": "amount"},
    "asylum": {"applicant": "*english", "birth_date": "*born", "country": "place", "decision_date": "day"},
    "scholars": {"Sustentante": "*titled", "Tesis": "product", "Asesor de tesis": "*titled", "Año": "year"},
    "market stalls": {"Local": "number", "Locataria(o)": "*full", "Giro": "post", "Teléfono móvil": "*phone"},
    "fishing boats": {"Embarcación": "dam", "Eslora": "metres", "Puerto base": "place", "Armador": "*full"},
    "forest fires": {"incendio": "folio", "lat_dec": "lat", "lon_dec": "lon", "hectareas": "amount", "causa": "illness"},
    "court files": {"Expediente": "folio", "Actor": "*full", "Demandado": "firm", "Juez": "*titled"},
    "blood donors": {"Nombre y apellidos": "*full", "NSS": "*nss", "Grupo": "post", "Última donación": "day"},
    "post offices": {"oficina": "dam", "cp": "number", "domicilio": "address", "telefonos": "phone written"},
    "sports": {"Deportista": "*full", "Disciplina": "illness", "CURP": "*curp", "Entidad": "place"},
    "water bills": {"Cuenta": "contract", "Nombre del usuario": "*surnames first", "Dirección del predio": "*address",
                    "Adeudo": "amount"},
    "complaints line": {"ref": "ticket", "complainant_name": "*last comma", "complainant_email": "*email short", "topic": "post"},
    "laboratories": {"Laboratorio": "shop", "Responsable sanitario": "*titled", "Dirección": "address", "Correo": "email office"},
    "bus stops": {"stop_id": "number", "stop_name": "street", "stop_lat": "lat", "stop_lon": "lon"},
    "ministers": {"Dependencia": "unit", "Funcionario": "*titled", "Conmutador": "phone", "Sueldo": "amount"},
    "seeds": {"variedad": "crop", "obtentor": "firm", "registro": "folio"},
    "births": {"madre_edad": "age", "sexo": "sex", "peso": "number", "fecha_de_nacimiento": "*born", "CLUES": "clues"},
    "accounts payable": {"vendor": "firm", "invoice": "contract", "amount": "amount", "bank_account": "nss"},
}  # fmt: skip
