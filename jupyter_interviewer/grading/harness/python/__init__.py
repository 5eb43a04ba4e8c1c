"""The harness for Python; ``run`` says how its parts belong together."""
