"""Signed tokens for the links in letters, each good for one purpose only; keys for calls to webhooks."""

from __future__ import annotations

import hmac
from datetime import datetime, timedelta

from itsdangerous import BadSignature, URLSafeSerializer

CONFIRM_WITHIN = timedelta(hours=48)


class Tokens:
    """Makes and reads tokens with one secret. The moment is inside, `now` an argument."""

    def __init__(self, secret: str) -> None:
        if len(secret) < 16:
            raise ValueError("the secret needs at least 16 characters")
        self._secret = secret.encode()
        self._confirm = URLSafeSerializer(secret, salt="festmeet.confirm")
        self._leave = URLSafeSerializer(secret, salt="festmeet.leave")

    def confirm(self, subscription_id: str, now: datetime) -> str:
        """A token to confirm that subscription within 48 hours."""
        return str(self._confirm.dumps([subscription_id, int(now.timestamp())]))

    def confirms(self, token: str, now: datetime) -> str | None:
        """The subscription a token confirms, `None` when forged or too old."""
        said = _read(self._confirm, token)
        if not (isinstance(said, list) and len(said) == 2 and isinstance(said[1], int)):
            return None
        age = now.timestamp() - said[1]
        return str(said[0]) if -300 <= age <= CONFIRM_WITHIN.total_seconds() else None

    def leave(self, subscription_id: str) -> str:
        """A token to change or leave that subscription; it works for ever."""
        return str(self._leave.dumps(subscription_id))

    def key(self, subscription_id: str) -> str:
        """What calls of that subscription are signed with; its receiver is told it once."""
        return hmac.digest(self._secret, f"festmeet.key/{subscription_id}".encode(), "sha256").hex()

    def leaves(self, token: str) -> str | None:
        """The subscription a token may change or end, `None` when forged."""
        said = _read(self._leave, token)
        return said if isinstance(said, str) else None


def _read(serializer: URLSafeSerializer, token: str) -> object:
    try:
        return serializer.loads(token[:1000])
    except BadSignature:
        return None
