"""Secret addresses: how a token is made, recognized and found.

A token is 160 bits derived from the site's secret key and a random nonce in some row; the row keeps the
token's SHA-256 to find it by. So an address can be written into a page or a mail whenever it is needed,
while a copy of the database alone opens nothing.
"""

import hashlib
import re
import secrets
from typing import TypeVar

from django.db.models import Model, QuerySet
from django.utils.crypto import salted_hmac

TOKEN_LENGTH = 40  # hexadecimal digits: 160 bits
NONCE_LENGTH = 40
SHAPE = re.compile(rf"[0-9a-f]{{{TOKEN_LENGTH}}}")

Row = TypeVar("Row", bound=Model)


def new_nonce() -> str:
    """What makes one address differ from every other. Of no use without the site's secret key."""
    return secrets.token_hex(NONCE_LENGTH // 2)


def derive(purpose: str, nonce: str) -> str:
    """The token of this nonce, for one purpose: a link of one kind never opens a page of another."""
    return salted_hmac(purpose, nonce, algorithm="sha256").hexdigest()[:TOKEN_LENGTH]


def digest(secret: str) -> str:
    """What is kept of a token: its SHA-256, in 64 hexadecimal digits."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def find(token: str, column: str, rows: "QuerySet[Row]") -> Row | None:
    """The one of `rows` whose `column` holds the digest of the token.

    `rows` leaves out what has ended, so that unknown, expired and switched off are the same one question
    to the database with the same answer. What does not look like a token is not asked about.
    """
    if not SHAPE.fullmatch(token):
        return None
    return rows.filter(**{column: digest(token)}).first()
