"""Dates as people print and say them; `when` holds the values, `printed` and `said` the readers."""
