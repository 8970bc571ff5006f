"""Lines of a page or a print → the gatherings they tell: days, hours, titles, places."""
