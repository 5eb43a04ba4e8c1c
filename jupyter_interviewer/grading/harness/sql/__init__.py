"""The harness for SQL."""
