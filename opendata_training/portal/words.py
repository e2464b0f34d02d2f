"""Every sentence of the portal's pages; templates say ``w.name``."""

from __future__ import annotations

from ..locale import language, translator

_ = translator("portal_pages")


def words() -> dict[str, str]:
    """Give the pages' sentences in the language in use."""
    return {**_frame(), **_list(), **_dataset(), **_file(), **_plan(), **_about(), **_failing()}


def _frame() -> dict[str, str]:
    return {
        "code": language(),
        "portal": _("Practice portal"),
        "tagline": _("Open data, published by those who are learning to"),
        "notice": _(
            "This portal lives on this computer. What is published here can be seen only here, so practise without fear."
        ),
        "skip": _("Skip to the content"),
        "home": _("Home"),
        "language": _("Language"),
        "menu": _("Main pages"),
        "datasets": _("Datasets"),
        "organizations": _("Organizations"),
        "plans": _("Opening plans"),
        "about_portal": _("About"),
        "foot": _("Part of the open data workbook. It speaks the language of CKAN portals:"),
        "account": _("For those who publish: your account"),
        "catalogue": _("The whole catalogue, for programs:"),
    }


def _list() -> dict[str, str]:
    return {
        "search": _("Search"),
        "search_label": _("Search the datasets"),
        "search_hint": _("A word of the title, the description or a file"),
        "all": _("All datasets"),
        "found_none": _("No dataset"),
        "found_one": _("1 dataset"),
        "found_many": _("{count} datasets"),
        "found_for": _("for “{question}”"),
        "found_of": _("of {organization}"),
        "show_all": _("Show all datasets"),
        "none_found": _("Nothing was found"),
        "none_found_how": _("What you can try:"),
        "none_advice_words": _("Write fewer words, or only the beginning of one; accents do not matter."),
        "none_advice_filters": _("Take a filter off."),
        "none_advice_all": _("Look through all datasets."),
        "none_advice_plan": _("See in the opening plans whether it is promised for later."),
        "nothing_yet": _("Nothing is published here yet"),
        "nothing_yet_how": _("The first dataset will be yours. Publish it from the workbook, or in a terminal write:"),
        "nothing_yet_of": _("This organization has published nothing yet."),
        "filters": _("Narrow the list"),
        "to_filters": _("Narrow the list ↓"),
        "filters_on": _("Filters in use"),
        "take_off": _("Take this filter off"),
        "take_off_all": _("Take all filters off"),
        "more": _("Show all of these"),
        "more_of": _("Show all: {filter}"),
        "filter_organization": _("Organization"),
        "filter_theme": _("Theme"),
        "filter_format": _("Format"),
        "filter_licence": _("Licence"),
        "filter_rhythm": _("Updated how often"),
        "filter_tag": _("Keyword"),
        "order": _("Order"),
        "order_relevance": _("best match"),
        "order_newest": _("newest change"),
        "order_oldest": _("oldest change"),
        "order_title": _("title"),
        "previous": _("Previous page"),
        "next": _("Next page"),
        "pages": _("Pages of results"),
        "page_of": _("Page {page} of {last}"),
        "updated": _("Updated {date}"),
        "file_one": _("1 file"),
        "file_many": _("{count} files"),
        "draft": _("Hidden draft"),
        "draft_how": _("Only those who are signed in see this dataset. It is not published yet."),
        "withdrawn": _("Withdrawn"),
        "withdrawn_how": _(
            "Only those who are signed in see this dataset. Correct it and publish it again; that brings it back."
        ),
        "organization_count": _("Datasets: {count}"),
        "organization_newest": _("last change {date}"),
        "no_organizations": _("There are no organizations yet."),
    }


