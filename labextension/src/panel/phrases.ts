import type { TranslationBundle } from '@jupyterlab/translation';

import type {
  Difficulty,
  HintKind,
  HintLevel,
  Outcome,
  Status
} from '../api/types';

export function difficultyWord(
  trans: TranslationBundle,
  difficulty: Difficulty
): string {
  return {
    easy: trans.__('Easy'),
    medium: trans.__('Medium'),
    hard: trans.__('Hard')
  }[difficulty];
}

/** What a plan is called; those of a company begin with its name. */
export function planName(plan: {
  title: string;
  company?: string | null;
}): string {
  return plan.company && !plan.title.includes(plan.company)
    ? `${plan.company} · ${plan.title}`
    : plan.title;
}

export function statusWord(trans: TranslationBundle, status: Status): string {
  return {
    created: trans.__('not begun'),
    in_progress: trans.__('running'),
    completed: trans.__('completed'),
    expired: trans.__('time was up')
  }[status];
}

export function outcomeWord(
  trans: TranslationBundle,
  outcome: Outcome
): string {
  const words: Record<Outcome, string> = {
    accepted: trans.__('passed'),
    wrong_answer: trans.__('wrong answer'),
    runtime_error: trans.__('error while running'),
    syntax_error: trans.__('syntax error'),
    compile_error: trans.__('compile error'),
    missing_entry_point: trans.__('nothing to call'),
    time_limit: trans.__('time limit'),
    memory_limit: trans.__('memory limit'),
    process_limit: trans.__('process limit'),
    file_limit: trans.__('file size limit'),
    output_limit: trans.__('output limit'),
    internal_error: trans.__('a fault of ours, not of your code')
  };
  // A newer server may know more outcomes than this panel.
  return words[outcome] ?? String(outcome).replace(/_/g, ' ');
}

export function levelWord(trans: TranslationBundle, level: HintLevel): string {
  return {
    nudge: trans.__('nudge'),
    approach: trans.__('approach'),
    detail: trans.__('detail')
  }[level];
}

/** What a hint helps with, as its place tells it. */
export function kindWord(trans: TranslationBundle, kind: HintKind): string {
  return {
    understanding: trans.__('understanding'),
    planning: trans.__('planning'),
    debugging: trans.__('debugging'),
    optimizing: trans.__('optimizing')
  }[kind];
}

/** What a person may ask to be helped with. */
export function kindWish(trans: TranslationBundle, kind: HintKind): string {
  return {
    understanding: trans.__('Understanding the question'),
    planning: trans.__('Planning an approach'),
    debugging: trans.__('Finding what is wrong'),
    optimizing: trans.__('Making it faster')
  }[kind];
}

export const KINDS: HintKind[] = [
  'understanding',
  'planning',
  'debugging',
  'optimizing'
];

/** Whatever fits, as an argument of the command. */
export const ANY = 'any';

export function isKind(value: unknown): value is HintKind {
  return KINDS.some(kind => kind === value);
}

/** Who speaks: what stands behind the interviewer's name. */
export function engineWord(trans: TranslationBundle, engine: string): string {
  const words: Record<string, string> = {
    scripted: trans.__('the interviewer without a model'),
    modelled: trans.__('a language model')
  };
  return words[engine] ?? engine;
}

export function pointWord(trans: TranslationBundle, point: string): string {
  const words: Record<string, string> = {
    approach: trans.__('approach'),
    complexity: trans.__('complexity'),
    edge_cases: trans.__('edge cases'),
    testing: trans.__('testing'),
    tradeoffs: trans.__('trade-offs'),
    extension: trans.__('extension')
  };
  return words[point] ?? point.replace(/_/g, ' ');
}

/** Languages have the same name everywhere. */
export function languageName(id: string): string {
  const names: Record<string, string> = {
    python: 'Python',
    javascript: 'JavaScript',
    typescript: 'TypeScript',
    sql: 'SQL'
  };
  return names[id] ?? id;
}

/** `dynamic-programming` and `edge_cases` as people write them. */
export function topicWord(topic: string): string {
  return topic.replace(/[-_]/g, ' ');
}

export function secondsWord(trans: TranslationBundle, seconds: number): string {
  return seconds < 0.001
    ? trans.__('under 1 ms')
    : seconds < 1
      ? trans.__('%1 ms', String(Math.round(seconds * 1000)))
      : trans.__('%1 s', seconds.toFixed(seconds < 10 ? 1 : 0));
}

export function memoryWord(trans: TranslationBundle, bytes: number): string {
  const mb = bytes / 1024 / 1024;
  return mb < 0.1
    ? trans.__('under 0.1 MB')
    : trans.__('%1 MB', mb.toFixed(mb < 10 ? 1 : 0));
}

export function durationWord(
  trans: TranslationBundle,
  seconds: number
): string {
  const minutes = Math.floor(seconds / 60);
  return minutes < 1
    ? trans.__('%1 s', String(Math.round(seconds)))
    : trans.__(
        '%1 min %2 s',
        String(minutes),
        String(Math.round(seconds % 60)).padStart(2, '0')
      );
}

export function dayWord(time: string): string {
  return new Date(time).toLocaleString([], {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit'
  });
}

/** Markdown without its signs, for being read aloud. */
export function spoken(markdown: string): string {
  return markdown
    .replace(/```\w*\n?/g, ' ')
    .replace(/[`*_#>]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 600);
}

/** What an interviewer may look at, as the server names it. */
function lookedWord(trans: TranslationBundle, what: string): string {
  const words: Record<string, string> = {
    'your last run': trans.__('your last run'),
    'your last submission': trans.__('your last submission'),
    'your code': trans.__('your code'),
    'the statement': trans.__('the statement')
  };
  return words[what] ?? what;
}

/** `your last run and your code` */
export function listed(
  trans: TranslationBundle,
  looked: readonly string[]
): string {
  const words = looked.map(what => lookedWord(trans, what));
  const last = words[words.length - 1] ?? '';
  return words.length < 2
    ? last
    : trans.__('%1 and %2', words.slice(0, -1).join(', '), last);
}
