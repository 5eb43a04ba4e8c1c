import type { Frame, InterviewEvent, PieceFrame, Verdict } from '../api/types';
import { isNumbered } from '../api/types';
import type { Attempt, Hint, Line, PanelState } from './state';

/**
 * What the panel shows after one more frame. Pure: the same frames give the same state,
 * in whichever tab and however often the connection broke in between.
 */
export function fold(state: PanelState, frame: Frame): PanelState {
  if (!isNumbered(frame)) {
    return frame.type === 'clock'
      ? { ...state, skew: Date.parse(frame.data.now) - frame.received }
      : frame.type === 'piece'
        ? speak(state, frame)
        : state;
  }
  if (frame.number <= state.last) {
    return state;
  }
  return apply({ ...state, last: frame.number }, frame);
}

function apply(state: PanelState, event: InterviewEvent): PanelState {
  switch (event.type) {
    case 'InterviewCreated':
      return {
        ...state,
        interview: event.data,
        created: event.time,
        status: 'created'
      };
    case 'InterviewStarted':
      return {
        ...state,
        status: 'in_progress',
        started: event.time,
        deadline: event.data.deadline
      };
    case 'InterviewCompleted':
      return end(state, 'completed', event.time, event.data.by);
    case 'Expired':
      return end(state, 'expired', event.data.deadline, 'clock');
    case 'QuestionChosen':
      return {
        ...state,
        preparing: event.data,
        failure: null,
        next: null,
        offer: null
      };
    case 'QuestionServed':
      return {
        ...state,
        question: event.data,
        past: state.question ? [...state.past, state.question] : state.past,
        preparing: null,
        failure: null,
        hintsLeft: event.data.hints,
        hintPending: null,
        offer: null,
        next: null
      };
    case 'QuestionFailed':
      return { ...state, preparing: null, failure: event.data.message };
    case 'NextOffered':
      return { ...state, next: event.data };
    case 'MessagePosted':
      return message(state, event);
    case 'PointCovered': {
      const { index, point } = event.data;
      const before = state.covered[index] ?? [];
      return before.includes(point)
        ? state
        : {
            ...state,
            covered: { ...state.covered, [index]: [...before, point] }
          };
    }
    case 'RunRequested':
      return begin(state, event, 'run', event.data.run, event.data.by);
    case 'SubmissionMade':
      return begin(
        state,
        event,
        'submission',
        event.data.submission,
        event.data.by
      );
    case 'RunFinished':
      return finish(state, event.data.run, event.data.verdict);
    case 'VerdictReached':
      return finish(state, event.data.submission, event.data.verdict);
    case 'SubmissionMeasured':
      return change(state, event.data.submission, {
        quality: event.data.quality ?? null,
        growth: event.data.growth ?? null
      });
    case 'RunStopped':
      return change(state, event.data.run, { state: 'stopped' });
    case 'HintOffered':
      return { ...state, offer: event.data };
    case 'HintDeclined':
      return state.offer?.offer === event.data.offer
        ? { ...state, offer: null }
        : state;
    case 'HintRequested':
      return {
        ...state,
        hintPending: event.data.hint,
        hintsLeft: Math.max(0, state.hintsLeft - 1),
        // Asking for one answers an offer that stands.
        offer: null
      };
    case 'HintGiven':
      return hint(state, event);
    case 'HintRated':
      return {
        ...state,
        hints: state.hints.map(given =>
          given.id === event.data.hint
            ? { ...given, rating: event.data.rating }
            : given
        )
      };
    case 'HintFailed':
      return state.hintPending === event.data.hint
        ? { ...state, hintPending: null, hintsLeft: state.hintsLeft + 1 }
        : state;
    default:
      // Withheld, not shown here, or newer than this panel.
      return state;
  }
}

function end(
  state: PanelState,
  status: 'completed' | 'expired',
  ended: string,
  endedBy: PanelState['endedBy']
): PanelState {
  return {
    ...state,
    status,
    ended,
    endedBy,
    preparing: null,
    hintPending: null,
    offer: null,
    next: null,
    speaking: {}
  };
}

