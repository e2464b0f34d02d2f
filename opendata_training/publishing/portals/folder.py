"""A plain folder, to be served by any web server: a static site with a page a dataset, its files and its metadata."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ... import files
from ...errors import Problem
from ...locale import Words, translator
from ..description.draft import Draft
from ..metadata import Published, ckan_package, write_all
from ..site import state
from ..site.catalogues import write_catalogues
from ..site.pages import dataset_page
from ..site.state import Held, Site
from ..wire.difference import Difference, FilePlan, compare
from . import Done, Progress

_ = translator("publishing_site")

NAME = Words(en="Folder (static site)", es="Carpeta (sitio estático)")
NEEDS_TOKEN = False
_SHORT_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")


def fits(address: str) -> bool:
    """Tell whether this is a folder's address: folder:PATH or file:///PATH."""
    return address.strip().lower().startswith(("folder:", "file://")) and bool(_path(address))


def connect(address: str, token: str | None) -> Folder:
    """Make ready to write there; a folder takes no token."""
    return Folder(Path(_path(address)).expanduser().absolute())


@contextmanager
def together(address: str) -> Iterator[None]:
    """Write the site's lists once, after all that is published within a block."""
    with state.later(Path(_path(address)).expanduser().absolute()) as site:
        yield
    if site.stale.exists():
        with site.alone():
            write_catalogues(site)


def _path(address: str) -> str:
    text = address.strip()
    if text.lower().startswith("folder:"):
        return text[len("folder:") :]
    path = unquote(urlsplit(text).path)
    # file:///C:/data on Windows.
    return path[1:] if re.match(r"/[A-Za-z]:", path) else path


class Folder:
    """A static site on the disk."""

    def __init__(self, path: Path) -> None:
        self.site = Site(path)
        self.address = f"folder:{path}"

    def close(self) -> None:
        """Nothing is held between a run's steps."""

    def difference(self, draft: Draft, organization: str | None) -> Difference:
        """Say what would change; change nothing.

        Raises:
            Problem: when the site has another dataset of that name, or its folder cannot be used.
        """
        return self._compare(draft, self._found(draft))

    def carry_out(self, draft: Draft, difference: Difference, progress: Progress) -> Done:
        """Make the dataset's folder anew beside the old one, verify it, and let it take its place.

        Raises:
            Problem: when the folder cannot be written, or what was written is not what was sent.
        """
        with self.site.alone():
            self.site.mend()
            found = self._found(draft)
            # Another run may have been here since.
            difference = self._compare(draft, found)
            name = found.name if found else draft.text("name")
            if difference.changes or found is None or found.address != self.site.address:
                self._renew(name, draft, difference, found, progress)
                self.site.stale.touch()
            if self.site.stale.exists() and not self.site.is_later:
                write_catalogues(self.site)
        now = self.site.held(name)
        assert now is not None
        how = {plan.one.key: "downloaded" if plan.send else "unchanged" for plan in difference.files}
        told = [
            {"path": one.key, "sha256": one.sha256, "bytes": one.byte_size, "resource_id": one.key,
             "url": now.address_of(one)}
            for one in draft.distributions
        ]  # fmt: skip
        verified = [
            {"path": one.path, "sha256": one.sha256, "how": how[one.key]} for one in draft.distributions if one.path
        ]
        return Done(name, now.page, told, verified)

    def withdraw(self, draft: Draft) -> tuple[str, str, bool]:
        """Take the dataset's folder out of the site; its files are all in the publication.

        Raises:
            Problem: when the site does not have it, or its folder cannot be taken away.
        """
        with self.site.alone():
            self.site.mend()
            found = self._found(draft)
            if found is None:
                raise Problem(_("{folder} does not have this dataset, so there is nothing to withdraw.",
                                folder=str(self.site.path)))  # fmt: skip
            away = self.site.path / f".{found.name}.{secrets.token_hex(4)}.gone"
            self._rename(self.site.path / found.name, away)
            self.site.stale.touch()
            shutil.rmtree(away, ignore_errors=True)
            write_catalogues(self.site)
        return found.name, found.page, True

    def _found(self, draft: Draft) -> Held | None:
        name = draft.text("name")
        if not _SHORT_NAME.fullmatch(name):
            raise Problem(_("The name “{name}” cannot be a folder's. Write name in dataset.yaml with small letters, digits and "
                            "hyphens.", name=name))  # fmt: skip
        here = self.site.held(name)
        if here and here.identifier == draft.text("identifier"):
            return here
        other = next((one for one in self.site.all() if one.identifier == draft.text("identifier")), None)
        if other is None and (here or os.path.lexists(self.site.path / name)):
            raise Problem(
                _("{folder} already has another dataset called {name}; it was left as it is. Write another name in dataset.yaml.",
                  folder=str(self.site.path), name=name)
            )  # fmt: skip
        return other

    def _compare(self, draft: Draft, found: Held | None) -> Difference:
        wanted = ckan_package.render(draft)
        if found is not None:
            wanted["name"] = found.name
        return compare(draft, wanted, found.package() if found else None, ckan_package.EXTRAS)

    def _renew(self, name: str, draft: Draft, difference: Difference, found: Held | None, progress: Progress) -> None:
        part = self.site.path / f".{name}.{secrets.token_hex(4)}.part"
        try:
            (part / state.FILES).mkdir(parents=True)
            for plan in difference.files:
                if plan.one.path:
                    self._bring(plan, draft, part, found, progress)
            held = self.site.describe(name, draft, difference.wanted, part)
            downloads = {one.key: held.address_of(one) for one in draft.distributions}
            write_all(Draft(part, draft.facts), Published(held.page, downloads))
            files.write_text(part / "index.html", dataset_page(draft, held))
            self._switch(part, self.site.path / name)
        except OSError as error:
            raise files.trouble(Path(error.filename or part), error) from error
        finally:
            shutil.rmtree(part, ignore_errors=True)

    def _bring(self, plan: FilePlan, draft: Draft, part: Path, found: Held | None, progress: Progress) -> None:
        """Put one file there; one that the site has is the same file on the disk."""
        one = plan.one
        target = part / state.FILES / one.path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not plan.send and found is not None:
            there = self.site.path / found.name / state.FILES / one.path
            try:
                os.link(there, target)
            except OSError:
                shutil.copyfile(there, target)
            return
        place = draft.file(one)
        assert place is not None  # the data gate saw it
        progress(_("Copying {file} ({bytes} bytes)…", file=one.path, bytes=one.byte_size))
        with place.open("rb") as stream, target.open("wb") as copy:
            shutil.copyfileobj(stream, copy, 1 << 20)
            copy.flush()
            os.fsync(copy.fileno())
        if files.sha256(target) != one.sha256:
            raise Problem(
                _("What was written of {file} is not what was sent. Publish again; if it stays so, look at the disk.",
                  file=one.path)
            )  # fmt: skip

    def _switch(self, part: Path, target: Path) -> None:
        """Let a folder take another's place; between the two renames there is a moment without it, which `mend` knows."""
        old = target.with_name(f".{target.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        if target.exists():
            self._rename(target, old)
        self._rename(part, target)
        shutil.rmtree(old, ignore_errors=True)

    @staticmethod
    def _rename(source: Path, target: Path) -> None:
        try:
            source.rename(target)
        except OSError as error:
            raise files.trouble(source, error) from error
