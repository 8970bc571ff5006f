"""One page read by its adapter, in a thread, within a time; whatever the reader raises becomes a value."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field

from scrapers.contract import Adapter, Finding, Page, Post, Removed, ScraperError, Source
from scrapers.threads import in_thread

log = logging.getLogger(__name__)

_REQUESTS_AND_NOTES = 1_000  # findings beside the items themselves: links, unreadables


class ReadingFailed(ScraperError):
    """The reader of a page stumbled (`reader_failed`) or did not come to an end (`read_timeout`)."""

    def __init__(self, code: str, why: str, where: str) -> None:
        super().__init__(why, where)
        self.code = code


@dataclass(slots=True)
class Reading:
    """What a page said before it ended, overflowed or failed."""

    findings: list[Finding] = field(default_factory=list)
    failure: ScraperError | None = None
    overfull: bool = False


async def read_page(adapter: Adapter, page: Page, source: Source, items: int, seconds: float) -> Reading:
    """Never raises. Findings said before a failure are kept; after `items` and some links it stops.

    Posts whose authors ask not to be found by them go no further than here, and are taken out if they did.
    """
    reading = Reading()

    def read() -> None:
        for finding in adapter.read(page, source):
            if isinstance(finding, Post) and finding.shy:
                finding = Removed(finding.id, wished=True)
            reading.findings.append(finding)
            if len(reading.findings) > items + _REQUESTS_AND_NOTES:
                reading.overfull = True
                return

    failure: ScraperError | None = None
    try:
        await in_thread(read, seconds)
    except TimeoutError:
        failure = ReadingFailed("read_timeout", f"Reading took longer than {seconds:.0f} seconds.", page.url)
    except ScraperError as error:
        failure = error
    except Exception as error:
        # Hostile bytes find every hole of a reader; the trace is for its author, the reason for the operator.
        log.exception("reader failed", extra={"source": source.key, "platform": source.platform})
        why = f"The reader of {source.platform} stumbled: {type(error).__name__}: {str(error)[:200]}"
        failure = ReadingFailed("reader_failed", why, page.url)
    # A copy: a thread that could not be stopped may go on appending to the list it knows.
    return Reading(list(reading.findings), failure, reading.overfull)
