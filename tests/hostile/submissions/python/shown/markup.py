# tries: to have HTML and JavaScript shown as such: in values, prints, errors, displays of every kind
# success: a verdict has an output that is not text
# expect: runtime_error, wrong_answer
# control: none, a verdict has text fields only
from IPython.display import HTML, IFrame, Javascript, SVG, display
evil = "<script>fetch('/owned')</script><img src=x onerror=alert(1)>"
display(HTML(evil), Javascript("alert(1)"), SVG("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"), IFrame("javascript:alert(1)", 1, 1))
display({"text/html": evil, "application/vnd.jupyter.widget-view+json": {"model_id": evil}, "text/latex": evil}, raw=True)
class Shown:
    def _repr_mimebundle_(self, **_): return {"text/html": evil, "application/javascript": "alert(1)"}
    def __repr__(self): return evil
def answer(clue):
    print(evil, "[click](javascript:alert(1))", "\x1b]8;;http://x\x07link\x1b]8;;\x07")
    display(HTML(evil), Shown())
    if clue == "public":
        return [evil, Shown()]
    raise ValueError(evil)
Shown()
