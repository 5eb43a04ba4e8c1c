import React, { useMemo } from 'react';

import type { CaseResult } from '../api/types';
import type { Given, Grid } from '../state/tables';
import { givenOf, gridDifference, gridOf, isNumeric } from '../state/tables';
import { useServices } from './context';
import { Field } from './Diff';

const NOTHING: ReadonlySet<string> = new Set();

/** Whether a case is about tables. */
export function hasTables(result: CaseResult): boolean {
  return gridOf(result.expected) !== null || givenOf(result.input) !== null;
}

/** A public case about tables: what differs, both tables, and what was given. */
export function TableCase(props: { result: CaseResult }): JSX.Element {
  const { trans } = useServices();
  const { result } = props;
  const { expected, actual, given } = useMemo(
    () => ({
      expected: gridOf(result.expected),
      actual: gridOf(result.actual),
      given: givenOf(result.input) ?? []
    }),
    [result]
  );
  const passed = result.outcome === 'accepted';
  const marks = useMemo(
    () =>
      expected && actual && !passed ? gridDifference(expected, actual) : null,
    [expected, actual, passed]
  );
  return (
    <div className="jp-Interviewer-tables">
      {result.error &&
        (result.outcome === 'wrong_answer' ? (
          <p className="jp-Interviewer-differs">
            {trans.__('What differs: %1', result.error)}
          </p>
        ) : (
          <dl className="jp-Interviewer-fields">
            <Field label={trans.__('error')}>{result.error}</Field>
          </dl>
        ))}
      {expected && !(passed && actual) && (
        <Table
          name={trans.__('expected')}
          grid={expected}
          marks={marks?.expected}
          kind="expected"
        />
      )}
      {actual ? (
        <Table
          name={passed ? trans.__('result') : trans.__('got')}
          grid={actual}
          marks={marks?.actual}
          kind="actual"
        />
      ) : (
        result.actual && (
          <dl className="jp-Interviewer-fields">
            <Field label={trans.__('got')}>{result.actual}</Field>
          </dl>
        )
      )}
      {given.map(part => (
        <GivenPart key={part.name} part={part} />
      ))}
      {result.stdout && (
        <dl className="jp-Interviewer-fields">
          <Field label={trans.__('printed')}>{result.stdout}</Field>
        </dl>
      )}
    </div>
  );
}

function GivenPart(props: { part: Given }): JSX.Element {
  const { trans } = useServices();
  const { name, value } = props.part;
  if (typeof value !== 'string') {
    return <Table name={trans.__('given: %1', name)} grid={value} />;
  }
  return (
    <p>
      <span className="jp-Interviewer-quiet">
        {trans.__('given: %1', name)}
      </span>{' '}
      <code>{value}</code>
    </p>
  );
}

/** A table in a box of its own that scrolls; rows are numbered as the server counts them. */
export function Table(props: {
  name: string;
  grid: Grid;
  marks?: ReadonlySet<string>;
  kind?: 'expected' | 'actual';
}): JSX.Element {
  const { trans } = useServices();
  const { name, grid, marks = NOTHING, kind = 'actual' } = props;
  const numeric = grid.columns.map((_, i) => isNumeric(grid, i));
  const content = (key: string, text: string) =>
    marks.has(key) ? (
      <mark className={`jp-mod-${kind}`}>
        <span className="jp-Interviewer-hidden">{trans.__('differs:')} </span>
        {text || trans.__('(empty)')}
      </mark>
    ) : (
      text
    );
  const size = grid.cut
    ? trans.__('the first %1 rows', String(grid.rows.length))
    : trans._n('%1 row', '%1 rows', grid.rows.length);
  return (
    <div
      className="jp-Interviewer-tableBox"
      role="group"
      aria-label={name}
      tabIndex={0}
    >
      <table>
        <caption>
          {name} <span className="jp-Interviewer-quiet">· {size}</span>
        </caption>
        <thead>
          <tr>
            <td />
            {grid.columns.map((column, i) => (
              <th
                key={i}
                scope="col"
                className={numeric[i] ? 'jp-mod-number' : ''}
              >
                {content(`head:${i}`, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, number) => (
            <tr key={number}>
              <th scope="row">{number + 1}</th>
              {row.map((cell, i) => (
                <td key={i} className={numeric[i] ? 'jp-mod-number' : ''}>
                  {content(`${number}:${i}`, cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
