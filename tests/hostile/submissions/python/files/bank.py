# tries: to read a question's folder in the bank, by its path and by looking for it
# success: the SHA-256 of the question's file is the right answer
# expect: wrong_answer
# control: bare
# wanted: bank
import hashlib, os, sys

def look(base):
    for folder, _, names in os.walk(base):
        if folder.endswith("best-programme") and "question.yaml" in names:
            return digest(folder + "/question.yaml")

def digest(path):
    return hashlib.sha256(read(path)).hexdigest()

def answer(clue):
    for way in (lambda: digest(TARGETS.bank), lambda: look(TARGETS.checkout + "/question_templates"),
                lambda: look(os.path.dirname(TARGETS.package) + "/../question_templates")):
        try:
            found = way()
        except OSError:
            continue
        if found:
            return found
