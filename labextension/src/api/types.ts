/** The server's words: what REST answers and what the stream sends. */

export type Status = 'created' | 'in_progress' | 'completed' | 'expired';
export type Difficulty = 'easy' | 'medium' | 'hard';
export type HintLevel = 'nudge' | 'approach' | 'detail';
export type HintKind =
  'understanding' | 'planning' | 'debugging' | 'optimizing';
export type HintRating = 'helpful' | 'unhelpful';

export type Outcome =
  | 'accepted'
  | 'wrong_answer'
  | 'runtime_error'
  | 'syntax_error'
  | 'compile_error'
  | 'missing_entry_point'
  | 'time_limit'
  | 'memory_limit'
  | 'process_limit'
  | 'file_limit'
  | 'output_limit'
  | 'internal_error';

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Plan {
  id: string;
  title: string;
  summary: string;
  domain: string;
  company?: string | null;
  minutes: number;
  difficulty: Difficulty;
  language: string;
  topics: string[];
  hints: number;
  /** Whether later questions may be new ones by a model. */
  made?: boolean;
  emphasis: string[];
  /** What other AI help is allowed during it. */
  other_help?: 'off' | 'allowed' | 'logged';
  interviewer?: string;
}

export interface Card {
  id: string;
  title: string;
  kind: string;
  difficulty: Difficulty;
  topics: string[];
  languages: string[];
  /** The language model that wrote it, where one did. */
  model?: string | null;
  /** Whether that is so and no person has reviewed it yet. */
  new?: boolean;
}

/** A question as its candidate would see it, for one seed. */
export interface QuestionPreview {
  id: string;
  seed: number;
  language: string;
  title: string;
  difficulty: Difficulty;
  topics: string[];
  statement: string;
  examples: string[];
  /** What examples are written as; older servers have code only. */
  examples_as?: 'code' | 'markdown';
  starter: string;
}

/** How the server isolates and who speaks; both lists are sentences for a person. */
export interface ServerFacts {
  tier: string | null;
  tier_not_held: string[];
  remedies: string[];
  engine: string;
  /** What answers may be written in; `remedy` says what is missing, if anything. */
  languages: { id: string; remedy: string | null }[];
  /** Whether questions can be looked at outside of an interview; older servers let them. */
  previews?: boolean;
  /** Whether a model writes new questions meanwhile. */
  makes_questions?: boolean;
  /** Whether the person may keep and drop questions by a model. */
  reviewer?: boolean;
}

/** A question by a model that waits for a reviewer, and how it was made and proved. */
export interface MadeQuestion {
  id: string;
  title: string;
  difficulty: Difficulty;
  topics: string[];
  model: string;
  prompt: string;
  date: string;
  /** The question of the bank that it tells anew, where it is one. */
  after: string | null;
  rounds: number;
  seeds: number;
  compared: string[];
  cases: number;
  mutants: number;
  killed: number;
  findings: string[];
  tokens: number;
}

export interface NewInterview {
  plan: string;
  language?: string;
  difficulty?: Difficulty;
  minutes?: number;
  topic?: string;
  question?: string;
  made?: boolean;
}

export interface QuestionView {
  index: number;
  id: string;
  seed: number;
  title: string;
  difficulty: Difficulty;
  notebook: string;
  entry_point: string;
  language: string;
}

export interface InterviewView {
  id: string;
  plan: { id: string; title: string; company: string | null };
  domain: string;
  status: Status;
  difficulty: Difficulty;
  language: string;
  minutes: number;
  topic: string | null;
  created: string;
  started: string | null;
  deadline: string | null;
  ended: string | null;
  seconds_left: number;
  hints_left: number;
  engine: string;
  tier: string | null;
  question: QuestionView | null;
  submissions: {
    id: string;
    index: number;
    question: string;
    status: 'pending' | 'done';
    outcome?: Outcome | null;
    passed?: number | null;
    total?: number | null;
  }[];
  questions_done: number;
  last_event: number;
}

export interface CellSource {
  id: string;
  source: string;
}

export interface ExecutionReport {
  cell: string;
  source: string;
  ok: boolean;
  execution_count?: number;
  outputs: object[];
}

export interface CaseResult {
  index: number;
  outcome: Outcome;
  public: boolean;
  own?: boolean;
  seconds?: number | null;
  memory_bytes?: number | null;
  input?: string | null;
  expected?: string | null;
  actual?: string | null;
  stdout?: string | null;
  error?: string | null;
}

export interface Verdict {
  outcome: Outcome;
  passed: number;
  total: number;
  cases: CaseResult[];
  message?: string | null;
  line?: number | null;
  cell?: string | null;
  seconds?: number | null;
  tier?: string | null;
  /** Where examples that failed pass in the candidate's own kernel: a claim, never scored. */
  kernel?: { passed: number; total: number; cause: string } | null;
}

