"""A pack to paste by hand, where there is no token: the files, their checksums, and a page with each field in a box to copy."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from pathlib import Path

from ... import files
from ...errors import Problem
from ...locale import LANGUAGES, Words, language, speaking, translator
from ..description.draft import Draft
from ..metadata import Published, ckan_package, write_all
from ..site.pages import document
from ..site.pasting import page
from ..wire.difference import Difference, compare
from . import Done, Progress

_ = translator("publishing_site")

NAME = Words(en="Pack to paste by hand", es="Paquete para pegar a mano")
NEEDS_TOKEN = False
PAGE, SUMS = "index.html", "SHA256SUMS"


def fits(address: str) -> bool:
    """Tell whether this is a pack's address: pack:PATH."""
    return address.strip().lower().startswith("pack:") and bool(address.strip()[len("pack:") :])


def connect(address: str, token: str | None) -> Pack:
    """Make ready to write a pack; it takes no token."""
    return Pack(Path(address.strip()[len("pack:") :]).expanduser().absolute())


class Pack:
    """A pack on the disk: a folder, or a zip file where the name ends in .zip."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.address = f"pack:{path}"

    def close(self) -> None:
        """Nothing is held."""

    def difference(self, draft: Draft, organization: str | None) -> Difference:
        """Say what goes into the pack; what a portal has is not known here."""
        return compare(draft, ckan_package.render(draft), None, ckan_package.EXTRAS)

    def carry_out(self, draft: Draft, difference: Difference, progress: Progress) -> Done:
        """Write the pack, whole or not at all.

        Raises:
            Problem: when it cannot be written.
        """
        name = draft.text("name")
        target = self.path if self._is_zip else self.path / name
        if not self._is_zip and target.exists() and not (target / SUMS).is_file():
            raise Problem(_("{folder} is there and is no pack; it was left as it is. Give another place after pack:.",
                            folder=str(target)))  # fmt: skip
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{name}.", suffix=".part") as made:
                self._fill(Path(made), draft, difference, progress)
                self._take_place(Path(made), target)
        except OSError as error:
            raise files.trouble(Path(error.filename or target), error) from error
        page_place = target if self._is_zip else target / PAGE
        told = [{"path": one.key, "sha256": one.sha256, "bytes": one.byte_size, "resource_id": "",
                 "url": "" if one.path else one.download_url} for one in draft.distributions]  # fmt: skip
        verified = [
            {"path": one.path, "sha256": one.sha256, "how": "packed"} for one in draft.distributions if one.path
        ]
        return Done(name, page_place.as_uri(), told, verified, there=False)

    def withdraw(self, draft: Draft) -> tuple[str, str, bool]:
        """Say that nothing can be taken away from here.

        Raises:
            Problem: always.
        """
        raise Problem(_("A pack was put on the portal by hand, so it can only be taken away by hand: set the dataset to private "
                        "there."))  # fmt: skip

    @property
    def _is_zip(self) -> bool:
        return self.path.suffix.lower() == ".zip"

    def _fill(self, made: Path, draft: Draft, difference: Difference, progress: Progress) -> None:
        sums = []
        for one in draft.distributions:
            place = draft.file(one)
            if place is None:
                continue
            progress(_("Copying {file} ({bytes} bytes)…", file=one.path, bytes=one.byte_size))
            copy = made / "files" / one.path
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(place, copy)
            if files.sha256(copy) != one.sha256:
                raise Problem(
                    _("What was written of {file} is not what was sent. Publish again; if it stays so, look at the disk.",
                      file=one.path)
                )  # fmt: skip
            sums.append(f"{one.sha256}  files/{one.path}\n")
        write_all(Draft(made, draft.facts), Published(""))
        files.write_text(made / SUMS, "".join(sums))
        spoken = draft.text("language")
        with speaking(spoken if spoken in LANGUAGES else language()):
            files.write_text(made / PAGE, document(draft.text("title"), page(draft, difference.wanted)))

    def _take_place(self, made: Path, target: Path) -> None:
        if not self._is_zip:
            old = target.with_name(f".{target.name}.old")
            shutil.rmtree(old, ignore_errors=True)
            if target.exists():
                target.rename(old)
            inside = made / "pack"
            inside.mkdir()
            for path in list(made.iterdir()):
                if path != inside:
                    path.rename(inside / path.name)
            inside.rename(target)
            shutil.rmtree(old, ignore_errors=True)
            return
        with files.written_whole(target) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(made.rglob("*")):
                if path.is_file():
                    archive.write(path, path.relative_to(made).as_posix())
