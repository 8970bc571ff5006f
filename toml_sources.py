"""New tables for `festmeet.toml`: rendered, appended behind what is there, never twice.

The file's own text is left as it is, to the byte: new tables go to its end, where `[[source]]` may go on.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import Item

LONGEST_KEY = 64


@dataclass(frozen=True, slots=True)
class Block:
    """One table: `table` is `source` or `festival`; `remark` stands above; `live` false: a comment.

    A value of `None` is a blank for the operator to fill in, a comment too.
    """

    table: str
    values: Mapping[str, Any]
    remark: str = ""
    live: bool = True

    def text(self) -> str:
        """The block as lines of TOML."""
        lines = [f"[[{self.table}]]"]
        for name, value in self.values.items():
            lines.append(f"# {name} =" if value is None and self.live else f"{name} = {_value(value)}")
        if not self.live:
            lines = [f"# {line}" for line in lines]
        remark = " ".join("".join(c if c.isprintable() else " " for c in self.remark).split())
        return "\n".join([*([f"# {remark}"] if remark else []), *lines]) + "\n"


def _value(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):
        inline = tomlkit.inline_table()
        inline.update(value)
        return inline.as_string()
    made: Item = tomlkit.item(value)
    return made.as_string()


def key_of(words: str, taken: Iterable[str] = ()) -> str:
    """A key made of words, free of those taken: `Kelp Film Festival` is `kelp-film-festival`, or `…-2`."""
    plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[: LONGEST_KEY - 4].strip("-") or "source"
    used, number, key = set(taken), 2, base
    while key in used:
        key, number = f"{base}-{number}", number + 1
    return key


def same_place(url: str) -> str:
    """An address as it is compared: without scheme, `www.`, last slash; the host in lower case."""
    bare = re.sub(r"^[a-z]+://(?:www\.)?", "", url.strip(), flags=re.IGNORECASE).rstrip("/")
    host, slash, path = bare.partition("/")
    return host.lower() + slash + path


def appended(text: str, blocks: Iterable[Block]) -> str:
    """The file's text with the blocks behind it."""
    body = "\n".join(block.text() for block in blocks)
    if not body:
        return text
    gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    return f"{text}{gap}{body}"


def written(path: Path, text: str) -> None:
    """Replace a file at once or not at all, keeping its permissions; a link stays a link."""
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        if target.exists():
            shutil.copymode(target, name)
        else:
            os.chmod(name, 0o644)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise
