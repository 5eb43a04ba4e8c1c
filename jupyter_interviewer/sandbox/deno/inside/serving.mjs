// The process that a kernel's cells run in, one after another as they come. Started as
// `repl_full.mjs`, or as `repl_light.mjs` for a graded run.
//
// Requests: {run: source, cell: number, quiet}, {complete: {code, cursor}}, {inspect: …},
// {whole: code}, {entry: {name, kind}}, {own: {most, bytes}}. What is sent back is handled in
// kernel.py.

import { entryOf, ownCases } from "./answer.mjs";
import { readLine, readLineNow, sender } from "./channel.mjs";
import { describe } from "./failures.mjs";
import { bundleOf, furnish } from "./surroundings.mjs";
import { expectTypes, withoutTypes } from "./types.mjs";

const { Error, JSON, Object, Promise } = globalThis;

let served = false;

/**
 * Answer requests until there are no more.
 *
 * @param cells  the functions of `cells.mjs` or `scripts.mjs`
 * @param more  what answers further kinds of questions
 */
export async function serve(cells, more) {
  if (served) {
    throw new Error("these cells are served");
  }
  served = true;
  const { language, mark } = JSON.parse(readLineNow());
  const typed = language === "typescript";
  if (typed) {
    expectTypes();
  }
  const process = new Process(cells, typed, sender(Deno.stdout, mark));
  await process.answerAll({
    entry: async (about) => await entryOf(cells, about),
    own: async (limits) => await ownCases(cells, limits),
    whole: async (source) => await process.wholeness(source),
    ...more,
  });
}

class Process {
  #cells;
  #typed;
  #send;
  #interrupt = null;
  #running = false;

  constructor(cells, typed, send) {
    this.#cells = cells;
    this.#typed = typed;
    this.#send = send;
    Deno.addSignalListener("SIGINT", () => this.#interrupt?.());
    furnish({
      print: (stream, text) => send({ stream, text }),
      show: (data, { update, id }) => send({ display: data, update, id: id ?? null }),
      ask: (message) => this.#ask(message),
    });
    for (const event of ["unhandledrejection", "error"]) {
      globalThis.addEventListener(event, (happened) => {
        happened.preventDefault();
        const failure = describe(happened.reason ?? happened.error);
        const text = [`Uncaught ${failure.name}: ${failure.message}`, ...failure.stack].join("\n");
        send({ stream: "stderr", text: `${text}\n` });
      });
    }
  }

  #ask(message) {
    if (!this.#running) {
      return null;
    }
    this.#send({ prompt: message });
    const { answer, refused } = JSON.parse(readLineNow());
    if (refused) {
      throw new Error("nobody is there to type: prompt() and confirm() get no answer here");
    }
    return answer;
  }

  async answerAll(answers) {
    this.#send({ ready: true });
    for (let line = await readLine(); line !== null; line = await readLine()) {
      const request = JSON.parse(line);
      if ("run" in request) {
        await this.#execute(request);
        continue;
      }
      const [kind] = Object.keys(request);
      let answer = null;
      try {
        answer = kind in answers ? await answers[kind](request[kind]) : { unfit: true };
      } catch { /* whatever a cell has made of the names that are looked at */ }
      this.#send({ answer: kind, value: answer });
    }
  }

  async #execute({ run: source, cell, quiet }) {
    this.#running = true;
    const stopped = new Promise((resolve) => this.#interrupt = () => resolve({ interrupted: true }));
    const made = await this.#compiled(source, cell);
    const { code = null, lines = null } = made;
    let outcome = made.failure ? made : await Promise.race([this.#cells.run(code, cell, lines), stopped]);
    if (!quiet && outcome.value !== undefined) {
      const shown = bundleOf(outcome.value)
        .then((bundle) => ({ bundle }), (error) => ({ failure: describe(error) }));
      outcome = await Promise.race([shown, stopped]);
    }
    this.#interrupt = null;
    this.#running = false;
    const { bundle = null, failure = null, interrupted = false } = outcome;
    this.#send(outcome.unfit ? { unfit: cell } : { done: cell, bundle, failure, interrupted, code, lines });
  }

  async #compiled(source, cell) {
    return this.#typed ? await withoutTypes(source, cell) : { code: source, lines: null };
  }

  async wholeness(source) {
    if (!this.#cells.able) {
      return { unfit: true };
    }
    const { code, failure } = await this.#compiled(source, 0);
    if (failure) {
      return /<eof>|Unterminated/.test(failure.message) ? "incomplete" : "invalid";
    }
    return await this.#cells.completeness(code);
  }
}
