"""Small changes to the Python solutions, which the hidden cases have to find out."""
