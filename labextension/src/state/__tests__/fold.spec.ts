import type { Frame, InterviewEvent, Verdict } from '../../api/types';
import { fold } from '../fold';
import type { PanelState } from '../state';
import {
  hintsOf,
  isOver,
  isSolved,
  latestAttempt,
  NOTHING,
  progressOf
} from '../state';
import interview from './fixtures/interview.json';

const EVENTS = interview as unknown as InterviewEvent[];

/** The state after the first event that `reached` names, or after all of them. */
function upTo(reached: (event: InterviewEvent) => boolean): PanelState {
  const last = EVENTS.findIndex(reached);
  expect(last).toBeGreaterThanOrEqual(0);
  return EVENTS.slice(0, last + 1).reduce<PanelState>(fold, NOTHING);
}

const all = () => EVENTS.reduce<PanelState>(fold, NOTHING);

function event<T extends InterviewEvent['type']>(
  state: PanelState,
  type: T,
  data: Extract<InterviewEvent, { type: T }>['data']
): InterviewEvent {
  return {
    number: state.last + 1,
    time: '2026-11-20T14:10:00+00:00',
    type,
    data
  } as InterviewEvent;
}

describe('fold', () => {
  it('shows plan, question, clock and hints once a question is served', () => {
    const state = upTo(e => e.type === 'QuestionServed');
    expect(state.status).toBe('in_progress');
    expect(state.interview?.plan.title).toBe('Coding round');
    expect(state.question?.title).toBe('A pair with a sum');
    expect(state.deadline).toMatch(/^2026-11-20T14:45/);
    expect(state.hintsLeft).toBe(3);
    expect(state.preparing).toBeNull();
  });

  it('says that a question is being written until it is there', () => {
    expect(upTo(e => e.type === 'QuestionChosen').preparing?.index).toBe(0);
  });

  it('gives the same state however often the log is told again', () => {
    const once = all();
    const twice = [...EVENTS, ...EVENTS].reduce<PanelState>(fold, NOTHING);
    const broken = [
      ...EVENTS.slice(0, 15),
      ...EVENTS.slice(9, 22),
      ...EVENTS.slice(20)
    ].reduce<PanelState>(fold, NOTHING);
    expect(twice).toEqual(once);
    expect(broken).toEqual(once);
  });

  it('never changes a state that was shown before', () => {
    let state = NOTHING;
    for (const next of EVENTS) {
      const before = JSON.stringify(state);
      const shown = state;
      state = fold(state, next);
      expect(JSON.stringify(shown)).toBe(before);
    }
  });

  it('forgets the result of a run that was stopped', () => {
    const state = upTo(e => e.type === 'RunFinished');
    expect(state.attempts[0].state).toBe('stopped');
    expect(latestAttempt(state)).toBeNull();
  });

  it('shows a run as pending until its verdict is there', () => {
    const pending = upTo(e => e.type === 'RunRequested' && e.data.run === 'r2');
    expect(latestAttempt(pending)?.state).toBe('pending');
    const done = upTo(e => e.type === 'RunFinished' && e.data.run === 'r2');
    expect(latestAttempt(done)?.verdict?.passed).toBe(1);
  });

  it('counts cases of the last submission rather than of a run', () => {
    const state = upTo(e => e.type === 'VerdictReached');
    expect(progressOf(state)).toMatchObject({
      passed: 3,
      total: 5,
      covered: 1,
      points: 3
    });
    const again = event(state, 'RunRequested', {
      run: 'r9',
      index: 0,
      by: 'candidate'
    });
    const ran = fold(state, again);
    const verdict = { outcome: 'accepted', passed: 2, total: 2, cases: [] };
    const finished = fold(
      ran,
      event(ran, 'RunFinished', {
        run: 'r9',
        index: 0,
        verdict: verdict as Verdict
      })
    );
    expect(progressOf(finished)).toMatchObject({ passed: 3, total: 5 });
    expect(latestAttempt(finished)?.id).toBe('r9');
  });

  it('keeps an offered hint free until it is accepted', () => {
    const offered = upTo(e => e.type === 'HintOffered');
    expect(offered.offer?.about).toBe('case 1');
    expect(offered.hintsLeft).toBe(3);
    const declined = upTo(e => e.type === 'HintDeclined');
    expect(declined.offer).toBeNull();
    expect(declined.hintsLeft).toBe(3);
    const accepted = upTo(e => e.type === 'HintRequested');
    expect(accepted.offer).toBeNull();
    expect(accepted.hintPending).toBe('h1');
    expect(accepted.hintsLeft).toBe(2);
  });

  it('shows a given hint in the conversation, once', () => {
    const given = upTo(e => e.type === 'HintGiven');
    expect(given.hintPending).toBeNull();
    expect(given.lines.filter(line => line.kind === 'hint')).toHaveLength(1);
    const spoken = fold(
      given,
      event(given, 'MessagePosted', {
        message: 'm9',
        author: 'interviewer',
        text: 'What repeats? Think of it.',
        hint: 'h1'
      })
    );
    const hints = spoken.lines.filter(line => line.kind === 'hint');
    expect(hints.map(line => [line.id, line.level])).toEqual([['m9', 'nudge']]);
  });

  it('gives a hint back that could not be made', () => {
    const asked = upTo(e => e.type === 'HintRequested' && e.data.hint === 'h2');
    expect(asked.hintsLeft).toBe(1);
    const failed = upTo(e => e.type === 'HintFailed');
    expect(failed.hintsLeft).toBe(2);
    expect(failed.hintPending).toBeNull();
  });

  it('knows a solved question, and starts anew with the next', () => {
    expect(isSolved(upTo(e => e.type === 'NextOffered'))).toBe(true);
    const next = upTo(e => e.type === 'QuestionServed' && e.data.index === 1);
    expect(isSolved(next)).toBe(false);
    expect(next.past.map(question => question.index)).toEqual([0]);
    expect(next.next).toBeNull();
    expect(next.hintsLeft).toBe(3);
    expect(latestAttempt(next)).toBeNull();
  });

  it('keeps what was measured with the submission it belongs to', () => {
    const [first, second] = all().attempts.filter(
      attempt => attempt.kind === 'submission'
    );
    expect(first.verdict?.kernel?.passed).toBe(2);
    expect(first.quality).toBeNull();
    expect(second.quality?.score).toBe(9.5);
    expect(second.growth?.time.possible).toEqual(['n']);
  });

  it('takes verdicts that come after the time was up', () => {
    const state = all();
    expect(isOver(state)).toBe(true);
    expect(state.status).toBe('expired');
    expect(state.endedBy).toBe('clock');
    expect(latestAttempt(state)?.verdict?.passed).toBe(3);
    expect(latestAttempt(state)?.by).toBe('clock');
  });

  it('ignores what a newer server invented', () => {
    const state = all();
    const newer = {
      ...event(state, 'DraftSaved', { index: 0 }),
      type: 'SomethingNew'
    } as unknown as Frame;
    expect(fold(state, newer)).toEqual({ ...state, last: state.last + 1 });
  });
});

