"""Isolation: code of candidates and of question banks runs here and nowhere else.

A sandbox is described by a `plan`, started by `process`, and held by two small programs of the
standard library: `_supervisor`, which stays outside and ends with everything it started, and
`_harden`, which runs in the sandbox's own process and is gone once the real program runs.
"""
