"""Submissions that attack, and proof that none of them gains anything."""
