"""Web pages that mark up nothing: the lines a reader sees, and which of them are gatherings."""
