"""Languages: the short codes that people and web pages use, and the EU's table of languages.

Sources: ISO 639-1 and ISO 639-3 as in Unicode's CLDR (https://cldr.unicode.org), and
http://publications.europa.eu/resource/authority/language, whose codes are those of ISO 639-3 in capitals.
"""

from __future__ import annotations

import re

from . import AUTHORITY, code_of

SCHEME = f"{AUTHORITY}language"
_TABLE = """
aa:AAR ab:ABK ae:AVE af:AFR ak:AKA am:AMH an:ARG ar:ARA as:ASM av:AVA ay:AYM az:AZE ba:BAK be:BEL bg:BUL bi:BIS bm:BAM
bn:BEN bo:BOD br:BRE bs:BOS ca:CAT ce:CHE ch:CHA co:COS cr:CRE cs:CES cu:CHU cv:CHV cy:CYM da:DAN de:DEU dv:DIV dz:DZO
ee:EWE el:ELL en:ENG eo:EPO es:SPA et:EST eu:EUS fa:FAS ff:FUL fi:FIN fj:FIJ fo:FAO fr:FRA fy:FRY ga:GLE gd:GLA gl:GLG
gn:GRN gu:GUJ gv:GLV ha:HAU he:HEB hi:HIN ho:HMO hr:HRV ht:HAT hu:HUN hy:HYE hz:HER ia:INA id:IND ie:ILE ig:IBO ii:III
ik:IPK io:IDO is:ISL it:ITA iu:IKU ja:JPN jv:JAV ka:KAT kg:KON ki:KIK kj:KUA kk:KAZ kl:KAL km:KHM kn:KAN ko:KOR kr:KAU
ks:KAS ku:KUR kv:KOM kw:COR ky:KIR la:LAT lb:LTZ lg:LUG li:LIM ln:LIN lo:LAO lt:LIT lu:LUB lv:LAV mg:MLG mh:MAH mi:MRI
mk:MKD ml:MAL mn:MON mr:MAR ms:MSA mt:MLT my:MYA na:NAU nb:NOB nd:NDE ne:NEP ng:NDO nl:NLD nn:NNO no:NOR nr:NBL nv:NAV
ny:NYA oc:OCI oj:OJI om:ORM or:ORI os:OSS pa:PAN pi:PLI pl:POL ps:PUS pt:POR qu:QUE rm:ROH rn:RUN ro:RON ru:RUS rw:KIN
sa:SAN sc:SRD sd:SND se:SME sg:SAG si:SIN sk:SLK sl:SLV sm:SMO sn:SNA so:SOM sq:SQI sr:SRP ss:SSW st:SOT su:SUN sv:SWE
sw:SWA ta:TAM te:TEL tg:TGK th:THA ti:TIR tk:TUK tn:TSN to:TON tr:TUR ts:TSO tt:TAT ty:TAH ug:UIG uk:UKR ur:URD uz:UZB
ve:VEN vi:VIE vo:VOL wa:WLN wo:WOL xh:XHO yi:YID yo:YOR za:ZHA zh:ZHO zu:ZUL
"""
CODES = dict(pair.split(":") for pair in _TABLE.split())
_SHORT = {long: short for short, long in CODES.items()}


def language(text: str) -> str:
    """Give a language's tag for texts on the web (BCP 47), from a tag or an address of the EU's table; empty when unknown."""
    code = code_of(text, "language")
    if code.upper() in _SHORT:
        return _SHORT[code.upper()]
    first, *rest = re.split("[-_]", code)
    fits = first.lower() in CODES and all(re.fullmatch("[A-Za-z0-9]{2,8}", part) for part in rest)
    return "-".join([first.lower(), *rest]) if fits else ""


def languages(text: str) -> list[str]:
    """Give the tags of a list of languages with commas; that of the texts is first."""
    return list(dict.fromkeys(tag for piece in text.split(",") if (tag := language(piece))))


def iri(tag: str) -> str:
    """Give a language's address in the EU's table.

    Parameters:
        tag: as `language` gives it.
    """
    return f"{SCHEME}/{CODES[tag.split('-')[0]]}"
