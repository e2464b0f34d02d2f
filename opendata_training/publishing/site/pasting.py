"""The page of a pack: each field in the order of CKAN's own forms, in a box from which it is copied, and the steps to take.

Source of the order: https://github.com/ckan/ckan/tree/master/ckan/templates/package/snippets (package_basic_fields,
package_metadata_fields, resource_form).
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from ...locale import translator
from ..description.draft import Draft
from .pages import files_table

_ = translator("publishing_site")


def page(draft: Draft, package: dict[str, Any]) -> str:
    """Give the page's contents as HTML.

    Parameters:
        draft: the publication.
        package: the same as a CKAN package.
    """
    steps = [
        _("Open the portal, sign in, choose your organization and “Add Dataset”. If the dataset is there already, open it and "
          "choose “Manage” instead: never make it a second time."),
        _("Copy each box below into the field of that name: click in the box, Ctrl+A, Ctrl+C; then Ctrl+V there."),
        _("Leave “Visibility” on Private, go on, and add each file from the folder files, with its own boxes."),
        _("Download each file from the portal and compare its fingerprint (SHA-256) with the table below; to see it, type in a "
          "terminal: certutil -hashfile FILE SHA256 on Windows, shasum -a 256 FILE elsewhere."),
        _("Then set “Visibility” to Public."),
    ]  # fmt: skip
    title = escape(draft.text("title"))
    listed = "".join(f"<li>{escape(step)}</li>" for step in steps)
    parts = [f"<h1>{escape(_('To paste by hand'))}: {title}</h1>",
             f"<p>{escape(_('This pack was checked and is ready; nobody sees it until it is put on the portal.'))}</p>",
             f"<h2>{escape(_('Steps'))}</h2><ol>{listed}</ol>",
             f"<h2>{escape(_('The dataset'))}</h2>", *_boxes("d", _dataset(package))]  # fmt: skip
    if package.get("extras"):
        parts.append(f"<h2>{escape(_('Custom fields (key and value)'))}</h2>")
        parts += _boxes("x", ((str(one["key"]), str(one["value"])) for one in package["extras"]))
    for number, (one, resource) in enumerate(zip(draft.distributions, package["resources"], strict=True), start=1):
        parts.append(f"<h2>{escape(_('File {number}: {name}', number=number, name=one.path or one.key))}</h2>")
        parts += _boxes(f"r{number}", _file(resource, one.key if not one.path else ""))
    addresses = {one.key: f"files/{one.path}" if one.path else "#main" for one in draft.distributions}
    parts.append(f"<h2>{escape(_('To compare'))}</h2>{files_table(draft, addresses)}")
    return "\n".join(parts)


def _dataset(package: dict[str, Any]) -> Iterable[tuple[str, str]]:
    yield _("Title"), str(package.get("title", ""))
    yield _("URL (the name at its end)"), str(package.get("name", ""))
    yield _("Description"), str(package.get("notes", ""))
    yield _("Tags"), ", ".join(tag["name"] for tag in package.get("tags") or [])
    yield _("License"), str(package.get("license_id", ""))
    yield _("Source"), str(package.get("url") or "")
    yield _("Version"), str(package.get("version", ""))
    yield _("Author"), str(package.get("author", ""))
    yield _("Author email"), str(package.get("author_email") or "")
    yield _("Maintainer"), str(package.get("maintainer", ""))
    yield _("Maintainer email"), str(package.get("maintainer_email", ""))


def _file(resource: dict[str, Any], link: str) -> Iterable[tuple[str, str]]:
    if link:
        yield _("Link"), link
    yield _("Name"), str(resource.get("name", ""))
    yield _("Description"), str(resource.get("description") or "")
    yield _("Format"), str(resource.get("format", ""))


def _boxes(prefix: str, fields: Iterable[tuple[str, str]]) -> list[str]:
    """Give a labelled box for each field that says something."""
    found = []
    for number, (label, value) in enumerate(fields):
        if not value:
            continue
        rows = min(8, max(1, value.count("\n") + 1, len(value) // 80 + 1))
        name = f"{prefix}{number}"
        found.append(
            f'<p><label for="{name}"><strong>{escape(label)}</strong></label><br>'
            f'<textarea id="{name}" readonly rows="{rows}" style="width:100%;font:inherit">{escape(value)}</textarea></p>'
        )
    return found
