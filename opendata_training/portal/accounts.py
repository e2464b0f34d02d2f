"""Who may do what: accounts with a password, their tokens for programs, and their roles in organizations.

Roles are CKAN's: an admin or editor of an organization changes its datasets, a member sees its hidden ones too
(https://docs.ckan.org/en/latest/maintaining/authorization.html).
"""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
from dataclasses import dataclass
from typing import Any

from ..locale import translator
from .errors import not_found, not_valid
from .facts import NAME
from .schema import FIRST_ACCOUNT, new_id, now

_ = translator("portal")

ROLES = ("member", "editor", "admin")
# As long as CKAN asks for (ckan/logic/validators.py, user_password_validator).
SHORTEST_PASSWORD = 8
# How passwords are kept (https://werkzeug.palletsprojects.com/en/stable/utils/#module-werkzeug.security): slow to try.
HASHING = "scrypt"
# What is checked when there is no such account, so that the answer takes as long as for a wrong password.
_NOBODY = "scrypt:32768:8:1$nobody$" + "0" * 128


@dataclass(frozen=True)
class User:
    """Who asks.

    Parameters:
        admin: whether this account may do everything.
        roles: its role in each organization, by the organization's identifier.
    """

    id: str
    name: str
    fullname: str
    admin: bool
    created: str
    roles: dict[str, str]

    def sees(self, organization_id: str) -> bool:
        """Tell whether it may see an organization's hidden datasets."""
        return self.admin or organization_id in self.roles

    def edits(self, organization_id: str) -> bool:
        """Tell whether it may change an organization's datasets."""
        return self.admin or self.roles.get(organization_id) in ("editor", "admin")

    def runs(self, organization_id: str) -> bool:
        """Tell whether it may change an organization itself and who belongs to it."""
        return self.admin or self.roles.get(organization_id) == "admin"

    def shown(self) -> dict[str, Any]:
        """Give it as CKAN's user_show does."""
        return {
            "id": self.id,
            "name": self.name,
            "fullname": self.fullname,
            "display_name": self.fullname or self.name,
            "created": self.created,
            "sysadmin": self.admin,
            "state": "active",
        }


def _hashed(token: str) -> str:
    # The token is 32 random bytes, so a plain digest is enough: there is nothing to guess.
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def _user(db: sqlite3.Connection, row: sqlite3.Row | None) -> User | None:
    if row is None:
        return None
    asked = "SELECT organization_id, role FROM member WHERE account_id = ?"
    roles = {one["organization_id"]: one["role"] for one in db.execute(asked, (row["id"],))}
    return User(row["id"], row["name"], row["fullname"], bool(row["admin"]), row["created"], roles)


def by_token(db: sqlite3.Connection, token: str) -> User | None:
    """Give whose token this is."""
    asked = "SELECT account.* FROM token JOIN account ON account.id = token.account_id WHERE hash = ?"
    return _user(db, db.execute(asked, (_hashed(token),)).fetchone())


def by_name(db: sqlite3.Connection, name_or_id: Any) -> User | None:
    """Find an account by its name or identifier."""
    # A name may look like another's identifier; the identifier wins.
    sql = "SELECT * FROM account WHERE id = :asked OR name = :asked ORDER BY id = :asked DESC"
    return _user(db, db.execute(sql, {"asked": str(name_or_id)}).fetchone())


def everyone(db: sqlite3.Connection) -> list[User]:
    """Give all accounts, by name."""
    found = (_user(db, row) for row in db.execute("SELECT * FROM account ORDER BY name").fetchall())
    return [user for user in found if user]


def by_password(db: sqlite3.Connection, name: str, password: str) -> User | None:
    """Give the account whose name and password these are; an account without a password cannot sign in."""
    from werkzeug.security import check_password_hash

    row = db.execute("SELECT * FROM account WHERE name = ?", (name,)).fetchone()
    right = check_password_hash((row["password"] if row else "") or _NOBODY, password)
    return _user(db, row) if right and row and row["password"] else None


def add(db: sqlite3.Connection, name: str, password: str, *, fullname: str = "", admin: bool = False) -> User:
    """Make an account, or give the one of that name another password.

    Raises:
        Refusal: when the name or the password will not do.
    """
    from werkzeug.security import generate_password_hash

    if not NAME.fullmatch(name):
        raise not_valid("name", _("Must be 2 to 100 small letters without accents, digits, - or _"))
    if len(password) < SHORTEST_PASSWORD:
        raise not_valid("password", _("A password needs {count} characters or more", count=SHORTEST_PASSWORD))
    kept = generate_password_hash(password, HASHING)
    db.execute(
        "INSERT INTO account VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET password = excluded.password",
        (new_id(), name, fullname, kept, int(admin), now()),
    )
    user = by_name(db, name)
    assert user is not None  # just written
    # Whoever is signed in with an earlier password is so no more.
    db.execute("DELETE FROM session WHERE account_id = ?", (user.id,))
    return user


def join(db: sqlite3.Connection, user: User, organization_id: str, role: str) -> None:
    """Give an account a role in an organization.

    Raises:
        Refusal: when there is no such role.
    """
    if role not in ROLES:
        raise not_valid("role", _("Must be one of: {choices}", choices=", ".join(ROLES)))
    db.execute("INSERT OR REPLACE INTO member VALUES (?, ?, ?)", (user.id, organization_id, role))


def tokens(db: sqlite3.Connection, user: User) -> list[dict[str, Any]]:
    """List an account's tokens, without the tokens themselves: nobody has those but who was given them."""
    asked = "SELECT id, name, created FROM token WHERE account_id = ? ORDER BY created, id"
    return [
        {"id": row["id"], "name": row["name"], "user_id": user.id, "created_at": row["created"], "last_access": None}
        for row in db.execute(asked, (user.id,))
    ]


def make_token(db: sqlite3.Connection, user: User, name: str) -> str:
    """Make a token; only its digest is kept."""
    token = secrets.token_urlsafe(32)
    db.execute("INSERT INTO token VALUES (?, ?, ?, ?, ?)", (new_id(), user.id, name, _hashed(token), now()))
    return token


def revoke(db: sqlite3.Connection, user: User, *, token: str = "", token_id: str = "") -> None:
    """Take a token out of use, named by itself or by its identifier; one's own, or anybody's for who may do everything.

    Raises:
        Refusal: when there is none such.
    """
    asked = "SELECT * FROM token WHERE hash = ? OR id = ?"
    row = db.execute(asked, (_hashed(token), token_id)).fetchone()
    if row is None or (row["account_id"] != user.id and not user.admin):
        raise not_found(token_id or "token")
    db.execute("DELETE FROM token WHERE id = ?", (row["id"],))


def replace_first_token(db: sqlite3.Connection) -> str:
    """Make the token that the portal's folder keeps in a file, in the place of the one before it."""
    first = by_name(db, FIRST_ACCOUNT)
    assert first is not None  # made with the tables
    db.execute("DELETE FROM token WHERE account_id = ? AND name = ''", (first.id,))
    return make_token(db, first, "")