def _dataset() -> dict[str, str]:
    return {
        "files": _("Files"),
        "no_files": _("This dataset has no files yet."),
        "about": _("About this dataset"),
        "licence": _("Licence"),
        "licence_none": _("None was chosen: ask the contact before you use it."),
        "organization": _("Organization"),
        "publisher": _("Publisher"),
        "contact": _("Contact"),
        "period": _("Period covered"),
        "period_both": _("from {start} to {end}"),
        "period_from": _("from {start} on"),
        "period_to": _("until {end}"),
        "place": _("Place covered"),
        "theme": _("Theme"),
        "rhythm": _("Updated how often"),
        "due_fresh": _("Up to date: the next release is due by {day}."),
        "due_late": _("Late: a release was due on {day}."),
        "version": _("Version"),
        "issued": _("First published"),
        "changed": _("Last release"),
        "identifier": _("Identifier"),
        "language_of_data": _("Language"),
        "keywords": _("Keywords"),
        "no_description": _("This dataset has no description yet."),
        "successor": _("This dataset is no longer kept. Look here instead:"),
        "history": _("History"),
        "history_when": _("When"),
        "history_what": _("What happened"),
        "history_version": _("Version"),
        "event_draft": _("Saved as a hidden draft"),
        "event_new": _("Published"),
        "event_changed": _("Changed: {what}"),
        "event_nothing": _("Saved without a change"),
        "event_deleted": _("Withdrawn"),
        "event_title": _("title"),
        "event_description": _("description"),
        "event_licence": _("licence"),
        "event_keywords": _("keywords"),
        "event_details": _("details"),
        "event_file_new": _("new file “{file}”"),
        "event_file_changed": _("file “{file}”"),
        "event_file_gone": _("file “{file}” taken away"),
        "cite": _("How to cite it"),
        "citation": _('"{name}", {publisher}, {url}, as of {date}'),
        "machine": _("For programs"),
        "machine_api": _("this dataset in the API"),
        "machine_turtle": _("its description as RDF (Turtle)"),
        "machine_jsonld": _("its description as RDF (JSON-LD)"),
        "machine_data_json": _("the whole catalogue as data.json"),
    }


def _file() -> dict[str, str]:
    return {
        "download": _("Download"),
        "download_file": _("Download {file}"),
        "open": _("Open"),
        "open_link": _("Open {file}"),
        "elsewhere": _("This file is kept on another site: {site}"),
        "no_link": _("The address of this file is none that can be opened: {address}"),
        "format": _("Format"),
        "media_type": _("Media type"),
        "size": _("Size"),
        "bytes": _("{count} bytes"),
        "fingerprint": _("Fingerprint (SHA-256)"),
        "came": _("Came here"),
        "preview": _("First rows"),
        "preview_of": _("First rows of {file}"),
        "columns_left_out": _("Columns not shown here: {count}. The file has them."),
        "picture": _("Picture"),
        "picture_table": _("The same as a table"),
        "dictionary": _("Data dictionary"),
        "dictionary_of": _("Data dictionary of {file}"),
        "dictionary_columns": _("Data dictionary: what each of the {count} columns means"),
        "dictionary_missing": _("Marks that stand for a missing value:"),
        "column": _("Column"),
        "meaning": _("Meaning"),
        "type": _("Type"),
        "values": _("Values"),
        "unit": _("unit: {unit}"),
        "example": _("example: {example}"),
        "required": _("never blank"),
        "key": _("key: tells each row from the others"),
        "points_at": _("its codes are explained in: {file}"),
        "minimum": _("at least {value}"),
        "maximum": _("at most {value}"),
        "pattern": _("written as: {value}"),
        "no_meaning": _("not said"),
        "about_file": _("About this file"),
        "all_of_file": _("More about this file"),
        "all_of": _("More about {file}"),
        "of_dataset": _("This file belongs to:"),
        "machine_file": _("this file in the API"),
        "machine_rows": _("its rows in the API"),
    }


