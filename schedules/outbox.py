"""Letters on their way: to a mail server over kept connections, or as files into the `outbox/` folder."""

from __future__ import annotations

import asyncio
import os
import re
import ssl
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal, Protocol
from urllib.parse import parse_qs, unquote, urlsplit

import aiosmtplib

from aggregator.telling.letters import Letter, Letterhead, Links

Fate = Literal["sent", "later", "refused"]
SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a letter: `later` may be tried again, `refused` concerns this recipient alone."""

    fate: Fate
    reason: str = ""


class Line(Protocol):
    """Somewhere letters go, one at a time; ask `again()` for more lines."""

    async def send(self, letter: Letter) -> Outcome:
        """Hand over one letter; never raises for what a server may answer."""

    async def close(self) -> None:
        """Say goodbye to the server."""

    def again(self) -> Line:
        """Another one of the same kind, with a connection of its own."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """`smtp://user:password@host:587` (STARTTLS where offered), `smtps://host:465`, `?starttls=required`."""

    host: str
    port: int
    username: str | None
    password: str | None
    use_tls: bool
    start_tls: bool | None
    sender: str

    @classmethod
    def at(cls, address: str, sender: str) -> MailServer:
        """The server at that address; `sender` is the envelope's. Raises `ValueError` for other addresses."""
        parts = urlsplit(address)
        if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
            raise ValueError(f"a mail server is smtp://host:port or smtps://host, not {parts.scheme}://…")
        secure = parts.scheme == "smtps"
        said = parse_qs(parts.query).get("starttls", ["offered"])[0]
        if said not in ("offered", "required", "never"):
            raise ValueError("starttls is offered, required or never")
        start_tls = {"offered": None, "required": True, "never": False}[said]
        if parts.password and start_tls is None:
            start_tls = True  # a password does not travel in the clear
        return cls(
            parts.hostname, parts.port or (465 if secure else 587), unquote(parts.username or "") or None,
            unquote(parts.password or "") or None, secure, False if secure else start_tls, sender,
        )  # fmt: skip


class SmtpLine:
    """Keeps one connection and renews it when the server hung up."""

    def __init__(self, server: MailServer) -> None:
        self._server = server
        self._line: aiosmtplib.SMTP | None = None

    def again(self) -> SmtpLine:
        """Another line to the same server."""
        return SmtpLine(self._server)

    async def send(self, letter: Letter) -> Outcome:
        """Hand one letter over. What concerns the server or us puts off; only what is said of the
        recipient or of the letter refuses."""
        try:
            server = await self._connected()
        except (aiosmtplib.SMTPException, OSError, ssl.SSLError) as trouble:
            return Outcome("later", _reason(trouble))
        try:
            await server.sendmail(self._server.sender, [letter.recipient], letter.content)
        except aiosmtplib.SMTPRecipientsRefused as refusal:
            return await self._refused(refusal.recipients[0])
        except aiosmtplib.SMTPSenderRefused as refusal:
            await self._hang_up()
            return Outcome("later", _reason(refusal))
        except aiosmtplib.SMTPResponseException as refusal:
            return await self._refused(refusal)
        except (aiosmtplib.SMTPException, OSError) as trouble:
            await self._hang_up()
            return Outcome("later", _reason(trouble))
        return Outcome("sent")

    async def close(self) -> None:
        """Say QUIT if the server still listens."""
        if self._line is not None and self._line.is_connected:
            try:
                await self._line.quit()
            except (aiosmtplib.SMTPException, OSError):
                self._line.close()
        self._line = None

    async def _connected(self) -> aiosmtplib.SMTP:
        if self._line is None or not self._line.is_connected:
            server = self._server
            self._line = aiosmtplib.SMTP(
                hostname=server.host, port=server.port, username=server.username, password=server.password,
                use_tls=server.use_tls, start_tls=server.start_tls, timeout=SECONDS,
            )  # fmt: skip
            await self._line.connect()
        return self._line

    async def _refused(self, refusal: aiosmtplib.SMTPResponseException) -> Outcome:
        """5xx is for ever, 4xx for now; 421 and 5xx about logging in close the line and are ours to solve."""
        if refusal.code in (421, 530, 534, 535, 538):
            await self._hang_up()
            return Outcome("later", _reason(refusal))
        return Outcome("refused" if refusal.code >= 500 else "later", _reason(refusal))

    async def _hang_up(self) -> None:
        if self._line is not None:
            self._line.close()
        self._line = None


class FolderLine:
    """Writes `.eml` files, until a mail server is set and for a dry run."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def again(self) -> FolderLine:
        """The same folder."""
        return self

    async def send(self, letter: Letter) -> Outcome:
        """One file a letter, named by its Message-ID: the same run overwrites its own."""
        return await asyncio.to_thread(self._write, letter)

    def _write(self, letter: Letter) -> Outcome:
        name = re.sub(r"[^A-Za-z0-9.-]", "_", letter.message_id.strip("<>"))[:120]
        path = self._folder / f"{name}.{'json' if letter.headers else 'eml'}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            draft = path.with_suffix(".part")
            draft.write_bytes(letter.content)
            os.replace(draft, path)
        except OSError as trouble:
            return Outcome("later", _reason(trouble))
        return Outcome("sent")

    async def close(self) -> None:
        """Nothing to close."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes, where letters point, and the line they leave by."""

    line: Line
    head: Letterhead
    links: Links


def line_for(smtp: str | None, folder: Path, mail_from: str) -> Line:
    """The line settings ask for: `smtp` an address as in `MailServer.at`, or `None` for the folder."""
    if smtp is None:
        return FolderLine(folder)
    envelope = mail_from.rpartition("<")[2].rstrip("> ")
    return SmtpLine(MailServer.at(smtp, envelope))


def posted(line: Line, letter: Letter) -> bool:
    """Send one letter now and say whether it left."""
    return post(line, letter).fate == "sent"


def post(line: Line, letter: Letter) -> Outcome:
    """One letter now, outside any run (a confirmation), from a thread without a loop."""

    async def once() -> Outcome:
        async with Lines(line, 1) as lines:
            return await lines.all[0].send(letter)

    return asyncio.run(once())


class Lines:
    """A few lines for as long as a run lasts."""

    def __init__(self, line: Line, how_many: int) -> None:
        self.all = [line.again() for _ in range(how_many)]

    async def __aenter__(self) -> Lines:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for line in self.all:
            await line.close()


def _reason(trouble: Exception) -> str:
    """One line for the log and the row: control characters never reach either."""
    code = getattr(trouble, "code", None)
    text = re.sub(r"[\x00-\x1f\x7f-\x9f]+", " ", str(getattr(trouble, "message", "") or trouble))[:300]
    return f"{code} {text}" if code else f"{type(trouble).__name__}: {text}"
