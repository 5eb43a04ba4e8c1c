"""What comes in from outside, validated."""

import pytest
from pydantic import ValidationError

from jupyter_interviewer.interviews.requests import (
    MAX_OUTPUT_BYTES,
    ExecutionReport,
    MessageRequest,
)


def test_a_message_of_blanks_is_no_message() -> None:
    with pytest.raises(ValidationError):
        MessageRequest(text=" \n\t")


def test_outputs_of_a_cell_are_bounded_together_before_they_reach_the_log() -> None:
    outputs = ({"output_type": "stream", "name": "stdout", "text": "x" * (MAX_OUTPUT_BYTES // 2)},)
    assert ExecutionReport(cell="a", source="", ok=True, outputs=outputs).outputs == outputs
    with pytest.raises(ValidationError, match="cut them to"):
        ExecutionReport(cell="a", source="", ok=True, outputs=outputs * 3)
