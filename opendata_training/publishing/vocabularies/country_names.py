"""The world's countries: their codes, and their names in English and in Spanish.

Sources: codes of ISO 3166-1 (two letters, and the three of http://publications.europa.eu/resource/authority/country), names
of Unicode's CLDR (https://cldr.unicode.org).
"""

# Two letters, three letters, the name in English and in Spanish.
TABLE = """
AD AND Andorra | Andorra
AE ARE United Arab Emirates | Emiratos Árabes Unidos
AF AFG Afghanistan | Afganistán
AG ATG Antigua and Barbuda | Antigua y Barbuda
AI AIA Anguilla | Anguila
AL ALB Albania | Albania
AM ARM Armenia | Armenia
AO AGO Angola | Angola
AQ ATA Antarctica | Antártida
AR ARG Argentina | Argentina
AS ASM American Samoa | Samoa Americana
AT AUT Austria | Austria
AU AUS Australia | Australia
AW ABW Aruba | Aruba
AX ALA Åland Islands | Islas Åland
AZ AZE Azerbaijan | Azerbaiyán
BA BIH Bosnia and Herzegovina | Bosnia y Herzegovina
BB BRB Barbados | Barbados
BD BGD Bangladesh | Bangladés
BE BEL Belgium | Bélgica
BF BFA Burkina Faso | Burkina Faso
BG BGR Bulgaria | Bulgaria
BH BHR Bahrain | Baréin
BI BDI Burundi | Burundi
BJ BEN Benin | Benín
BL BLM St. Barthélemy | San Bartolomé
BM BMU Bermuda | Bermudas
BN BRN Brunei | Brunéi
BO BOL Bolivia | Bolivia
BQ BES Caribbean Netherlands | Caribe neerlandés
BR BRA Brazil | Brasil
BS BHS Bahamas | Bahamas
BT BTN Bhutan | Bután
BV BVT Bouvet Island | Isla Bouvet
BW BWA Botswana | Botsuana
BY BLR Belarus | Bielorrusia
BZ BLZ Belize | Belice
CA CAN Canada | Canadá
CC CCK Cocos (Keeling) Islands | Islas Cocos
CD COD Democratic Republic of the Congo | República Democrática del Congo
CF CAF Central African Republic | República Centroafricana
CG COG Congo | Congo
CH CHE Switzerland | Suiza
CI CIV Côte d'Ivoire | Côte d’Ivoire
CK COK Cook Islands | Islas Cook
CL CHL Chile | Chile
CM CMR Cameroon | Camerún
CN CHN China | China
CO COL Colombia | Colombia
CR CRI Costa Rica | Costa Rica
CU CUB Cuba | Cuba
CV CPV Cape Verde | Cabo Verde
CW CUW Curaçao | Curazao
CX CXR Christmas Island | Isla de Navidad
CY CYP Cyprus | Chipre
CZ CZE Czechia | Chequia
DE DEU Germany | Alemania
DJ DJI Djibouti | Yibuti
DK DNK Denmark | Dinamarca
DM DMA Dominica | Dominica
DO DOM Dominican Republic | República Dominicana
DZ DZA Algeria | Argelia
EC ECU Ecuador | Ecuador
EE EST Estonia | Estonia
EG EGY Egypt | Egipto
EH ESH Western Sahara | Sáhara Occidental
ER ERI Eritrea | Eritrea
ES ESP Spain | España
ET ETH Ethiopia | Etiopía
FI FIN Finland | Finlandia
FJ FJI Fiji | Fiyi
FK FLK Falkland Islands | Islas Malvinas
FM FSM Micronesia | Micronesia
FO FRO Faroe Islands | Islas Feroe
FR FRA France | Francia
GA GAB Gabon | Gabón
GB GBR United Kingdom | Reino Unido
GD GRD Grenada | Granada
GE GEO Georgia | Georgia
GF GUF French Guiana | Guayana Francesa
GG GGY Guernsey | Guernsey
GH GHA Ghana | Ghana
GI GIB Gibraltar | Gibraltar
GL GRL Greenland | Groenlandia
GM GMB Gambia | Gambia
GN GIN Guinea | Guinea
GP GLP Guadeloupe | Guadalupe
GQ GNQ Equatorial Guinea | Guinea Ecuatorial
GR GRC Greece | Grecia
GS SGS South Georgia and South Sandwich Islands | Islas Georgia del Sur y Sándwich del Sur
GT GTM Guatemala | Guatemala
GU GUM Guam | Guam
GW GNB Guinea-Bissau | Guinea-Bisáu
GY GUY Guyana | Guyana
HK HKG Hong Kong | Hong Kong
HM HMD Heard and McDonald Islands | Islas Heard y McDonald
HN HND Honduras | Honduras
HR HRV Croatia | Croacia
HT HTI Haiti | Haití
HU HUN Hungary | Hungría
ID IDN Indonesia | Indonesia
IE IRL Ireland | Irlanda
IL ISR Israel | Israel
IM IMN Isle of Man | Isla de Man
IN IND India | India
IO IOT British Indian Ocean Territory | Territorio Británico del Océano Índico
IQ IRQ Iraq | Irak
IR IRN Iran | Irán
IS ISL Iceland | Islandia
IT ITA Italy | Italia
JE JEY Jersey | Jersey
JM JAM Jamaica | Jamaica
JO JOR Jordan | Jordania
JP JPN Japan | Japón
KE KEN Kenya | Kenia
KG KGZ Kyrgyzstan | Kirguistán
KH KHM Cambodia | Camboya
KI KIR Kiribati | Kiribati
KM COM Comoros | Comoras
KN KNA St. Kitts and Nevis | San Cristóbal y Nieves
KP PRK North Korea | Corea del Norte
KR KOR South Korea | Corea del Sur
KW KWT Kuwait | Kuwait
KY CYM Cayman Islands | Islas Caimán
KZ KAZ Kazakhstan | Kazajistán
LA LAO Laos | Laos
LB LBN Lebanon | Líbano
LC LCA St. Lucia | Santa Lucía
LI LIE Liechtenstein | Liechtenstein
LK LKA Sri Lanka | Sri Lanka
LR LBR Liberia | Liberia
LS LSO Lesotho | Lesoto
LT LTU Lithuania | Lituania
LU LUX Luxembourg | Luxemburgo
LV LVA Latvia | Letonia
LY LBY Libya | Libia
MA MAR Morocco | Marruecos
MC MCO Monaco | Mónaco
MD MDA Moldova | Moldavia
ME MNE Montenegro | Montenegro
MF MAF St. Martin | San Martín
MG MDG Madagascar | Madagascar
MH MHL Marshall Islands | Islas Marshall
MK MKD North Macedonia | Macedonia del Norte
ML MLI Mali | Mali
MM MMR Myanmar | Myanmar
MN MNG Mongolia | Mongolia
MO MAC Macao | Macao
MP MNP Northern Mariana Islands | Islas Marianas del Norte
MQ MTQ Martinique | Martinica
MR MRT Mauritania | Mauritania
MS MSR Montserrat | Montserrat
MT MLT Malta | Malta
MU MUS Mauritius | Mauricio
MV MDV Maldives | Maldivas
MW MWI Malawi | Malaui
MX MEX Mexico | México
MY MYS Malaysia | Malasia
MZ MOZ Mozambique | Mozambique
NA NAM Namibia | Namibia
NC NCL New Caledonia | Nueva Caledonia
NE NER Niger | Níger
NF NFK Norfolk Island | Isla Norfolk
NG NGA Nigeria | Nigeria
NI NIC Nicaragua | Nicaragua
NL NLD Netherlands | Países Bajos
NO NOR Norway | Noruega
NP NPL Nepal | Nepal
NR NRU Nauru | Nauru
NU NIU Niue | Niue
NZ NZL New Zealand | Nueva Zelanda
OM OMN Oman | Omán
PA PAN Panama | Panamá
PE PER Peru | Perú
PF PYF French Polynesia | Polinesia Francesa
PG PNG Papua New Guinea | Papúa Nueva Guinea
PH PHL Philippines | Filipinas
PK PAK Pakistan | Pakistán
PL POL Poland | Polonia
PM SPM St. Pierre and Miquelon | San Pedro y Miquelón
PN PCN Pitcairn Islands | Islas Pitcairn
PR PRI Puerto Rico | Puerto Rico
PS PSE Palestinian Territories | Territorios Palestinos
PT PRT Portugal | Portugal
PW PLW Palau | Palaos
PY PRY Paraguay | Paraguay
QA QAT Qatar | Catar
RE REU Réunion | Reunión
RO ROU Romania | Rumania
RS SRB Serbia | Serbia
RU RUS Russia | Rusia
RW RWA Rwanda | Ruanda
SA SAU Saudi Arabia | Arabia Saudita
SB SLB Solomon Islands | Islas Salomón
SC SYC Seychelles | Seychelles
SD SDN Sudan | Sudán
SE SWE Sweden | Suecia
SG SGP Singapore | Singapur
SH SHN St. Helena | Santa Elena
SI SVN Slovenia | Eslovenia
SJ SJM Svalbard and Jan Mayen | Svalbard y Jan Mayen
SK SVK Slovakia | Eslovaquia
SL SLE Sierra Leone | Sierra Leona
SM SMR San Marino | San Marino
SN SEN Senegal | Senegal
SO SOM Somalia | Somalia
SR SUR Suriname | Surinam
SS SSD South Sudan | Sudán del Sur
ST STP São Tomé and Príncipe | Santo Tomé y Príncipe
SV SLV El Salvador | El Salvador
SX SXM Sint Maarten | Sint Maarten
SY SYR Syria | Siria
SZ SWZ Eswatini | Eswatini
TC TCA Turks and Caicos Islands | Islas Turcas y Caicos
TD TCD Chad | Chad
TF ATF French Southern Territories | Territorios Australes Franceses
TG TGO Togo | Togo
TH THA Thailand | Tailandia
TJ TJK Tajikistan | Tayikistán
TK TKL Tokelau | Tokelau
TL TLS Timor-Leste | Timor Oriental
TM TKM Turkmenistan | Turkmenistán
TN TUN Tunisia | Túnez
TO TON Tonga | Tonga
TR TUR Türkiye | Turquía
TT TTO Trinidad and Tobago | Trinidad y Tobago
TV TUV Tuvalu | Tuvalu
TW TWN Taiwan | Taiwán
TZ TZA Tanzania | Tanzania
UA UKR Ukraine | Ucrania
UG UGA Uganda | Uganda
UM UMI U.S. Outlying Islands | Islas menores alejadas de EE. UU.
US USA United States | Estados Unidos
UY URY Uruguay | Uruguay
UZ UZB Uzbekistan | Uzbekistán
VA VAT Vatican City | Ciudad del Vaticano
VC VCT St. Vincent and Grenadines | San Vicente y las Granadinas
VE VEN Venezuela | Venezuela
VG VGB British Virgin Islands | Islas Vírgenes Británicas
VI VIR U.S. Virgin Islands | Islas Vírgenes de EE. UU.
VN VNM Vietnam | Vietnam
VU VUT Vanuatu | Vanuatu
WF WLF Wallis and Futuna | Wallis y Futuna
WS WSM Samoa | Samoa
XK XKX Kosovo | Kosovo
YE YEM Yemen | Yemen
YT MYT Mayotte | Mayotte
ZA ZAF South Africa | Sudáfrica
ZM ZMB Zambia | Zambia
ZW ZWE Zimbabwe | Zimbabue
"""