function speak(state: PanelState, { data }: PieceFrame): PanelState {
  if (state.lines.some(line => line.id === data.message)) {
    return state;
  }
  const said = state.speaking[data.message]?.text ?? '';
  if (data.offset > said.length) {
    // We came in the middle of a sentence: the logged message will bring it whole.
    return state;
  }
  const text = said.slice(0, data.offset) + data.text;
  // One at a time is spoken: what stood there before was never begun.
  return {
    ...state,
    speaking: {
      ...begunOf(state.speaking),
      [data.message]: { text, looked: data.looked ?? [] }
    }
  };
}

/** What of it there are words of: a reply that was given up before its first is never logged. */
export function begunOf(
  speaking: PanelState['speaking']
): PanelState['speaking'] {
  return Object.fromEntries(
    Object.entries(speaking).filter(([, { text }]) => text)
  );
}

function message(
  state: PanelState,
  event: Extract<InterviewEvent, { type: 'MessagePosted' }>
): PanelState {
  const { data } = event;
  const line: Line = {
    id: data.message,
    number: event.number,
    time: event.time,
    author: data.author,
    text: data.text,
    kind: data.hint ? 'hint' : 'message',
    engine: data.engine ?? null,
    interrupted: data.interrupted ?? false,
    looked: data.looked ?? [],
    hint: data.hint ?? null,
    level: null
  };
  const speaking = { ...begunOf(state.speaking) };
  delete speaking[data.message];
  // The interviewer's message that carries a hint stands in place of the bare hint.
  const given = data.hint
    ? state.lines.find(other => other.hint === data.hint)
    : undefined;
  const lines = state.lines.filter(other => other !== given);
  return {
    ...state,
    speaking,
    lines: [...lines, { ...line, level: given?.level ?? null }]
  };
}

function hint(
  state: PanelState,
  event: Extract<InterviewEvent, { type: 'HintGiven' }>
): PanelState {
  const { data } = event;
  const given: Hint = {
    id: data.hint,
    index: data.index,
    number: event.number,
    time: event.time,
    level: data.level,
    kind: data.kind ?? null,
    about: data.about ?? null,
    text: data.text,
    left: data.left,
    rating: null
  };
  const left = {
    ...state,
    hints: [...state.hints, given],
    hintsLeft:
      data.index === state.question?.index ? data.left : state.hintsLeft,
    hintPending: state.hintPending === data.hint ? null : state.hintPending
  };
  if (state.lines.some(line => line.hint === data.hint)) {
    return left;
  }
  const line: Line = {
    id: `hint-${data.hint}`,
    number: event.number,
    time: event.time,
    author: 'interviewer',
    text: data.text,
    kind: 'hint',
    engine: null,
    interrupted: false,
    looked: [],
    hint: data.hint,
    level: data.level
  };
  return { ...left, lines: [...state.lines, line] };
}

function begin(
  state: PanelState,
  event: InterviewEvent & { data: { index: number } },
  kind: Attempt['kind'],
  id: string,
  by: Attempt['by']
): PanelState {
  const attempt: Attempt = {
    id,
    kind,
    index: event.data.index,
    by,
    number: event.number,
    time: event.time,
    state: 'pending',
    verdict: null,
    quality: null,
    growth: null
  };
  return { ...state, attempts: [...state.attempts, attempt] };
}

function finish(state: PanelState, id: string, verdict: Verdict): PanelState {
  const stopped = state.attempts.some(
    a => a.id === id && a.state === 'stopped'
  );
  return stopped ? state : change(state, id, { state: 'done', verdict });
}

function change(
  state: PanelState,
  id: string,
  part: Partial<Attempt>
): PanelState {
  return {
    ...state,
    attempts: state.attempts.map(attempt =>
      attempt.id === id ? { ...attempt, ...part } : attempt
    )
  };
}
