"""The harness for Python, in the order: ``child``, ``watch``, ``run``."""
