"""Event log, people and artifacts: everything that outlives the server."""
