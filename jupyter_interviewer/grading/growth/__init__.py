"""How an answer's time and memory grow with its input: measured, fitted, or "not clear"."""