/** Figures of how readable a piece of code is; what could not be had is missing. */
export interface Quality {
  lines?: number | null;
  complexity?: number | null;
  score?: number | null;
  faults?: string[];
}

/** The growth that measured points show: none, one, or two that cannot be told apart. */
export interface Fit {
  possible: string[];
  smallest: number;
  largest: number;
  reason?: string | null;
}

/** How an answer's time and memory grow with its input. */
export interface Growth {
  time: Fit;
  space: Fit;
  counted: string;
  per: 'call' | 'operation';
}

/** The public fields of each event type, as `domain/events.py` declares them. */
export interface EventFields {
  InterviewCreated: {
    interview: string;
    plan: Plan & { persona?: { name: string }; hint_cost?: number };
    domain: string;
    difficulty: Difficulty;
    language: string;
    minutes: number;
    topic?: string | null;
  };
  InterviewStarted: { deadline: string };
  InterviewCompleted: { by: 'candidate' | 'interviewer'; reason?: string };
  Expired: { deadline: string };
  QuestionChosen: { index: number; difficulty: Difficulty; why: string };
  QuestionServed: {
    index: number;
    question: string;
    seed: number;
    title: string;
    difficulty: Difficulty;
    topics: string[];
    language: string;
    entry_point: string;
    notebook: string;
    hints: number;
    public_cases: number;
    hidden_cases: number;
    points: string[];
  };
  NextOffered: { difficulty: Difficulty; why: string };
  QuestionFailed: { message: string };
  MessagePosted: {
    message: string;
    author: 'candidate' | 'interviewer';
    text: string;
    engine?: string;
    interrupted?: boolean;
    /** What the interviewer looked at for it, in words. */
    looked?: string[];
    hint?: string;
  };
  PointCovered: { index: number; point: string; evidence: number[] };
  DraftSaved: { index: number };
  CellExecuted: {
    index: number;
    cell: string;
    ok: boolean;
    execution_count?: number;
  };
  RunRequested: {
    run: string;
    index: number;
    by: 'candidate' | 'interviewer';
  };
  RunFinished: { run: string; index: number; verdict: Verdict };
  RunStopped: { run: string; index: number };
  SubmissionMade: {
    submission: string;
    index: number;
    by: 'candidate' | 'clock';
  };
  VerdictReached: { submission: string; index: number; verdict: Verdict };
  SubmissionMeasured: {
    submission: string;
    index: number;
    quality?: Quality | null;
    growth?: Growth | null;
  };
  HintOffered: {
    offer: string;
    index: number;
    level: HintLevel;
    about: string;
  };
  HintDeclined: { offer: string; index: number };
  HintRequested: {
    hint: string;
    index: number;
    offer?: string;
    kind?: HintKind;
  };
  HintGiven: {
    hint: string;
    index: number;
    level: HintLevel;
    text: string;
    left: number;
    about?: string;
    kind?: HintKind;
  };
  HintFailed: { hint: string; index: number; message: string };
  HintRated: { hint: string; index: number; rating: HintRating };
  withheld: Record<string, never>;
}

/** A numbered line of the interview's log, in its public form. */
export type InterviewEvent = {
  [T in keyof EventFields]: {
    number: number;
    time: string;
    type: T;
    data: EventFields[T];
  };
}[keyof EventFields];

/** A part of a message being spoken; it has no number, the logged message replaces it. */
export interface PieceFrame {
  type: 'piece';
  data: { message: string; offset: number; text: string; looked?: string[] };
}

/** The server's clock; `received` is ours, set when the frame came in. */
export interface ClockFrame {
  type: 'clock';
  data: { now: string; deadline: string | null; seconds_left: number };
  received: number;
}

export type Frame = InterviewEvent | PieceFrame | ClockFrame;

/** What the stream may carry that a newer server invented. */
export function isNumbered(frame: Frame): frame is InterviewEvent {
  return 'number' in frame;
}

/** What an interview came to, as `assessment/report.py` gives it. */
export interface Report {
  interview: string;
  status: Status;
  minutes: number;
  minutes_used: number;
  tally: {
    questions: number;
    solved: number;
    submissions: number;
    runs: number;
    hints: number;
    messages: number;
  };
  questions: QuestionReport[];
  scores: {
    name: string;
    score: number | null;
    reason: string;
    weight: number;
  }[];
  overall: { score: number | null; of_100: number | null; reason: string };
  strengths: { text: string }[];
  improvements: { text: string }[];
  next_steps: { text: string; topics: string[] }[];
}

export interface QuestionReport {
  index: number;
  title: string;
  difficulty: Difficulty;
  topics: string[];
  outcome: 'solved' | 'partly' | 'not_solved' | 'not_attempted';
  submissions: number;
  runs: number;
  hints: number;
  seconds: number;
  best: { passed: number; total: number } | null;
  points: { point: string; covered: boolean; note?: string | null }[];
  quality: Quality | null;
  growth: Growth | null;
}
