"""Bytes to listings and posts. This room imports nothing of ours."""
