"""JavaScript and TypeScript: what their kernels need besides Python."""
