"""The words a programme is read by, in several languages: kinds of gatherings, labels, fillers, houses."""
