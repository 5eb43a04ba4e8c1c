"""Hints: which one fits, and whether it may be given."""
