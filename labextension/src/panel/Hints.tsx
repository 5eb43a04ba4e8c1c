import { caretDownIcon, caretRightIcon } from '@jupyterlab/ui-components';
import React, { useEffect, useId, useState } from 'react';

import type { HintRating } from '../api/types';
import type { Session } from '../state/session';
import type { Hint } from '../state/state';
import { hintsOf } from '../state/state';
import { useServices } from './context';
import { Markdown } from './Markdown';
import { kindWord, levelWord } from './phrases';

/** The hints that were given, to be read again and rated; the newest stands open. */
export function Hints(props: {
  session: Session;
  /** Those of all questions, as after the end. */
  all?: boolean;
}): JSX.Element | null {
  const { trans } = useServices();
  const { session, all } = props;
  const { state } = session;
  const hints = hintsOf(state, all);
  const newest = hints[0] ?? null;
  const [open, setOpen] = useState(false);
  const list = useId();
  // One that was just given is there to be read; those of before a reload can be opened.
  const fresh = !all && newest !== null && session.isNews(newest.number);
  const id = newest?.id;
  useEffect(() => setOpen(fresh), [fresh, id]);
  if (!newest) {
    return null;
  }
  const Caret = open ? caretDownIcon : caretRightIcon;
  return (
    <section className="jp-Interviewer-hints" aria-label={trans.__('Hints')}>
      <h3>
        <button
          type="button"
          className="jp-Interviewer-fold"
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          onClick={() => setOpen(!open)}
        >
          <Caret.react tag="span" aria-hidden="true" />
          {trans.__('Hints')}
          <span className="jp-Interviewer-quiet">
            {all
              ? trans.__('%1 used', String(hints.length))
              : trans.__(
                  '%1 used · %2 left',
                  String(hints.length),
                  String(state.hintsLeft)
                )}
          </span>
        </button>
      </h3>
      {open && (
        <ul id={list}>
          {hints.map(hint => (
            <HintItem
              key={hint.id}
              hint={hint}
              session={session}
              newest={hint === newest}
              title={all ? titleOf(session, hint) : null}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function titleOf(session: Session, hint: Hint): string | null {
  const { past, question } = session.state;
  const asked = [...past, ...(question ? [question] : [])];
  return asked.find(({ index }) => index === hint.index)?.title ?? null;
}

function HintItem(props: {
  hint: Hint;
  session: Session;
  newest: boolean;
  title: string | null;
}): JSX.Element {
  const { trans } = useServices();
  const { hint, session, newest, title } = props;
  const [toggled, setToggled] = useState<boolean | null>(null);
  const body = useId();
  const open = toggled ?? newest;
  const Caret = open ? caretDownIcon : caretRightIcon;
  const words = [
    ...(title ? [title] : []),
    levelWord(trans, hint.level),
    ...(hint.kind ? [kindWord(trans, hint.kind)] : []),
    ...(hint.about ? [trans.__('about %1', hint.about)] : [])
  ].join(' · ');
  return (
    <li className="jp-Interviewer-hint">
      <button
        type="button"
        className="jp-Interviewer-fold"
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => setToggled(!open)}
      >
        <Caret.react tag="span" aria-hidden="true" />
        {words}
      </button>
      {open && (
        <div id={body} className="jp-Interviewer-hintBody">
          <Markdown className="jp-Interviewer-hintText" text={hint.text} />
          <p className="jp-Interviewer-quiet">{costOf(trans, session, hint)}</p>
          <Rating hint={hint} session={session} />
        </div>
      )}
    </li>
  );
}

function costOf(
  trans: ReturnType<typeof useServices>['trans'],
  session: Session,
  hint: Hint
): string {
  const cost = session.state.interview?.plan.hint_cost;
  return [
    trans._n(
      'It cost one hint; %1 was left.',
      'It cost one hint; %1 were left.',
      hint.left
    ),
    ...(cost
      ? [
          trans.__(
            'Each takes %1 of 10 points from problem solving.',
            String(cost)
          )
        ]
      : [])
  ].join(' ');
}

/** Whether it helped; said again, the last time counts. */
function Rating(props: { hint: Hint; session: Session }): JSX.Element {
  const { trans } = useServices();
  const { hint, session } = props;
  const options: [HintRating, string][] = [
    ['helpful', trans.__('Helpful')],
    ['unhelpful', trans.__('Not helpful')]
  ];
  return (
    <div
      role="group"
      className="jp-Interviewer-rating"
      aria-label={trans.__('Did this hint help?')}
    >
      <span className="jp-Interviewer-quiet" aria-hidden="true">
        {trans.__('Did it help?')}
      </span>
      {options.map(([rating, words]) => (
        <button
          key={rating}
          type="button"
          className="jp-Interviewer-button jp-mod-small"
          aria-pressed={hint.rating === rating}
          onClick={() => {
            if (hint.rating !== rating && !session.busy.has('rate')) {
              void session.rate(hint.id, rating);
            }
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
