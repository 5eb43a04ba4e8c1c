"""The tests: one folder for each room of the package, and what stands beside."""
