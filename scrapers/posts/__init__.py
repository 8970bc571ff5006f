"""Posts of the networks where people announce what is on, each network's records in one shape."""
