"""The interviewer that a language model speaks for, under rules that are code.

`engine` asks the model and passes on what it says sentence by sentence. Before anybody sees a
sentence, `checker` holds it against the scene; what the model calls, `hand` carries out. Wherever
that gives no good answer the scripted interviewer speaks, and says so.
"""

from jupyter_interviewer.interviewer.modelled.engine import Modelled

__all__ = ["Modelled"]
