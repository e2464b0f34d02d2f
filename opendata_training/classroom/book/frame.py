"""What stands around a page made of a notebook: the head, the way past it by key, and the style."""

from __future__ import annotations

from html import escape

from ...locale import language, translator
from .style import PAGE

_ = translator("book")


def document(
    title: str, body: str, *, head: str = "", header: str = "", footer: str = "", style: str = PAGE, end: str = ""
) -> str:
    """Give a whole page in the language in use.

    Parameters:
        title: the page's title, as plain text.
        body: what is on it, as HTML.
        head: what else its head has, as HTML.
        header: what stands above it, as HTML.
        footer: what stands below it, as HTML.
        style: the style sheet.
        end: what comes last in the page.
    """
    above = f"<header>{header}</header>\n" if header else ""
    below = f"<footer>{footer}</footer>\n" if footer else ""
    return (
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{head}<title>{escape(title)}</title>\n'
        f'<style>{style}</style>\n</head>\n<body>\n<a class="skip" href="#content">{escape(_("To the contents"))}</a>\n'
        f'{above}<main id="content">\n{body}\n</main>\n{below}{end}\n</body>\n</html>\n'
    )
