import type { TranslationBundle } from '@jupyterlab/translation';
import React from 'react';

import type { CaseResult } from '../api/types';
import { useServices } from './context';
import { Diff, Field } from './Diff';
import { hasTables, TableCase } from './Table';
import { memoryWord, outcomeWord, secondsWord } from './phrases';

/** What a case is called: people count from 1, their own cases by themselves. */
export function caseName(
  trans: TranslationBundle,
  result: CaseResult,
  given: number
): string {
  return result.own
    ? trans.__('Your case %1', String(result.index - given + 1))
    : trans.__('Case %1', String(result.index + 1));
}

/** A case unfolded: everything for a public one, only the kind of failure for a hidden one. */
export function Case(props: { result: CaseResult; name: string }): JSX.Element {
  const { trans, settings } = useServices();
  const { result, name } = props;
  const facts = [
    outcomeWord(trans, result.outcome),
    settings.showCaseTimes && typeof result.seconds === 'number'
      ? secondsWord(trans, result.seconds)
      : null,
    settings.showCaseTimes && typeof result.memory_bytes === 'number'
      ? memoryWord(trans, result.memory_bytes)
      : null
  ].filter(fact => fact);
  const has = (text: string | null | undefined): text is string =>
    text !== null && text !== undefined;
  return (
    <div className="jp-Interviewer-case" aria-live="polite">
      <p>
        <strong>{name}</strong> · {facts.join(' · ')}
      </p>
      {!result.public && (
        <p className="jp-Interviewer-quiet">
          {trans.__('A hidden case: its input and output stay hidden.')}
        </p>
      )}
      {result.public && hasTables(result) && <TableCase result={result} />}
      {result.public && !hasTables(result) && (
        <dl className="jp-Interviewer-fields">
          {has(result.input) && (
            <Field label={trans.__('input')}>{result.input}</Field>
          )}
          {has(result.expected) && has(result.actual) ? (
            result.outcome === 'accepted' ? (
              <Field label={trans.__('result')}>{result.actual}</Field>
            ) : (
              <Diff expected={result.expected} actual={result.actual} />
            )
          ) : (
            <>
              {has(result.expected) && (
                <Field label={trans.__('expected')}>{result.expected}</Field>
              )}
              {has(result.actual) && (
                <Field label={trans.__('got')}>{result.actual}</Field>
              )}
            </>
          )}
          {result.error && (
            <Field label={trans.__('error')}>{result.error}</Field>
          )}
          {result.stdout && (
            <Field label={trans.__('printed')}>{result.stdout}</Field>
          )}
        </dl>
      )}
    </div>
  );
}
