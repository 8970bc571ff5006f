"""Dates as people print them and as they say them; `when` holds the values, `printed` and `said` the readers."""
