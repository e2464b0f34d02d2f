"""The trainer's keys, and what they sign: Ed25519, so that the same words give the same signature."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from ..opening.workspace import PROJECT

_ = translator("certificate")
PRIVATE, PUBLIC = "private-key.pem", "public-key.json"


@dataclass(frozen=True)
class Key:
    """The public half of a key, and what it is of.

    Parameters:
        programme: the course that it signs for.
        signer: who signs.
        public: the key, base64.
    """

    programme: str
    signer: str
    public: str

    @property
    def fingerprint(self) -> str:
        """The key's SHA-256, the first 16 digits, in groups of four as people read them aloud."""
        digits = hashlib.sha256(base64.b64decode(self.public)).hexdigest()[:16].upper()
        return " ".join(digits[at : at + 4] for at in range(0, 16, 4))


def need_cryptography() -> None:
    """Make sure that the library that signs is installed, which the base package does without.

    Raises:
        Problem: when it is not.
    """
    try:
        import cryptography  # noqa: F401
    except ImportError as error:
        raise Problem(
            _("Certificates need the library cryptography. Run make setup, or install opendata-training[grading].")
        ) from error


def make_keys(folder: Path, programme: str, signer: str) -> Key:
    """Make a pair of keys: the private one for its owner's eyes only, the public one to hand out.

    Parameters:
        folder: where they go; never in the project, which is shared.
        programme: the course.
        signer: who signs.

    Raises:
        Problem: when the folder is in the project, or has keys already.
    """
    need_cryptography()
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    programme, signer = " ".join(programme.split()), " ".join(signer.split())
    if not programme or not signer:
        raise Problem(_("Say the name of the programme and who signs; both are written on each certificate."))
    if folder.resolve().is_relative_to(PROJECT):
        raise Problem(_("{folder} is in the project, which others get too. Choose a folder of your own for the keys.",
                        folder=str(folder)))  # fmt: skip
    for name in (PRIVATE, PUBLIC):
        if os.path.lexists(folder / name):
            raise Problem(_("There is a key at {file} already. With another one, certificates signed before could not be told "
                            "from false ones. Keep it, or choose another folder.", file=str(folder / name)))  # fmt: skip
    private = Ed25519PrivateKey.generate()
    data = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made with its rights, so that nobody can read it in between.
        handle = os.open(folder / PRIVATE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
    except OSError as error:
        raise files.trouble(folder / PRIVATE, error) from error
    key = Key(programme, signer, _public(private))
    told = {"programme": key.programme, "signer": key.signer, "algorithm": "Ed25519", "public": key.public}
    files.write_text(folder / PUBLIC, json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return key


def read_key(path: Path) -> Key:
    """Read a public key.

    Parameters:
        path: public-key.json, or the folder that it is in.

    Raises:
        Problem: when it is no such key.
    """
    place = path / PUBLIC if path.is_dir() else path
    try:
        told = json.loads(place.read_text(encoding="utf-8"))
        key = Key(str(told["programme"]), str(told["signer"]), str(told["public"]))
        if len(base64.b64decode(key.public, validate=True)) != 32:
            raise ValueError(key.public)
    except FileNotFoundError as error:
        raise files.trouble(place, error) from error
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Problem(_("{file} is not the public key of a course. It is the file {name} that opendata certificate keys made.",
                        file=str(place), name=PUBLIC)) from error  # fmt: skip
    return key


def sign(folder: Path, said: dict[str, Any]) -> dict[str, str]:
    """Sign what a certificate says.

    Parameters:
        folder: where the keys are.
        said: what is signed.

    Returns:
        The key and the signature, base64.

    Raises:
        Problem: when the private key cannot be used, or is not the public one's.
    """
    need_cryptography()
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    path = folder / PRIVATE
    try:
        private = load_pem_private_key(path.read_bytes(), None)
    except OSError as error:
        raise files.trouble(path, error) from error
    except (ValueError, TypeError) as error:
        raise Problem(_("{file} is not a private key that can be used.", file=str(path))) from error
    if not isinstance(private, Ed25519PrivateKey) or _public(private) != read_key(folder).public:
        raise Problem(_("The two keys in {folder} do not belong together.", folder=str(folder)))
    return {"key": _public(private), "signature": base64.b64encode(private.sign(canonical(said))).decode()}


def holds(said: dict[str, Any], key: str, signature: str) -> bool:
    """Say whether a signature is of these words by this key.

    Parameters:
        said: what was signed.
        key: the public key, base64.
        signature: base64.
    """
    need_cryptography()
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key, validate=True))
        public.verify(base64.b64decode(signature, validate=True), canonical(said))
    except (InvalidSignature, ValueError, binascii.Error):
        return False
    return True


def canonical(said: dict[str, Any]) -> bytes:
    """Give the bytes that are signed: the same for the same words, whoever writes them down."""
    return json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()


def _public(private: Any) -> str:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return base64.b64encode(private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()
