import type { LabIcon } from '@jupyterlab/ui-components';
import React, { useEffect, useRef, useState } from 'react';

import type { CaseResult, Outcome } from '../api/types';
import type { Attempt } from '../state/state';
import { Case, caseName } from './Case';
import { useSeconds, useServices } from './context';
import {
  faultIcon,
  limitIcon,
  memoryIcon,
  passIcon,
  timeIcon,
  wrongIcon
} from './icons';
import { Figures } from './Figures';
import { hasTables } from './Table';
import { Words } from './Words';
import { outcomeWord, secondsWord } from './phrases';

/** Failed cases that are told without being asked for. */
const TOLD = 3;

/** One mark a case; a click or Enter unfolds it. Its room is there before results are. */
export function Results(props: {
  attempt: Attempt | null;
  ordinal: number;
  hiddenCases: number;
}): JSX.Element {
  const { trans } = useServices();
  const { attempt, ordinal, hiddenCases } = props;
  const verdict = attempt?.verdict ?? null;
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => setOpen(null), [attempt?.id]);
  const cases = verdict?.cases ?? [];
  const opened = cases.find(result => result.index === open) ?? null;
  const own = cases.filter(result => result.own);
  const given = cases.filter(result => !result.own);
  const marks = (results: CaseResult[], label: string) => (
    <Marks
      label={label}
      cases={results}
      open={open}
      onToggle={index => setOpen(index === open ? null : index)}
    />
  );
  return (
    <section
      className="jp-Interviewer-results"
      aria-label={trans.__('Results')}
    >
      <div className="jp-Interviewer-resultsHead">
        <h3>{trans.__('Results')}</h3>
        {attempt && (
          <Summary
            attempt={attempt}
            ordinal={ordinal}
            hiddenCases={hiddenCases}
          />
        )}
      </div>
      {!attempt && (
        <p className="jp-Interviewer-quiet">
          {trans.__(
            'Run tries the examples and your own cases; Submit is graded.'
          )}
        </p>
      )}
      {given.length > 0 && marks(given, trans.__('Cases'))}
      {own.length > 0 && (
        <div className="jp-Interviewer-own">
          <span className="jp-Interviewer-quiet">{trans.__('yours')}</span>
          {marks(own, trans.__('Your own cases'))}
        </div>
      )}
      {verdict?.message && (
        <p className="jp-Interviewer-verdictMessage">
          <Words text={verdict.message} />
          {verdict.line !== null &&
            verdict.line !== undefined &&
            !verdict.message.includes(`line ${verdict.line}`) &&
            ` ${trans.__('(line %1)', String(verdict.line))}`}
        </p>
      )}
      {verdict?.kernel && (
        <p className="jp-Interviewer-verdictMessage" role="note">
          {trans.__(
            'In your own kernel %1 of %2 examples pass; what counts is a clean one.',
            String(verdict.kernel.passed),
            String(verdict.kernel.total)
          )}{' '}
          <Words text={verdict.kernel.cause} />
        </p>
      )}
      {opened ? (
        <Case result={opened} name={caseName(trans, opened, given.length)} />
      ) : (
        <ul className="jp-Interviewer-told">
          {cases
            .filter(result => result.outcome !== 'accepted')
            .slice(0, TOLD)
            .map(result => (
              <li key={result.index}>
                <button
                  type="button"
                  className="jp-Interviewer-link"
                  onClick={() => setOpen(result.index)}
                >
                  {caseName(trans, result, given.length)}
                </button>
                {': '}
                <Told result={result} />
              </li>
            ))}
        </ul>
      )}
      {attempt && <Figures quality={attempt.quality} growth={attempt.growth} />}
    </section>
  );
}

