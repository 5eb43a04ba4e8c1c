"""Scores with their evidence, reports and transcripts: read from the log, never guessed."""
