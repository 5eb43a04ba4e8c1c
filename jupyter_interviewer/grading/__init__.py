"""Grading: a notebook built from an answer, executed by papermill, judged outside."""
