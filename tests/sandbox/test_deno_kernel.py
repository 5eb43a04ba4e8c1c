"""Kernels for JavaScript and TypeScript, as people use them in a notebook."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jupyter_client import KernelManager
from traitlets.config import Config

from jupyter_interviewer.sandbox.tier import Tier


class Cell:
    """What came out of a cell."""

    def __init__(self) -> None:
        self.streams: list[tuple[str, str]] = []
        self.bundles: list[dict[str, Any]] = []
        self.error: dict[str, Any] = {}

    def take(self, message: dict[str, Any]) -> None:
        content = message["content"]
        match message["msg_type"]:
            case "stream":
                self.streams.append((content["name"], content["text"]))
            case "display_data" | "execute_result" | "update_display_data":
                self.bundles.append(content["data"])
            case "error":
                self.error = content

    @property
    def text(self) -> str:
        return "".join(text for _, text in self.streams)

    @property
    def result(self) -> Any:
        return self.bundles[-1]["text/plain"] if self.bundles else None


class Kernel:
    """A running kernel."""

    def __init__(self, language: str, tier: Tier) -> None:
        config = Config({"SandboxProvisioner": {"tier": str(tier), "memory_mb": 128}})
        self.manager = KernelManager(kernel_name=f"interview-{language}", config=config)
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=120)

    def run(self, source: str, **options: Any) -> Cell:
        cell = Cell()
        self.client.execute_interactive(source, timeout=120, output_hook=cell.take, **options)
        return cell

    def interrupt_after(self, seconds: float) -> None:
        threading.Timer(seconds, self.manager.interrupt_kernel).start()

    def close(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def start() -> Iterator[Callable[..., Kernel]]:
    kernels: list[Kernel] = []

    def start(language: str, tier: Tier) -> Kernel:
        kernels.append(Kernel(language, tier))
        return kernels[-1]

    yield start
    for kernel in kernels:
        kernel.close()


@pytest.fixture(scope="module")
def kernel(start: Callable[..., Kernel], tier: Tier) -> Kernel:
    return start("javascript", tier)


@pytest.fixture(scope="module")
def typed(start: Callable[..., Kernel], isolating: Tier) -> Kernel:
    return start("typescript", isolating)


def test_what_a_cell_declares_stays_and_may_be_declared_again(kernel: Kernel) -> None:
    kernel.run("const kept = 40; class Box {}\nfunction twice(x) { return 2 * x }")
    assert kernel.run("twice(kept)").result == "80"
    kernel.run("const kept = await Promise.resolve(4); class Box { size = 1 }")
    assert kernel.run("[twice(kept), new Box().size]").result == "[ 8, 1 ]"
    assert kernel.run('import { basename as last } from "node:path"; last("/a/b")').result == '"b"'


def test_output_comes_in_its_order_and_on_its_stream(kernel: Kernel) -> None:
    cell = kernel.run("console.log('a', [1]); console.error('b'); console.log('c'); undefined")
    assert cell.streams == [("stdout", "a [ 1 ]\n"), ("stderr", "b\n"), ("stdout", "c\n")]
    assert cell.bundles == []


def test_values_show_themselves_as_they_want(kernel: Kernel) -> None:
    assert kernel.run(
        "const { html, md, svg, display } = Deno.jupyter; html`<b>${1}</b>`"
    ).bundles == [{"text/html": "<b>1</b>"}]
    shown = kernel.run(
        "await display(md`# hi`);\n"
        'await display({ "application/json": { a: [1] } }, { raw: true, display_id: "x" });\n'
        '({ [Symbol.for("Jupyter.display")]: () => ({ "text/plain": "p", "text/latex": "$x$" }) })'
    )
    assert shown.bundles == [
        {"text/markdown": "# hi"},
        {"application/json": {"a": [1]}},
        {"text/plain": "p", "text/latex": "$x$"},
    ]


def test_an_error_names_its_place_in_the_cells_alone(kernel: Kernel) -> None:
    kernel.run("function deep() {\n  return null.size;\n}")
    error = kernel.run("\n[1].map(() => deep())").error
    assert error["ename"] == "TypeError"
    assert "size" in error["evalue"]
    trace = "\n".join(error["traceback"])
    assert ":2:15)" in trace and "at deep (cell-" in trace and "Array.map" in trace
    assert "ext:" not in trace and ".mjs" not in trace


def test_a_syntax_error_shows_its_line(kernel: Kernel) -> None:
    error = kernel.run("let fine = 1;\nlet [ = 3").error
    assert error["ename"] == "SyntaxError"
    assert error["evalue"].endswith("line 2)")
    assert "    let [ = 3" in error["traceback"]


def test_a_promise_that_nobody_heeds_ends_nothing(kernel: Kernel) -> None:
    kernel.run("const before = 3; Promise.reject(new Error('unheard'));")
    cell = kernel.run("await new Promise((done) => setTimeout(done, 50)); before")
    assert cell.result == "3"


def test_waiting_can_be_interrupted(kernel: Kernel) -> None:
    kernel.run("let patient = 5")
    kernel.interrupt_after(0.5)
    began = time.monotonic()
    assert (
        kernel.run("await new Promise((r) => setTimeout(r, 100_000))").error["ename"]
        == "Interrupted"
    )
    assert time.monotonic() - began < 60
    assert kernel.run("patient").result == "5"


def test_a_loop_can_be_interrupted_and_names_stay(kernel: Kernel) -> None:
    kernel.run("let constant = 6; console.log('not twice')")
    kernel.interrupt_after(0.5)
    cell = kernel.run("for (;;) {}")
    assert cell.error["ename"] == "Interrupted"
    assert "not twice" not in cell.text
    assert kernel.run("constant").result == "6"


def test_too_much_memory_ends_the_cell_and_not_the_kernel(
    start: Callable[..., Kernel], isolating: Tier
) -> None:
    kernel = start("javascript", isolating)
    kernel.run("let modest = 7")
    objects = kernel.run("const more = []; for (;;) more.push({ more });")
    assert objects.error["ename"] == "MemoryError"
    assert kernel.run("modest").result == "7"
    buffers = kernel.run("const all = []; for (;;) all.push(new Uint8Array(8 << 20).fill(1));")
    assert buffers.error["ename"] in ("RangeError", "MemoryError")
    assert kernel.run("modest").result == "7"


def test_a_cell_may_not_end_the_process_and_a_lost_one_comes_back(kernel: Kernel) -> None:
    assert kernel.run("let here = 8; Deno.exit(1)").error["ename"] == "NotSupported"
    assert kernel.run("Deno[Deno.internal].core.ops.op_panic('x')").error["ename"] == "ProcessEnded"
    assert kernel.run("here").result == "8"


@pytest.mark.parametrize(
    "attempt",
    [
        'await Deno.readTextFile("/etc/passwd")',
        'await Deno.writeTextFile("a", "b")',
        'new Deno.Command("/bin/ls").outputSync()',
        'Deno.env.get("HOME")',
        'await Deno.connect({ hostname: "127.0.0.1", port: 9 })',
        "await Deno.listen({ port: 0 })",
        'Deno.dlopen("libc.so.6", {})',
        'await import("https://example.com/x.js")',
        '(await import("node:fs")).readFileSync("/etc/hosts")',
        "const { Session } = await import('node:inspector'); new Session().connect()",
        "if ((await Deno.permissions.request({ name: 'read' })).state !== 'granted') throw 'no'",
    ],
)
def test_a_cell_may_do_nothing_but_compute(kernel: Kernel, attempt: str) -> None:
    assert kernel.run(attempt).error


def test_nobody_is_asked_where_nobody_can_answer(kernel: Kernel) -> None:
    cell = kernel.run("prompt('Name?')", allow_stdin=False)
    assert "nobody is there" in cell.error["evalue"]


def test_a_prompt_asks_the_person(kernel: Kernel) -> None:
    asked = []

    def answer(message: dict[str, Any]) -> None:
        asked.append(message["content"]["prompt"])
        kernel.client.input("Ada")

    cell = kernel.run("prompt('Name?') + '!'", allow_stdin=True, stdin_hook=answer)
    assert cell.result == '"Ada!"'
    assert asked == ["Name? "]


def test_names_are_completed_and_looked_up(kernel: Kernel) -> None:
    kernel.run("const wagon = { wheels: 4, weight: 2 }; function wanderer(a) { return a }")

    def complete(code: str) -> Any:
        return kernel.client.complete(code, reply=True, timeout=60)["content"]

    found = complete("'😀'; wagon.w")
    assert found["matches"] == ["weight", "wheels"]
    assert (found["cursor_start"], found["cursor_end"]) == (11, 12)
    assert {"wagon", "wanderer", "while"} <= set(
        complete("wa")["matches"] + complete("wh")["matches"]
    )
    assert "toUpperCase" in complete('"abc".toU')["matches"]
    content = kernel.client.inspect("wanderer(1)", 4, reply=True, timeout=60)["content"]
    assert "return a" in content["data"]["text/plain"]
    for code, state in (
        ("function f() {", "incomplete"),
        ("f()", "complete"),
        ("let [", "incomplete"),
    ):
        asked = kernel.client.is_complete(code)
        told = kernel.client._recv_reply(asked, timeout=60)
        assert told["content"]["status"] == state


def test_a_restart_forgets(start: Callable[..., Kernel]) -> None:
    kernel = start("javascript", Tier.NAMESPACES)
    kernel.run("let forgotten = 1")
    kernel.manager.restart_kernel(now=True)
    kernel.client.wait_for_ready(timeout=120)
    assert kernel.run("typeof forgotten").result == '"undefined"'


def test_typescript_runs_as_it_is_written(typed: Kernel) -> None:
    typed.run("enum Colour { Red, Green }\n\nclass Tin {\n  constructor(private kind: Colour) {}\n"
              "  open(): number {\n    return (null as any).kind;\n  }\n}")  # fmt: skip
    assert typed.run("const c: Colour = Colour.Green; c satisfies number").result == "1"
    trace = "\n".join(typed.run("new Tin(Colour.Red).open()").error["traceback"])
    assert ":6:" in trace
    error = typed.run("let a: number = 1;\nlet b: = 2;").error
    assert error["ename"] == "SyntaxError"
    assert error["evalue"].endswith("line 2)")
