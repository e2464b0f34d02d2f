"""How the report's page looks on a screen of any width and on paper."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 56rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.3rem; margin: 2rem 0 .4rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; padding-top: .8rem; border-top: 1px solid #b8b8b8; }
p { margin: .4rem 0; }
li { margin: .3rem 0; }
.verdict { font-size: 1.2rem; margin: .4rem 0 1.2rem; padding: .6rem .9rem; border-left: .4rem solid; background: #f4f4f4; }
.verdict.error { background: #faf3f2; } .verdict.good { color: #1c5a33; background: #f0f8f2; }
.good::before { content: "✓ " / ""; font-weight: 700; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 0 1rem; }
dt { font-weight: 600; } dd { margin: 0; }
figure { margin: .5rem 0; }
.ends { display: flex; justify-content: space-between; font-size: .85rem; color: #444; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-variant-numeric: tabular-nums; }
.narrow { width: auto; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #d5d5d5; hyphens: auto; }
thead th { vertical-align: bottom; border-bottom: 2px solid #555; overflow-wrap: normal; } tbody th { font-weight: 400; }
.number { text-align: right; }
.cell { hyphens: none; white-space: pre-wrap; font-family: ui-monospace, Consolas, monospace; font-size: .92em; }
.cell bdi { background: #eef1f4; }
.severity { display: inline-block; white-space: nowrap; font-size: .85rem; font-weight: 700; padding: 0 .5rem;
  border: 2px solid; border-radius: .3rem; }
.count { font-weight: 400; color: #444; } .count::before { content: "× " / ""; }
.error { color: #8c1d18; } .warning { color: #6b4a00; } .advice { color: #14506b; }
code { background: #eef1f4; padding: 0 .2rem; }
a { color: #14506b; } a:focus-visible { outline: 3px solid #14506b; outline-offset: 2px; }
footer { margin-top: 2.5rem; font-size: .9rem; color: #444; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } h2, h3, caption { break-after: avoid; }
  tr, figure, p, li { break-inside: avoid; } thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; } .jump { display: none; } }
"""
