"""Question templates: read, turned into a variant by a seed, frozen, shown as a notebook."""
