"""Finds the adapters: every module of `scrapers/platforms/` that names its `platform`."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import cast

from scrapers import platforms
from scrapers.contract import Adapter, LayoutChanged, Page, ScraperError

# Options of the readers that adapters share: a site of any platform may want them.
SHARED_OPTIONS = ("api", "expand", "follow", "follow_sections", "from", "hashtags", "recipe", "to")


class UnknownPlatform(ScraperError):
    """No adapter answers to this name."""

    code = "unknown_platform"


@cache
def names() -> tuple[str, ...]:
    """The names of all platforms, sorted; a module's file name is its platform's name."""
    return tuple(
        sorted(m.name for m in pkgutil.iter_modules(platforms.__path__) if not m.name.startswith("_"))
    )


def adapter(platform: str) -> Adapter:
    """The adapter of a platform; raises `UnknownPlatform`."""
    if platform not in names():
        raise UnknownPlatform(f"no platform is called {platform!r}; there are {', '.join(names())}")
    return cast(Adapter, import_module(f"scrapers.platforms.{platform}"))


def options(platform: str) -> tuple[str, ...]:
    """What a source of that platform may say in its `options`; raises `UnknownPlatform`."""
    return (*SHARED_OPTIONS, *getattr(adapter(platform), "options", ()))


def recognise(page: Page) -> Adapter:
    """The adapter surest that the page is its own; raises `LayoutChanged` when none knows it."""
    sure = [(found.recognise(page), found.platform, found) for found in map(adapter, names())]
    score, _, best = max(sure, key=lambda entry: entry[:2], default=(0.0, "", None))
    if best is None or score <= 0:
        raise LayoutChanged("no platform recognises these bytes; name one with --as", page.url)
    return best
