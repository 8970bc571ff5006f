"""Settings: `festmeet.toml` for festivals and sources, `FESTMEET_…` variables for the rest."""
