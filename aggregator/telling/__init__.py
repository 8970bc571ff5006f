"""Events told to people and their programs: calendars, letters, signed calls; in several languages."""
