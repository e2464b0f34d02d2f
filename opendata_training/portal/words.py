"""Every sentence of the portal's pages; templates say ``w.name``."""

from __future__ import annotations

from ..locale import translator

_ = translator("portal")


def words() -> dict[str, str]:
    """Give the pages' sentences in the language in use."""
    return {
        "portal": _("Practice portal"),
        "tagline": _("Open data, published by those who are learning to"),
        "notice": _(
            "This portal lives on this computer. What is published here can be seen only here, so practise without fear."
        ),
        "skip": _("Skip to the content"),
        "home": _("Home"),
        "language": _("Language"),
        "search": _("Search"),
        "search_label": _("Search the datasets"),
        "search_hint": _("A word of the title, the description or a file"),
        "all": _("All datasets"),
        "found_one": _("1 dataset"),
        "found_many": _("{count} datasets"),
        "found_for": _("for “{question}”"),
        "show_all": _("Show all datasets"),
        "none_found": _("Nothing was found. Try fewer words, or a part of one."),
        "nothing_yet": _("Nothing is published here yet"),
        "nothing_yet_how": _(
            "The first dataset will be yours. Run the cell publish_practice of exercise 2.1, or in a terminal write:"
        ),
        "newer": _("Newer"),
        "older": _("Older"),
        "pages": _("Pages of results"),
        "updated": _("Updated {date}"),
        "files": _("Files"),
        "file_one": _("1 file"),
        "file_many": _("{count} files"),
        "no_files": _("This dataset has no files yet."),
        "download": _("Download"),
        "download_file": _("Download {file}"),
        "open_link": _("Open {file}"),
        "format": _("Format"),
        "size": _("Size"),
        "fingerprint": _("Fingerprint (SHA-256)"),
        "preview": _("First rows"),
        "preview_of": _("First rows of {file}"),
        "columns_left_out": _("Columns not shown here: {count}. The file has them."),
        "about": _("About this dataset"),
        "licence": _("Licence"),
        "licence_none": _("None was chosen"),
        "organization": _("Organization"),
        "publisher": _("Publisher"),
        "contact": _("Contact"),
        "period": _("Period covered"),
        "place": _("Place covered"),
        "rhythm": _("Updated how often"),
        "version": _("Version"),
        "changed": _("Last change"),
        "identifier": _("Identifier"),
        "keywords": _("Keywords"),
        "no_description": _("This dataset has no description yet."),
        "machine": _("For programs: this dataset in the API"),
        "foot": _("Part of the open data workbook. It speaks the language of CKAN portals:"),
        "not_found": _("There is nothing at this address"),
        "not_found_how": _("It may have been renamed or taken away. Look for it from the home page."),
        "trouble": _("The portal could not show this page"),
        "trouble_how": _("Nothing was lost. Go back and try again; if it stays so, tell your mentor."),
    }
