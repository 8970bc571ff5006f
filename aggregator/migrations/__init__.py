"""The schema's history, for Alembic. `HEAD` is the newest revision this program knows."""

HEAD = "0003"
