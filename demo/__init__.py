"""A made-up festival on a local web server, always in season."""
