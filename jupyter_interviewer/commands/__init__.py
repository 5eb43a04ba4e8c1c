"""The commands of ``jupyter interviewer``, one a module; ``cli.py`` puts them together."""
