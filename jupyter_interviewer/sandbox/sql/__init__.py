"""A kernel that speaks SQL, on DuckDB: what it needs, and the program that runs in the sandbox."""
