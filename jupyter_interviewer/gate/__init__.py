"""The proof of questions: nobody is asked what was not executed before.

`verify` proves one question, `Gate` several; both give a `Report`, whose findings say what is
wrong, where, and what to do. A finding is an *error*, or says that a part is *lacking*, which an
imported question may (``report.sound``) and one of the bank may not (``report.passed``);
``report.text()`` is made for whoever has to mend the question, a language model included.
"""

from jupyter_interviewer.gate.cache import Cache
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.gate import SEEDS, Gate, verify
from jupyter_interviewer.gate.report import Figures, Report

__all__ = ["SEEDS", "Cache", "Figures", "Finding", "Gate", "Report", "Severity", "verify"]
