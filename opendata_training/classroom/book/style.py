"""How pages and slides look on a screen of 1366 by 768, on a telephone and on paper.

Colours of text have a contrast of 7 or more on their ground, those that only draw 3 or more (WCAG 2.2, 1.4.6 and 1.4.11).
"""

from __future__ import annotations

COLOURS = {
    "ink": "#1a1a1a",
    "paper": "#ffffff",
    "quiet": "#4a4f55",
    "link": "#0b4a8f",
    "line": "#c8cdd2",
    "code": "#f4f6f8",
    "think": "#fdf6e3",
    "do": "#eaf4ec",
    "know": "#eaf1fa",
    "think-edge": "#8a5a00",
    "do-edge": "#1c6b34",
    "know-edge": "#1f5aa0",
}
_ROOT = ":root{color-scheme:light;" + "".join(f"--{name}:{colour};" for name, colour in COLOURS.items()) + "}"
COMMON = (
    _ROOT
    + """
*{box-sizing:border-box}
body{font:1.0625rem/1.55 system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:var(--ink);background:var(--paper);margin:0;
  overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2;margin:.6rem 0}h2{font-size:1.35rem;line-height:1.25;margin:2rem 0 .5rem}
h3{font-size:1.1rem;margin:1.4rem 0 .4rem}
p,ul,ol{margin:.6rem 0}li{margin:.25rem 0}
a{color:var(--link)}a:focus-visible,summary:focus-visible,.scroll:focus-visible,button:focus-visible{outline:3px solid var(--link);
  outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{left:.5rem;top:.5rem;background:var(--paper);padding:.4rem .8rem;z-index:2}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--code);border-left:3px solid var(--line);padding:.5rem .8rem;
  margin:.6rem 0;font-size:.88rem;line-height:1.4}
code{font-family:ui-monospace,Consolas,"DejaVu Sans Mono",monospace;font-size:.92em}
.scroll{overflow-x:auto;margin:.8rem 0}
table{border-collapse:collapse}caption{text-align:left}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:break-word}
thead th,thead td{border-bottom:2px solid var(--quiet)}tbody th{font-weight:400}
blockquote{border-left:3px solid var(--line);margin:.8rem 0;padding:.1rem 1rem}
.callout{border-left:.35rem solid;padding:.5rem .8rem;margin:.9rem 0}
.think{background:var(--think);border-color:var(--think-edge)}.do{background:var(--do);border-color:var(--do-edge)}
.know{background:var(--know);border-color:var(--know-edge)}
details{margin:.8rem 0;border:1px solid var(--line);padding:.3rem .8rem}summary{cursor:pointer;font-weight:600;padding:.2rem 0}
img{max-width:100%;height:auto}.heading{font-weight:700}.out{margin:.6rem 0 1.2rem;max-width:100%}
@media print{th,td{overflow-wrap:anywhere}details::details-content{content-visibility:visible;block-size:auto;opacity:1}}
"""
)
PAGE = (
    COMMON
    + """
header,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}header,footer{color:var(--quiet);font-size:.95rem}
header p{margin:.6rem 0}nav ol{padding-left:1.3rem}footer{border-top:1px solid var(--line);margin-top:3rem;padding-bottom:2rem}
@media print{body{font-size:10.5pt}header,main,footer{max-width:none;padding:0}.skip,nav.way,summary::marker{display:none}
  h1,h2,h3,summary{break-after:avoid}pre,tr,.callout,img{break-inside:avoid}.scroll{overflow:visible}details{border:0;padding:0}
  main a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em}main a.bare::after{content:none}}
"""
)
SLIDES = (
    COMMON
    + """
body{font-size:1.2rem;line-height:1.45}main,header,footer{max-width:62rem;margin:0 auto;padding:0 1rem}
header,footer{color:var(--quiet);font-size:.95rem}.one footer p{display:none}.slide pre{font-size:1rem}
.slide{border-bottom:1px solid var(--line);padding:1rem 0 2rem}.slide:focus{outline:none}
.slide li{margin:.1rem 0}.slide h1{font-size:2.4rem}.slide h2{font-size:1.9rem;margin-top:.6rem}
.slide .notes{font-size:1rem;margin-top:1.5rem}
.bar{display:none}
.one .slide{display:none;border:0;min-height:calc(100vh - 12rem)}.one .slide.now{display:block}
.one .bar{display:flex;gap:.6rem;align-items:center;position:fixed;bottom:0;left:0;right:0;padding:.4rem 1rem;
  background:var(--paper);border-top:1px solid var(--line);font-size:1rem}
.one .notes:not([open]){display:none}.one main{padding-bottom:4rem}
button{font:inherit;padding:.35rem .9rem;border:1px solid var(--quiet);background:var(--paper);color:var(--ink);cursor:pointer}
@media print{body{font-size:12pt}.bar,.skip,header{display:none!important}.one .slide,.slide{display:block!important;
  break-after:page;min-height:0;border:0}
  .one .notes:not([open]){display:block}.scroll{overflow:visible}pre,tr,.callout,img{break-inside:avoid}}
"""
)
