"""Findings to events, remembered. No HTTP, and no clock of its own: `now` is an argument."""
