"""Boxes of coordinates well inside each of Mexico's states, for made-up points that must fall in the right state.

They are not the states' limits: each is a part of its state, away from its borders and coasts. Numbers are ten-thousandths
of a degree (WGS 84), so that they stay whole: 194326 is 19.4326.
Source: drawn around the middle points that INEGI gives of the states (mapserver.inegi.org.mx, layer centroidesEdo), or
around the capital where a state is bent. Those of 01, 09, 12, 13, 17, 22, 24, 25 and 29 were compared with the limits in a
public copy of INEGI's Marco Geoestadístico (https://github.com/strotgen/mexico-leaflet), the others with the places of
their towns only.
"""

# Lowest latitude, highest latitude, westernmost longitude, easternmost longitude.
Box = tuple[int, int, int, int]

# Source: INEGI, Aspectos generales del territorio mexicano, extreme coordinates (14°32'27" to 32°43'06" north, 86°42'36" to
# 118°22'00" west), rounded outwards.
MEXICO: Box = (145000, 328000, -1185000, -867000)

BOXES: dict[str, Box] = {
    "01": (218000, 221000, -1025000, -1022000),
    "02": (312000, 322000, -1160000, -1154000),
    "03": (271000, 276000, -1135000, -1128000),
    "04": (183000, 193000, -904000, -896000),
    "05": (265000, 282000, -1028000, -1015000),
    "06": (190500, 192500, -1039500, -1037000),
    "07": (162000, 169000, -932000, -922000),
    "08": (278000, 298000, -1072000, -1056000),
    "09": (192000, 194600, -992000, -990700),
    "10": (242000, 256000, -1054000, -1043000),
    "11": (205000, 212000, -1015000, -1008000),
    "12": (173000, 182000, -1003000, -993000),
    "13": (201500, 206000, -992000, -986500),
    "14": (204000, 209000, -1041000, -1033000),
    "15": (192000, 197000, -998500, -995000),
    "16": (192000, 198000, -1021000, -1012000),
    "17": (186000, 189200, -993000, -988500),
    "18": (213000, 221000, -1049000, -1045000),
    "19": (253000, 261000, -1001000, -995000),
    "20": (166000, 175000, -971000, -961000),
    "21": (185000, 189500, -982000, -976000),
    "22": (205000, 208000, -1002500, -999000),
    "23": (192000, 200000, -886000, -880000),
    "24": (221000, 230000, -1009000, -1003000),
    "25": (246000, 250000, -1076000, -1071500),
    "26": (286000, 302000, -1112000, -1098000),
    "27": (180200, 183000, -933000, -926000),
    "28": (239000, 247000, -989000, -982000),
    "29": (192500, 195000, -983000, -980000),
    "30": (188000, 194000, -968000, -964500),
    "31": (205000, 212000, -896000, -884000),
    "32": (227000, 237000, -1032000, -1023000),
}