/** In one line: what was tried, and how it went. */
function Summary(props: {
  attempt: Attempt;
  ordinal: number;
  hiddenCases: number;
}): JSX.Element {
  const { trans } = useServices();
  const { attempt, ordinal, hiddenCases } = props;
  const pending = attempt.state === 'pending';
  useSeconds(pending);
  const begun = useRef<{ id: string; at: number }>({ id: '', at: 0 });
  if (begun.current.id !== attempt.id) {
    begun.current = { id: attempt.id, at: Date.now() };
  }
  const { verdict } = attempt;
  if (pending || !verdict) {
    const seconds = Math.floor((Date.now() - begun.current.at) / 1000);
    const words =
      attempt.kind === 'run'
        ? attempt.by === 'interviewer'
          ? trans.__('the interviewer runs the examples…')
          : trans.__('running the examples…')
        : trans._n(
            'grading on %1 hidden case…',
            'grading on %1 hidden cases…',
            hiddenCases
          );
    return (
      <span className="jp-Interviewer-summaryLine jp-mod-pending">
        {words}
        {seconds >= 2 && ` ${trans.__('%1 s', String(seconds))}`}
      </span>
    );
  }
  const what =
    attempt.kind === 'run'
      ? trans.__('examples')
      : attempt.by === 'clock'
        ? trans.__('handed in at the end')
        : trans.__('submission %1', String(ordinal));
  const accepted = verdict.outcome === 'accepted';
  return (
    <span
      className={`jp-Interviewer-summaryLine ${accepted ? 'jp-mod-passed' : 'jp-mod-failed'}`}
    >
      <span className="jp-Interviewer-quiet">{what} · </span>
      {accepted && attempt.kind === 'submission'
        ? trans.__('accepted')
        : verdict.total > 0
          ? trans.__('%1 of %2', String(verdict.passed), String(verdict.total))
          : outcomeWord(trans, verdict.outcome)}
    </span>
  );
}

const ICONS: Partial<Record<Outcome, LabIcon>> = {
  accepted: passIcon,
  wrong_answer: wrongIcon,
  time_limit: timeIcon,
  memory_limit: memoryIcon,
  process_limit: limitIcon,
  file_limit: limitIcon,
  output_limit: limitIcon
};

/** A row of marks: one stop for the Tab key, arrows go from mark to mark. */
function Marks(props: {
  label: string;
  cases: CaseResult[];
  open: number | null;
  onToggle: (index: number) => void;
}): JSX.Element {
  const { trans } = useServices();
  const { label, cases, open, onToggle } = props;
  const [focus, setFocus] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const current = Math.min(focus, cases.length - 1);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape' && open !== null) {
      event.stopPropagation();
      onToggle(open);
      return;
    }
    const last = cases.length - 1;
    const to = {
      ArrowRight: Math.min(current + 1, last),
      ArrowLeft: Math.max(current - 1, 0),
      Home: 0,
      End: last
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      setFocus(to);
      buttons.current[to]?.focus();
    }
  };
  return (
    <div
      className="jp-Interviewer-marks"
      role="toolbar"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {cases.map((result, i) => {
        const Icon = ICONS[result.outcome] ?? faultIcon;
        const words = [
          result.own
            ? trans.__('Your case %1', String(i + 1))
            : trans.__('Case %1', String(i + 1)),
          outcomeWord(trans, result.outcome),
          result.public ? null : trans.__('hidden'),
          typeof result.seconds === 'number'
            ? secondsWord(trans, result.seconds)
            : null
        ]
          .filter(word => word)
          .join(', ');
        return (
          <button
            key={result.index}
            ref={element => (buttons.current[i] = element)}
            type="button"
            className={[
              'jp-Interviewer-mark',
              result.outcome === 'accepted' ? 'jp-mod-passed' : 'jp-mod-failed',
              result.public ? '' : 'jp-mod-hiddenCase',
              result.index === open ? 'jp-mod-open' : ''
            ].join(' ')}
            title={words}
            aria-label={words}
            aria-expanded={result.index === open}
            tabIndex={i === current ? 0 : -1}
            onFocus={() => setFocus(i)}
            onClick={() => onToggle(result.index)}
          >
            <Icon.react tag="span" aria-hidden="true" />
          </button>
        );
      })}
    </div>
  );
}

/** One failed case in one line. */
function Told(props: { result: CaseResult }): JSX.Element {
  const { trans } = useServices();
  const { result } = props;
  if (result.outcome === 'wrong_answer' && result.error && hasTables(result)) {
    return <>{result.error}</>;
  }
  if (
    result.outcome === 'wrong_answer' &&
    result.expected !== null &&
    result.expected !== undefined &&
    result.actual !== null &&
    result.actual !== undefined
  ) {
    return (
      <>
        {trans.__('expected')} <code>{short(result.expected)}</code>
        {', '}
        {trans.__('got')} <code>{short(result.actual)}</code>
      </>
    );
  }
  // Which limit it was says enough; of an error, its last line says what it was.
  const lastLine = result.outcome.endsWith('_limit')
    ? null
    : result.error?.trim().split('\n').pop();
  return (
    <>
      {outcomeWord(trans, result.outcome)}
      {lastLine && (
        <>
          {' · '}
          <code>{short(lastLine, 80)}</code>
        </>
      )}
    </>
  );
}

function short(text: string, most = 40): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
