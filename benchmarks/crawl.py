"""What a fetched page costs the client in CPU: ours beside bare httpx and beside Scrapy, interleaved.

    python -m benchmarks.crawl [ROUNDS]        (wants the `bench` extra)

Twenty local hosts serve fifty pages of 8 KB each with ETags. Everybody keeps one connection a host and no
pause. Ours and Scrapy ask robots.txt; ours also guards addresses, bounds every body and hashes it; "304" is
ours asking again with validators. Each client is a process of its own and counts its CPU after its imports.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

HOSTS, PAGES, SIZE = 20, 50, 8_000


# --- the hosts -----------------------------------------------------------------------------------------


async def serve() -> None:
    """Prints its ports and serves until killed."""
    body = (b"<p>Coffee for documentary editors, Friday 18:00</p>" * 200)[:SIZE]
    fresh = b'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\netag: "1"\r\ncontent-length: %d\r\n\r\n%s' % (
        SIZE,
        body,
    )
    same = b'HTTP/1.1 304 Not Modified\r\netag: "1"\r\n\r\n'
    robots = b"HTTP/1.1 200 OK\r\ncontent-length: 24\r\n\r\nUser-agent: *\nDisallow:\n"

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                asked = head.lower()
                known = b"if-none-match" in asked
                writer.write(robots if b" /robots.txt " in asked else same if known else fresh)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    servers = [await asyncio.start_server(answer, "127.0.0.1", 0) for _ in range(HOSTS)]
    print(json.dumps([server.sockets[0].getsockname()[1] for server in servers]), flush=True)
    await asyncio.Event().wait()


def lanes(ports: list[int]) -> list[list[str]]:
    """One list of addresses a host."""
    return [[f"http://127.0.0.1:{port}/{number}" for number in range(PAGES)] for port in ports]


# --- the clients: each returns how many pages it got ----------------------------------------------------


async def bare(ports: list[int]) -> int:
    """httpx and nothing else."""
    import httpx

    async with httpx.AsyncClient(trust_env=False) as client:

        async def lane(urls: list[str]) -> int:
            return sum([(await client.get(url)).status_code == 200 for url in urls])

        return sum(await asyncio.gather(*map(lane, lanes(ports))))


async def ours(ports: list[int], again: bool = False) -> int:
    """Our fetcher; with `again`, every page is known."""
    from scrapers.contract import Request
    from scrapers.fetch import Fetcher
    from scrapers.fetching.answers import Known
    from scrapers.fetching.manners import Manners

    known = Known(etag='"1"') if again else None
    hosts = tuple(f"127.0.0.1:{port}" for port in ports)
    async with Fetcher(Manners(pause=0, private_hosts=hosts)) as fetcher:

        async def lane(urls: list[str]) -> int:
            return sum([(await fetcher.fetch(Request(url), known)) is not None for url in urls])

        return sum(await asyncio.gather(*map(lane, lanes(ports))))


def scrapy(ports: list[int]) -> int:
    """Scrapy with its defaults, robots.txt on, as many hosts at once as there are."""
    from scrapy import Spider
    from scrapy.crawler import CrawlerProcess

    got = []

    class Pages(Spider):  # type: ignore[misc]  # Scrapy ships no types
        name = "pages"
        start_urls = tuple(url for urls in zip(*lanes(ports), strict=True) for url in urls)

        def parse(self, response: object) -> None:
            got.append(len(response.body))  # type: ignore[attr-defined]  # Scrapy ships no types

    settings = {
        "ROBOTSTXT_OBEY": True,
        "LOG_ENABLED": False,
        "DOWNLOAD_DELAY": 0,
        "TELNETCONSOLE_ENABLED": False,
    }
    settings |= {"CONCURRENT_REQUESTS": HOSTS, "CONCURRENT_REQUESTS_PER_DOMAIN": HOSTS}
    process = CrawlerProcess(settings)
    process.crawl(Pages)
    process.start()
    return len(got)


CLIENTS: dict[str, Callable[[list[int]], int]] = {
    "bare httpx": lambda ports: asyncio.run(bare(ports)),
    "ours": lambda ports: asyncio.run(ours(ports)),
    "ours, 304": lambda ports: asyncio.run(ours(ports, again=True)),
    "Scrapy": scrapy,
}


def once(name: str, ports: list[int]) -> float:
    """CPU milliseconds a page of one client in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.crawl", "--client", name, json.dumps(ports)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(said.splitlines()[-1])


def client(name: str, ports: list[int]) -> None:
    """The body of such a process: a warm-up on one host pays for the imports."""
    if name != "Scrapy":  # a reactor starts only once
        CLIENTS[name](ports[:1])
    else:
        import scrapy.core.downloader.handlers.http  # noqa: F401 -- imports are not what is measured
    before = time.process_time()
    pages = CLIENTS[name](ports)
    spent = time.process_time() - before
    assert pages == HOSTS * PAGES, f"{name} got {pages}"
    print(spent * 1000 / pages)


def main(rounds: int) -> None:
    """Prints a table."""
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.crawl", "--serve"], stdout=subprocess.PIPE
    ) as hosts:
        assert hosts.stdout is not None
        ports = json.loads(hosts.stdout.readline())
        try:
            times = [{name: once(name, ports) for name in CLIENTS} for _ in range(rounds)]
        finally:
            hosts.kill()
    print("| client | CPU ms/page | x Scrapy | x bare httpx |\n| --- | --- | --- | --- |")
    for name in CLIENTS:
        middle = statistics.median(run[name] for run in times)
        ratios = [
            statistics.median(run[name] / run[rival] for run in times) for rival in ("Scrapy", "bare httpx")
        ]
        print(f"| {name} | {middle:.2f} | {ratios[0]:.2f} | {ratios[1]:.2f} |")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--serve"]:
        asyncio.run(serve())
    elif sys.argv[1:2] == ["--client"]:
        client(sys.argv[2], json.loads(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
