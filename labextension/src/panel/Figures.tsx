import type { TranslationBundle } from '@jupyterlab/translation';
import React from 'react';

import type { Fit, Growth, Quality } from '../api/types';
import { useServices } from './context';

/** What was measured beside the verdict: growth, and how readable the code is. */
export function Figures(props: {
  quality: Quality | null;
  growth: Growth | null;
}): JSX.Element | null {
  const { trans } = useServices();
  const { quality, growth } = props;
  const faults = quality?.faults ?? [];
  const facts = [...growthFacts(trans, growth), codeFact(trans, quality)];
  const told = facts.filter((fact): fact is string => fact !== null);
  if (!told.length) {
    return null;
  }
  return (
    <div className="jp-Interviewer-figures">
      <ul aria-label={trans.__('Measured')}>
        {told.map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {faults.length > 0 && (
        <details>
          <summary>
            {trans._n(
              '%1 remark on the code',
              '%1 remarks on the code',
              faults.length
            )}
          </summary>
          <ul>
            {faults.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function growthFacts(
  trans: TranslationBundle,
  growth: Growth | null
): (string | null)[] {
  if (!growth) {
    return [];
  }
  const { time, space, counted, per } = growth;
  const range = trans.__(
    'measured from %1 to %2 %3',
    time.smallest.toLocaleString(),
    time.largest.toLocaleString(),
    counted
  );
  const each = per === 'operation';
  return [
    fitWord(
      trans,
      time,
      each ? trans.__('Time of each operation') : trans.__('Time'),
      range
    ),
    fitWord(trans, space, trans.__('Memory'), '')
  ];
}

/** One line on a fit; nothing on memory that is not clear, which would only be noise. */
function fitWord(
  trans: TranslationBundle,
  fit: Fit,
  subject: string,
  range: string
): string | null {
  const tail = range && ` (${range})`;
  if (!fit.possible.length) {
    return range && fit.reason
      ? trans.__('%1: growth not clear (%2)', subject, fit.reason)
      : null;
  }
  if (fit.possible.length === 1 && fit.possible[0] === '1') {
    return trans.__('%1 does not grow with n', subject) + tail;
  }
  const classes = fit.possible.map(classWord).join(trans.__(' or '));
  return trans.__('%1 grows like %2', subject, classes) + tail;
}

const POWERS: Record<string, string> = { '2': '²', '3': '³', n: 'ⁿ' };

/** `n^2 log n` as people write it. */
export function classWord(text: string): string {
  return text.replace(/\^([23n])/g, (_, power: string) => POWERS[power]);
}

function codeFact(
  trans: TranslationBundle,
  quality: Quality | null
): string | null {
  if (!quality || quality.score === null || quality.score === undefined) {
    return null;
  }
  return trans.__(
    'Code: %1 of 10 · %2 · complexity %3',
    String(quality.score),
    trans._n('%1 line', '%1 lines', quality.lines ?? 0),
    String(quality.complexity ?? '–')
  );
}