describe('the hints', () => {
  it('are kept with level, cost and rating, the last of which counts', () => {
    const state = upTo(e => e.type === 'HintRated');
    expect(hintsOf(state)).toMatchObject([
      {
        id: 'h1',
        level: 'nudge',
        kind: null,
        text: 'What repeats?',
        left: 2,
        rating: 'helpful'
      }
    ]);
    const again = fold(
      state,
      event(state, 'HintRated', { hint: 'h1', index: 0, rating: 'unhelpful' })
    );
    expect(hintsOf(again)[0].rating).toBe('unhelpful');
  });

  it('are those of the question that stands, the newest first', () => {
    const one = upTo(e => e.type === 'HintRated');
    const two = fold(
      one,
      event(one, 'HintGiven', {
        hint: 'h3',
        index: 0,
        level: 'approach',
        kind: 'debugging',
        about: 'case 3',
        text: 'Look at the end of the list.',
        left: 1
      })
    );
    expect(hintsOf(two).map(({ id }) => id)).toEqual(['h3', 'h1']);
    expect(hintsOf(two)[0]).toMatchObject({
      kind: 'debugging',
      about: 'case 3',
      rating: null
    });
    // The second question has none of its own; after the end all can be read.
    expect(hintsOf(all())).toEqual([]);
    expect(hintsOf(all(), true).map(({ id }) => id)).toEqual(['h1']);
  });
});

describe('a message being spoken', () => {
  const piece = (offset: number, text: string, message = 'm50'): Frame => ({
    type: 'piece',
    data: { message, offset, text }
  });
  const look = (...looked: string[]): Frame => ({
    type: 'piece',
    data: { message: 'm50', offset: 0, text: '', looked }
  });
  const begun = upTo(e => e.type === 'QuestionServed');

  it('grows by its pieces', () => {
    const state = [piece(0, 'Hello'), piece(5, ', you')].reduce(fold, begun);
    expect(state.speaking.m50.text).toBe('Hello, you');
  });

  it('does not double a piece that comes twice', () => {
    const state = [piece(0, 'Hello'), piece(5, '!'), piece(5, '!')].reduce(
      fold,
      begun
    );
    expect(state.speaking.m50.text).toBe('Hello!');
  });

  it('is not shown from its middle on', () => {
    expect(fold(begun, piece(7, 'world')).speaking).toEqual({});
  });

  it('says what was looked at, before its first word and in the log', () => {
    const looking = fold(begun, look('your last run'));
    expect(looking.speaking.m50).toEqual({
      text: '',
      looked: ['your last run']
    });
    const posted = fold(
      looking,
      event(looking, 'MessagePosted', {
        message: 'm50',
        author: 'interviewer',
        text: 'Case 2 fails.',
        looked: ['your last run', 'your code']
      })
    );
    expect(posted.lines[posted.lines.length - 1].looked).toEqual([
      'your last run',
      'your code'
    ]);
  });

  it('is forgotten where it was given up before its first word', () => {
    const looking = fold(begun, look('your code'));
    const other = fold(looking, piece(0, 'Hello', 'm51'));
    expect(Object.keys(other.speaking)).toEqual(['m51']);
    const interrupted = fold(
      looking,
      event(looking, 'MessagePosted', {
        message: 'm52',
        author: 'candidate',
        text: 'Wait.'
      })
    );
    expect(interrupted.speaking).toEqual({});
  });

  it('is replaced by the logged message, and late pieces are dropped', () => {
    const speaking = fold(begun, piece(0, 'Hel'));
    const posted = fold(
      speaking,
      event(speaking, 'MessagePosted', {
        message: 'm50',
        author: 'interviewer',
        text: 'Hello.'
      })
    );
    expect(posted.speaking).toEqual({});
    expect(posted.lines.filter(line => line.id === 'm50')).toHaveLength(1);
    expect(fold(posted, piece(3, 'lo')).speaking).toEqual({});
  });
});
