"""A mail server on loopback that answers as a test tells it to."""

from __future__ import annotations

import asyncio
import email
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from typing import Any

from aiosmtpd.smtp import SMTP


@dataclass
class MailBox:
    """What arrived, and what the server says to whom: `rcpt` and `data` map addresses to answers."""

    rcpt: dict[str, str] = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)
    mail: str | None = None
    hangs_up: set[str] = field(default_factory=set)
    arrived: list[tuple[str, bytes]] = field(default_factory=list)
    connections: int = 0
    port: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    async def handle_EHLO(  # noqa: N802 - aiosmtpd calls it so
        self, _server: SMTP, session: Any, _envelope: Any, host: str, said: list[str]
    ) -> list[str]:
        session.host_name = host
        self.connections += 1
        return said

    async def handle_MAIL(  # noqa: N802 - aiosmtpd calls it so
        self, _server: SMTP, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if self.mail:
            return self.mail
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd calls it so
        self, server: SMTP, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if address in self.hangs_up:
            self.hangs_up.discard(address)
            server.transport.close()  # type: ignore[union-attr]
            return "421 gone"
        if address in self.rcpt:
            return self.rcpt[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd calls it so
        self, _server: SMTP, _session: Any, envelope: Any
    ) -> str:
        address = envelope.rcpt_tos[0]
        if address in self.data:
            return self.data[address]
        with self.lock:
            self.arrived.append((address, envelope.original_content))
        return "250 OK"

    def messages(self) -> list[Message]:
        """What arrived, parsed."""
        return [email.message_from_bytes(content) for _, content in self.arrived]

    @property
    def address(self) -> str:
        """As settings name it."""
        return f"smtp://127.0.0.1:{self.port}?starttls=never"


@contextmanager
def mail_server() -> Iterator[MailBox]:
    """A server in a thread with a loop of its own, for as long as the block lasts."""
    box, loop = MailBox(), asyncio.new_event_loop()
    listening = loop.run_until_complete(
        loop.create_server(lambda: SMTP(box, hostname="mail.example", loop=loop), "127.0.0.1", 0)
    )
    box.port = listening.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield box
    finally:
        asyncio.run_coroutine_threadsafe(_closed(listening), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _closed(listening: asyncio.Server) -> None:
    """Hang up on everybody, let their handlers end."""
    listening.close()
    mine = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in mine:
        task.cancel()
    await asyncio.gather(*mine, return_exceptions=True)
