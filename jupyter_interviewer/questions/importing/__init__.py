"""Bringing in questions that others wrote: their tests are read, never executed."""
