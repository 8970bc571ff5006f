"""Work that may take long or never end, beside the event loop.

A thread of its own each time, and a daemon: a pool would run out of threads under work that never ends, and
the interpreter would wait for it at exit. Python cannot kill a thread. When the time is up the exception
`Stopped` is raised inside it, which ends any loop of Python code; a single call into C that never returns
(a regular expression gone wild) lives on until it does, so the readers bound those themselves.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Stopped(BaseException):
    """Raised inside a thread whose time is up. Not an `Exception`, so that no reader swallows it."""


async def in_thread(work: Callable[[], T], seconds: float) -> T:
    """The result of `work()`, or its exception; `TimeoutError` after `seconds`."""
    loop = asyncio.get_running_loop()
    result: asyncio.Future[T] = loop.create_future()

    def settle(value: T | None, error: BaseException | None) -> None:
        if result.done():
            return
        if error is not None:
            result.set_exception(error)
        else:
            result.set_result(value)  # type: ignore[arg-type]  # without an error there is a value

    def run() -> None:
        with contextlib.suppress(Stopped):
            try:
                outcome: tuple[T | None, BaseException | None] = (work(), None)
            except Exception as error:
                outcome = (None, error)
            with contextlib.suppress(RuntimeError):  # the loop closed meanwhile: nobody is waiting
                loop.call_soon_threadsafe(settle, *outcome)

    thread = threading.Thread(target=run, daemon=True, name="festmeet-work")
    thread.start()
    try:
        async with asyncio.timeout(seconds):
            return await result
    finally:
        if not result.done() or result.cancelled():
            _stop(thread)


def _stop(thread: threading.Thread) -> None:
    if thread.ident is not None and thread.is_alive():
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(Stopped))
