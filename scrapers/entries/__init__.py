"""Entries of feeds as listings: their own elements first, then markup, then words."""
