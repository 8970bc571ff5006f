"""Titles of a programme's gatherings: which line, which words of it, what stands above or beside."""