def _plan() -> dict[str, str]:
    return {
        "plan_of": _("Opening plan of {organization}"),
        "plan_what": _(
            "What each department promised to publish and by when, what came, and what is late. A promise counts as kept on "
            "the day its dataset can be had here."
        ),
        "plan_none": _("No department has sent its opening plan yet."),
        "plan_none_of": _("This department has not sent its opening plan yet."),
        "plan_none_how": _("A plan is made in unit 1.3 of the workbook and sent here with what is published."),
        "plan_counts": _("Published: {published} of {all}"),
        "plan_in_time": _("In time: {count}"),
        "plan_late": _("Late: {count}"),
        "plan_promised": _("Promised for later: {count}"),
        "plan_undated": _("Without a day: {count}"),
        "plan_withdrawn": _("Will not be published: {count}"),
        "plan_by_organization": _("Each department"),
        "plan_late_now": _("Late now"),
        "plan_all_rows": _("Each dataset"),
        "plan_nothing_late": _("Nothing is late today."),
        "plan_csv": _("Download as CSV"),
        "plan_bar": _("Published: {published} of {all}. Late: {late}."),
        "promised": _("Promised for"),
        "published": _("Published on"),
        "state": _("State"),
        "dataset": _("Dataset"),
        "late": _("Late"),
        "state_published": _("Published"),
        "state_published_day": _("Published 1 day late"),
        "state_late_day": _("Late by 1 day"),
        "state_published_days": _("Published {days} days late"),
        "state_late": _("Late"),
        "state_late_days": _("Late by {days} days"),
        "state_promised": _("Promised"),
        "state_undated": _("No day given"),
        "state_withdrawn": _("Will not be published"),
        "all_plans": _("All opening plans"),
    }


def _about() -> dict[str, str]:
    return {
        "about_title": _("About this portal"),
        "about_what": _("What it is"),
        "about_what_1": _(
            "A place to practise publishing open data. It runs on one computer, behaves as the portals of governments do, and "
            "what is learned here is done in the same way there."
        ),
        "about_what_2": _(
            "It has what a citizen looks for: a search, a page for each dataset with its first rows, a picture, the data "
            "dictionary, the licence and the history, and the opening plan of each department."
        ),
        "about_not": _("What it is not"),
        "about_not_1": _("It is no official source. The data here are for learning, and many of them were made up for it."),
        "about_not_2": _("It is not on the internet: only this computer sees it, and nothing here is kept for ever."),
        "about_not_3": _("It is no place for data about real people. Practise with the files of the workbook."),
        "about_use": _("Using the data"),
        "about_use_1": _("Each dataset says its licence in plain words, and how to cite it."),
        "about_use_2": _("To ask about a dataset or to tell of a mistake, write to the contact on its page."),
        "about_publish": _("Publishing here"),
        "about_publish_1": _("From the workbook, or in a terminal, with the token that the portal gave when it was first started:"),
        "about_publish_2": _("The biggest file that it takes: {size}."),
        "about_programs": _("For programs"),
        "about_programs_1": _("It speaks the Action API of CKAN, and gives its catalogue in the standards that harvesters read:"),
        "about_privacy": _("What it knows of you"),
        "about_privacy_1": _(
            "One cookie keeps the language you chose, and another one keeps you signed in if you sign in. Nobody counts or "
            "follows visitors; no page asks anything of another site or runs a script."
        ),
    }  # fmt: skip


def _failing() -> dict[str, str]:
    return {
        "not_found": _("There is nothing at this address"),
        "not_found_how": _("It may have been renamed or taken away. Look for it here:"),
        "gone": _("This dataset was withdrawn"),
        "gone_how": _(
            "It was here before. Who published it took it away, for example to correct it; it may come back at this same address."
        ),
        "gone_ask": _("Ask its organization: {organization}"),
        "forbidden": _("This page is for those who may change datasets"),
        "forbidden_how": _("Sign in with an account that may, or ask whoever runs this portal."),
        "too_big": _("That was too big for this portal"),
        "too_big_how": _("Nothing was kept of it. Send a smaller file, or several."),
        "too_many": _("Too many requests at once"),
        "too_many_how": _("Wait a moment and try again; nothing was lost."),
        "trouble": _("The portal could not show this page"),
        "trouble_how": _("Nothing was lost. Go back and try again; if it stays so, tell your mentor."),
    }
