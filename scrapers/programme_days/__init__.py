"""Days and hours of a programme: which line tells them, what stands apart, what is left out."""
