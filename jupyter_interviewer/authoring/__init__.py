"""Questions by a model: asked for, executed, proved, and served only then.

An `Author` asks a model for a question, has it solved by others who see its page alone, and lets
the gate decide; what the gate finds goes back to the model, a bounded number of times. What
passes stands on a `Shelf`, a bank of its own, marked as new until a reviewer keeps or drops it.
"""
