"""Rehearsals: simulated candidates hold whole interviews, and checks read the logs."""
