"""How the board, day 42 and the pages of single datasets look on a screen of 1366 by 768, on a telephone and on paper."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { font: 1rem/1.45 system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 82rem; margin: 0 auto; padding: .6rem 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.2; margin: .2rem 0; }
h2 { font-size: 1.15rem; margin: 1.4rem 0 .3rem; }
p { margin: .3rem 0; }
.verdict { font-size: 1.05rem; padding: .4rem .8rem; border-left: .4rem solid #235a92; background: #eff5fb; }
.told { border-left: .4rem solid #8a5a00; background: #fdf6e7; padding: .3rem .8rem; margin: .4rem 0; }
.told ul { margin: 0; padding-left: 1.1rem; }
.first { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr); gap: 0 1.2rem; align-items: start; }
@media (max-width: 62rem) { .first { grid-template-columns: minmax(0, 1fr); } }
figure { margin: .3rem 0; } figure img { max-width: 100%; height: auto; }
.scroll { overflow-x: auto; }
.scroll:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid #14506b; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; margin: .3rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
th, td { text-align: left; vertical-align: top; padding: .18rem .45rem; border-bottom: 1px solid #d5d5d5; font-size: .93rem;
  overflow-wrap: break-word; }
thead th { vertical-align: bottom; border-bottom: 2px solid #555; overflow-wrap: normal; }
tbody th { font-weight: 400; } tfoot th, tfoot td { font-weight: 600; border-top: 2px solid #555; }
.number { text-align: right; white-space: nowrap; }
.matrix th, .matrix td { padding: .18rem .35rem; font-size: .88rem; }
.matrix thead th { white-space: normal; }
.full { background: #d7eadc; } .part { background: #fdf3d8; } .no { color: #55595f; }
.stage { white-space: nowrap; }
.late { font-weight: 700; color: #8c1d18; }
.numbers { display: grid; gap: .5rem; margin: .6rem 0; }
.numbers div { border: 1px solid #8c959f; border-radius: 4px; padding: .35rem .6rem; }
dt { font-size: .88rem; color: #444; } dd { margin: 0; font-size: 1.15rem; font-weight: 600; }
.same { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
details { margin: .3rem 0; border-bottom: 1px solid #d5d5d5; padding-bottom: .3rem; } summary { cursor: pointer; }
ol.steps { padding-left: 1.4rem; } .steps meter { width: 9rem; vertical-align: middle; }
footer { margin-top: 1.6rem; font-size: .9rem; color: #444; }
@media print { body { max-width: none; padding: 0; font-size: 9.5pt; } .first { display: block; }
  tr, figure, li { break-inside: avoid; } thead { display: table-header-group; } .scroll { overflow: visible; } }
"""
