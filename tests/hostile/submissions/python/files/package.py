# tries: to read the grader's own source: by path, by import, by its loader, by its metadata
# success: the SHA-256 of one of its files is the right answer
# expect: wrong_answer
# control: bare
# wanted: package
import hashlib, importlib, importlib.metadata, importlib.util, os, pkgutil, sys

def imported():
    sys.path[:0] = [TARGETS.checkout, *TARGETS.sites]
    importlib.invalidate_caches()
    return read(importlib.import_module("jupyter_interviewer.grading.compare").__file__)

def found():
    return pkgutil.get_data("jupyter_interviewer", "grading/compare.py")

def listed():
    for file in importlib.metadata.files("jupyter-interviewer"):
        if file.name == "compare.py":
            return read(file.locate())

def walked():
    for base in (*TARGETS.sites, TARGETS.checkout):
        for folder, _, names in os.walk(base):
            if folder.endswith("jupyter_interviewer/grading") and "compare.py" in names:
                return read(folder + "/compare.py")

def answer(clue):
    for way in (lambda: read(TARGETS.package), imported, found, listed, walked):
        try:
            text = way()
        except Exception:
            continue
        if text:
            return hashlib.sha256(text).hexdigest()
