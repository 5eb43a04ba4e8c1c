import type {
  Difficulty,
  HintLevel,
  EventFields,
  Growth,
  HintKind,
  HintRating,
  Quality,
  Status,
  Verdict
} from '../api/types';

/** Everything the panel shows, derived from the interview's public events alone. */
export interface PanelState {
  interview: EventFields['InterviewCreated'] | null;
  status: Status;
  created: string | null;
  started: string | null;
  deadline: string | null;
  ended: string | null;
  endedBy: 'candidate' | 'interviewer' | 'clock' | null;
  /** Number of the last event folded in. */
  last: number;
  /** The server's clock minus ours, in ms. */
  skew: number;
  /** The question that stands. */
  question: Served | null;
  /** Questions before it. */
  past: readonly Served[];
  /** The question that is being written. */
  preparing: EventFields['QuestionChosen'] | null;
  /** Why no question could be served. */
  failure: string | null;
  lines: readonly Line[];
  /** What is being spoken, by message id. */
  speaking: Readonly<Record<string, Spoken>>;
  attempts: readonly Attempt[];
  /** Points covered, by question index. */
  covered: Readonly<Record<number, readonly string[]>>;
  /** All hints that were given, the oldest first. */
  hints: readonly Hint[];
  hintsLeft: number;
  /** A hint that was asked for and is on its way. */
  hintPending: string | null;
  offer: EventFields['HintOffered'] | null;
  next: EventFields['NextOffered'] | null;
}

export type Served = EventFields['QuestionServed'];

/** A message on its way: its text so far, and what was looked at for it, in words. */
export interface Spoken {
  text: string;
  looked: readonly string[];
}

/** A hint as the candidate got it. */
export interface Hint {
  id: string;
  index: number;
  number: number;
  time: string;
  level: HintLevel;
  /** What was to be helped with, where the person said so. */
  kind: HintKind | null;
  about: string | null;
  text: string;
  /** How many were left for the question once it was given. */
  left: number;
  rating: HintRating | null;
}

/** Something that stands in the conversation. */
export interface Line {
  id: string;
  number: number;
  time: string;
  author: 'candidate' | 'interviewer';
  text: string;
  kind: 'message' | 'hint';
  engine: string | null;
  interrupted: boolean;
  /** What the interviewer looked at before it said this. */
  looked: readonly string[];
  hint: string | null;
  level: HintLevel | null;
}

/** A run or a submission. */
export interface Attempt {
  id: string;
  kind: 'run' | 'submission';
  index: number;
  by: 'candidate' | 'interviewer' | 'clock';
  number: number;
  time: string;
  state: 'pending' | 'done' | 'stopped';
  verdict: Verdict | null;
  quality: Quality | null;
  growth: Growth | null;
}

export const NOTHING: PanelState = {
  interview: null,
  status: 'created',
  created: null,
  started: null,
  deadline: null,
  ended: null,
  endedBy: null,
  last: 0,
  skew: 0,
  question: null,
  past: [],
  preparing: null,
  failure: null,
  lines: [],
  speaking: {},
  attempts: [],
  covered: {},
  hints: [],
  hintsLeft: 0,
  hintPending: null,
  offer: null,
  next: null
};

export function isOver(state: PanelState): boolean {
  return state.status === 'completed' || state.status === 'expired';
}

/** The last run or submission of the question that stands. */
export function latestAttempt(state: PanelState): Attempt | null {
  const index = state.question?.index;
  return (
    [...state.attempts]
      .reverse()
      .find(
        attempt => attempt.index === index && attempt.state !== 'stopped'
      ) ?? null
  );
}

/** Whether a submission to the question that stands was accepted. */
export function isSolved(state: PanelState): boolean {
  return state.attempts.some(
    attempt =>
      attempt.kind === 'submission' &&
      attempt.index === state.question?.index &&
      attempt.verdict?.outcome === 'accepted'
  );
}

/** The hints for the question that stands, or for all questions; the newest first. */
export function hintsOf(state: PanelState, all = false): Hint[] {
  const index = state.question?.index;
  return state.hints.filter(hint => all || hint.index === index).reverse();
}

/** The engine that spoke last, as far as is known. */
export function engineOf(state: PanelState): string | null {
  return (
    [...state.lines].reverse().find(line => line.engine !== null)?.engine ??
    null
  );
}

export interface Progress {
  passed: number;
  total: number;
  covered: number;
  points: number;
  hintsLeft: number;
}

/** How it is going with the question that stands: facts, never the answer. */
export function progressOf(state: PanelState): Progress | null {
  const { question } = state;
  if (!question) {
    return null;
  }
  const graded = state.attempts.filter(
    attempt => attempt.index === question.index && attempt.verdict
  );
  const submitted = graded.filter(attempt => attempt.kind === 'submission');
  // A submission says more than a run; among equals the latest counts.
  const verdict = (submitted.length ? submitted : graded).pop()?.verdict;
  return {
    passed: verdict?.passed ?? 0,
    total: verdict?.total ?? question.public_cases,
    covered: (state.covered[question.index] ?? []).filter(point =>
      question.points.includes(point)
    ).length,
    points: question.points.length,
    hintsLeft: state.hintsLeft
  };
}

/** The difficulty the panel's head names: that of the question, or of the interview. */
export function difficultyOf(state: PanelState): Difficulty | null {
  return state.question?.difficulty ?? state.interview?.difficulty ?? null;
}
