import React from 'react';

import type { Report } from '../api/types';
import type { PanelServices } from './context';
import { useServices } from './context';

/** First scores, each with its reason; what was not assessed says so. */
export function Scores(props: { report: Report }): JSX.Element {
  const { trans } = useServices();
  const { scores, overall } = props.report;
  return (
    <section className="jp-Interviewer-scores">
      <div className="jp-Interviewer-headRow">
        <h3>{trans.__('Scores')}</h3>
        {overall.score !== null && (
          <span className="jp-Interviewer-overall" title={overall.reason}>
            {trans.__('%1 of 10 overall', overall.score.toFixed(1))}
          </span>
        )}
      </div>
      <dl>
        {scores.map(({ name, score, reason }) => (
          <div key={name} className="jp-Interviewer-score">
            <dt>{scoreWord(trans, name)}</dt>
            <dd>
              {score !== null && (
                <>
                  <span className="jp-Interviewer-bar" aria-hidden="true">
                    <span style={{ width: `${score * 10}%` }} />
                  </span>
                  <span className="jp-Interviewer-scoreValue">
                    {score.toFixed(1)}
                  </span>
                </>
              )}
              <span className="jp-Interviewer-quiet">{reason}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function scoreWord(trans: PanelServices['trans'], name: string): string {
  const words: Record<string, string> = {
    technical: trans.__('Technical'),
    problem_solving: trans.__('Problem solving'),
    communication: trans.__('Communication'),
    code_quality: trans.__('Code quality'),
    behaviour: trans.__('Behaviour')
  };
  return words[name] ?? name.replace(/_/g, ' ');
}
