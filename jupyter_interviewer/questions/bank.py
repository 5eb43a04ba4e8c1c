"""All questions of several folders."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.refusal import NotFound
from jupyter_interviewer.questions.card import Card
from jupyter_interviewer.questions.fixed import FILE as CASES
from jupyter_interviewer.questions.problem import Problem, QuestionBroken
from jupyter_interviewer.questions.reading import FILE
from jupyter_interviewer.questions.template import Solution, Template, load

MAX_FOLDERS = 5000


def builtin_folder() -> Path:
    """Find the questions that come with the project: in the package, else in its checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "question_templates"
    return installed if installed.is_dir() else package.parent / "question_templates"


class Bank:
    """The questions of several folders; of two with one id the earlier folder's counts.

    A question that cannot be read is left out and explained in `problems`. It hides no other,
    not even one with its own id in a later folder.

    Parameters
    ----------
    folders
        Each either a question's own folder, or one that holds such folders one or two
        levels down (``coding/two-sum``).
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = tuple(Path(folder) for folder in folders)
        self._lock = threading.Lock()
        self._templates: dict[str, Template] = {}
        self._problems: tuple[Problem, ...] = ()
        self._homes: dict[str, Path] = {}
        self._hidden: tuple[Template, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Read all folders again."""
        # One at a time, from the first look on: what is seen last has to count in the end.
        with self._lock:
            self._read()

    def _read(self) -> None:
        templates: dict[str, Template] = {}
        problems: list[Problem] = []
        homes: dict[str, Path] = {}
        hidden: list[Template] = []
        for folder in self.folders:
            here: dict[str, Template] = {}
            try:
                for place in _question_folders(folder):
                    _take(place, here, problems)
            except OSError as error:
                said = f"cannot be read as a folder of questions: {error.strerror or error}"
                problems.append(Problem(question=folder.name, folder=str(folder), message=said))
            for name, template in here.items():
                if name in templates:
                    hidden.append(template)
                    continue
                templates[name], homes[name] = template, folder
        self._templates, self._problems = templates, tuple(problems)
        self._homes, self._hidden = homes, tuple(hidden)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the questions that were left out."""
        return self._problems

    @property
    def hidden(self) -> tuple[Template, ...]:
        """Questions that are not asked since one of an earlier folder has their id."""
        return self._hidden

    def home(self, question: str) -> Path:
        """Give that of the bank's folders in which a question was found."""
        return self._homes[self.get(question).id]

    def cards(self) -> tuple[Card, ...]:
        """Give what may be told about each question, by id."""
        return tuple(self._templates[name].card for name in sorted(self._templates))

    def get(self, question: str) -> Template:
        """Give a question's template.

        Raises
        ------
        QuestionBroken
            It is there but cannot be read.
        NotFound
            There is none with this id.
        """
        template = self._templates.get(question)
        if template is not None:
            return template
        if broken := [one for one in self._problems if one.question == question]:
            raise QuestionBroken(broken)
        raise NotFound(
            "no_question", f"there is no question `{question}`; `questions list` names them all"
        )

    def solutions(self, question: Question) -> tuple[Solution, ...]:
        """Give the solutions of a frozen question, as they stand now; none where it is gone."""
        template = self._templates.get(question.id)
        return template.solutions if template is not None else ()


def _take(place: Path, here: dict[str, Template], problems: list[Problem]) -> None:
    try:
        template = load(place)
    except QuestionBroken as broken:
        problems.extend(broken.problems)
        return
    if template.id in here:
        said = f"has the same id as {here[template.id].folder}; an id may stand once in a bank"
        problems.append(Problem(question=template.id, folder=str(place), message=said))
    else:
        here[template.id] = template


def _question_folders(folder: Path) -> Iterator[Path]:
    if (folder / FILE).exists():
        yield folder.resolve()
        return
    seen = 0
    for child in _subfolders(folder):
        inner = [] if _is_question(child) else list(_subfolders(child))
        for place in inner or [child]:
            seen += 1
            if seen > MAX_FOLDERS:
                raise OSError(f"more than {MAX_FOLDERS} folders; is this a bank?")
            if _is_question(place):
                yield place


def _subfolders(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_dir() and not path.name.startswith((".", "__pycache__"))
    )


def _is_question(folder: Path) -> bool:
    # A folder without question.yaml that looks like a question is reported, not passed over.
    return any((folder / name).exists() for name in (FILE, "statement.md", "variant.py", CASES))
