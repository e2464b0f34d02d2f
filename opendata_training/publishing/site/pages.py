"""The pages of a static site, which need neither scripts nor anything from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from ...countries.common.frequencies import frequency
from ...countries.common.licences import licence
from ...locale import LANGUAGES, language, speaking, translator
from ..description.draft import Distribution, Draft
from ..metadata import Published, schema_org
from .state import FILES, Held

_ = translator("publishing_site")

# 7:1 or better on white, as everywhere.
STYLE = """
:root{color-scheme:light}
body{font:1rem/1.5 system-ui,sans-serif;color:#1f2328;background:#fff;max-width:60rem;margin:0 auto;padding:1rem}
a{color:#0b5394}a:focus-visible,summary:focus-visible,textarea:focus-visible{outline:3px solid #0b5394;outline-offset:2px}
h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #c8c8c8}
caption{text-align:left;font-weight:bold;padding:.4rem 0}.scroll{overflow-x:auto}
dt{font-weight:bold;margin-top:.6rem}dd{margin:0}code{overflow-wrap:anywhere}.text{white-space:pre-line}.said{font-weight:normal}
.skip{position:absolute;left:-100rem}.skip:focus{position:static}
"""


def document(title: str, body: str, head: str = "") -> str:
    """Give a whole page in the language in use.

    Parameters:
        title: the page's title, as plain text.
        body: what is on it, as HTML.
        head: what else its head has.
    """
    return (
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f'<style>{STYLE}</style>\n{head}</head>\n<body>\n<a class="skip" href="#main">{escape(_("To the contents"))}</a>\n'
        f'<main id="main">\n{body}\n</main>\n</body>\n</html>\n'
    )


def dataset_page(draft: Draft, held: Held) -> str:
    """Give a dataset's page, in the dataset's language.

    Parameters:
        draft: the publication.
        held: the same as the site holds it.
    """
    spoken = draft.text("language")
    with speaking(spoken if spoken in LANGUAGES else language()):
        downloads = {one.key: held.address_of(one) for one in draft.distributions}
        linked = json.dumps(schema_org.render(draft, Published(held.page, downloads)), ensure_ascii=False)
        # Within a page a text of the data must not end the script.
        safe = linked.replace("<", "\\u003c").replace("&", "\\u0026")
        head = f'<script type="application/ld+json">{safe}</script>\n'
        parts = [
            f'<p><a href="../index.html">{escape(_("All datasets"))}</a></p>',
            f"<h1>{escape(draft.text('title'))}</h1>",
            f'<p class="text">{escape(draft.text("description"))}</p>',
            files_table(draft, {one.key: _relative(one) for one in draft.distributions}),
            f"<h2>{escape(_('About these data'))}</h2>\n{facts_list(draft)}",
            _standards(),
        ]
        return document(draft.text("title"), "\n".join(parts), head)


def front_page(title: str, datasets: Iterable[Held]) -> str:
    """Give the page that lists all datasets, in the language in use.

    Parameters:
        title: the site's title.
        datasets: what it holds.
    """
    drafts = [(Draft(one.path, one.facts), one.name) for one in datasets]
    rows = []
    for draft, name in sorted(drafts, key=lambda one: one[0].text("title").casefold()):
        formats = ", ".join(dict.fromkeys(one.format for one in draft.distributions if one.format))
        spoken = draft.text("language")
        lang = f' lang="{spoken}"' if spoken in LANGUAGES and spoken != language() else ""
        rows.append(
            f'<tr><th scope="row"{lang}><a href="{quote(name)}/index.html">{escape(draft.text("title"))}</a></th>'
            f"<td>{escape(draft.text('publisher'))}</td><td>{escape(formats)}</td><td>{escape(draft.text('modified'))}</td></tr>"
        )
    titles = (_("Dataset"), _("Publisher"), _("Formats"), _("Last changed"))
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in titles)
    caption = escape(_("Datasets: {count}", count=len(rows)))
    table = (
        f'<div class="scroll" tabindex="0"><table><caption>{caption}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )
    lists = "".join(
        f'<li><a href="{name}">{escape(said)}</a></li>'
        for name, said in (
            ("data.json", "data.json"),
            ("catalog.ttl", "DCAT-AP (Turtle)"),
            ("catalog.jsonld", "DCAT-AP (JSON-LD)"),
        )
    )
    body = f"<h1>{escape(title)}</h1>\n{table}\n<h2>{escape(_('For programs'))}</h2>\n<ul>{lists}</ul>"
    return document(title, body)


def files_table(draft: Draft, addresses: dict[str, str]) -> str:
    """Give a publication's files as a table, with links, sizes and fingerprints.

    Parameters:
        draft: the publication.
        addresses: where each file is, by its key.
    """
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in (_("File"), _("Format"), _("Bytes"), "SHA-256"))
    rows = []
    for one in draft.distributions:
        size = f"{one.byte_size:,}".replace(",", "\u202f") if one.byte_size is not None else "—"
        said = f'<br><span class="said">{escape(one.description)}</span>' if one.description else ""
        rows.append(
            f'<tr><th scope="row"><a href="{escape(addresses[one.key])}">{escape(one.title or one.key)}</a>{said}</th>'
            f"<td>{escape(one.format)}</td><td>{size}</td><td><code>{escape(one.sha256 or '—')}</code></td></tr>"
        )
    return (
        f'<div class="scroll" tabindex="0"><table><caption>{escape(_("Files"))}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def facts_list(draft: Draft) -> str:
    """Give what is known of a publication as a list of terms."""
    known, rhythm = licence(draft.text("license")), frequency(draft.text("accrual_periodicity"))
    email = draft.text("contact_point", "email")
    contact = escape(
        ", ".join(filter(None, (draft.text("contact_point", "name"), draft.text("contact_point", "position"))))
    )
    if email:
        contact += f' <a href="mailto:{escape(quote(email, safe="@+"))}">{escape(email)}</a>'
    period = " – ".join(filter(None, (draft.text("temporal", "start"), draft.text("temporal", "end"))))
    facts = {
        _("Publisher"): escape(draft.text("publisher")),
        _("Contact"): contact.strip(),
        _("Licence"): f'<a href="{escape(known.url)}">{escape(known.id)}</a>'
        if known
        else escape(draft.text("license")),
        _("Time covered"): escape(period),
        _("Place covered"): escape(draft.text("spatial")),
        _("Updated"): escape(str(rhythm.words)) if rhythm else "",
        _("Keywords"): escape(", ".join(draft.keywords)),
        _("Version"): escape(draft.text("version")),
        _("First published"): escape(draft.text("issued")),
        _("Last changed"): escape(draft.text("modified")),
        _("Identifier"): f"<code>{escape(draft.text('identifier'))}</code>",
    }
    return "<dl>" + "".join(f"<dt>{escape(name)}</dt><dd>{said}</dd>" for name, said in facts.items() if said) + "</dl>"


def _standards() -> str:
    from ... import families
    from .. import metadata

    listed = "".join(
        f'<li><a href="{metadata.FOLDER}/{one.FILE}">{escape(str(one.NAME))}</a></li>'
        for one in families.members(metadata.__name__)
    )
    return f"<h2>{escape(_('The same for programs'))}</h2>\n<ul>{listed}</ul>"


def _relative(one: Distribution) -> str:
    """Give a file's address as the page says it, so that the site works wherever it is put."""
    return f"{FILES}/{quote(one.path)}" if one.path else _safe(one.download_url or one.access_url)


def _safe(address: str) -> str:
    """Give an address that a person's description names, where it is one of the web; nothing else may be followed."""
    return address if address.lower().startswith(("https://", "http://", "ftp://")) else "#main"
