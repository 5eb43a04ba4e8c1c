def read_settings(text: str, marks: str) -> list[list[str]]:
    """Return the settings as pairs `[name, value]`, the one set last at the end."""
    # Write your answer here.
    ...
