"""Days and hours as web pages spread them over cells, badges, menus and columns, put into whole lines."""
