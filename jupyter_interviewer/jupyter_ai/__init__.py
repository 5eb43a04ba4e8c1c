"""Jupyter AI: the interviewer as a persona of its chat, and what other help is there meanwhile.

Nothing here is imported unless Jupyter AI's persona manager is installed (extra ``ai``).
"""
