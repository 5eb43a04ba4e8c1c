"""What runs in the candidate's kernel, as text: nothing here is imported by the package."""
