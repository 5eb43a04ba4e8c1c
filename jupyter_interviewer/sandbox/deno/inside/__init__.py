"""What runs inside the sandbox of a JavaScript or TypeScript kernel.

Put there as files, since no sandbox sees our package: only the standard library and ipykernel
are imported. ``kernel.py`` speaks with Jupyter; the cells run in a process of Deno
(``repl.mjs``), and each case of a graded run in another one (``case.mjs``).
"""
