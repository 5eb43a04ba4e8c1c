"""A cohort's backlog: where submissions come from, how all are graded, where results go."""
