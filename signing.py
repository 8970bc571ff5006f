"""The secret that signs the links in letters and the moderator's cookie."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from setting_values import SHORTEST_SECRET
from settings import PREFIX, Settings, SettingsError


def secret_of(settings: Settings) -> str:
    """The secret that signs links: the operator's, or one made once and kept beside the outbox.

    Processes on several machines need the same one: with PostgreSQL it must be set.
    """
    service = settings.service
    if service.secret:
        return service.secret
    if service.database.startswith("postgres"):
        raise SettingsError("set a long random word; every process needs the same one", f"{PREFIX}SECRET")
    path = Path(service.outbox).parent / "festmeet.secret"
    with suppress(FileExistsError):
        keep_secret(path, secrets.token_urlsafe(32))
    kept = path.read_text(encoding="utf-8").strip()
    if len(kept) < SHORTEST_SECRET:
        raise SettingsError("holds no secret; remove it, and a new one is made", str(path))
    return kept


def keep_secret(path: Path, secret: str) -> None:
    """Write a file that only its owner may read, whole or not at all; raises `FileExistsError`.

    The processes of `festmeet run` start together: none may read what another has only begun to write.
    """
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(secret)
        os.link(draft, path)
    finally:
        os.unlink(draft)
