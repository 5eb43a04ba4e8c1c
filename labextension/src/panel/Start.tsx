import React, { useEffect, useMemo, useState } from 'react';

import type {
  Card,
  Difficulty,
  NewInterview,
  Plan,
  ServerFacts
} from '../api/types';
import type { Making } from '../state/interviewer';
import type { PanelServices } from './context';
import { useServices } from './context';
import { Earlier } from './Earlier';
import { SandboxLine } from './Foot';
import { Notice } from './Notice';
import { languageFor, languagesOf } from './languages';
import { difficultyWord, languageName, planName, topicWord } from './phrases';

const DIFFICULTIES: Difficulty[] = ['easy', 'medium', 'hard'];
const LENGTHS = [15, 30, 45, 60, 90];

/** Nothing has begun: one sentence, the form, one button; below, earlier interviews. */
export function Start(): JSX.Element {
  const { trans, interviewer } = useServices();
  const { making, notice, suggestion } = interviewer;
  const { plans, cards, facts } = interviewer.catalogue;
  const [plan, setPlan] = useState<string | null>(suggestion.plan ?? null);
  const [difficulty, setDifficulty] = useState<Difficulty | null>(
    suggestion.difficulty ?? null
  );
  const [minutes, setMinutes] = useState<number | null>(null);
  const [topic, setTopic] = useState<string | null>(suggestion.topic ?? null);
  useEffect(() => {
    setPlan(suggestion.plan ?? null);
    setDifficulty(suggestion.difficulty ?? null);
    setTopic(suggestion.topic ?? null);
  }, [suggestion]);
  const [language, setLanguage] = useState<string | null>(null);
  const [made, setMade] = useState(true);
  const chosen = plans.find(other => other.id === plan) ?? plans[0] ?? null;
  const domain = chosen?.domain;
  const topics = useMemo(
    () =>
      topicsOf(
        cards.filter(card => card.kind === domain),
        difficulty
      ),
    [cards, difficulty, domain]
  );
  const languages = useMemo(
    () => languagesOf(cards, domain, facts),
    [cards, domain, facts]
  );
  const spoken = languageFor(languages, language, chosen?.language);
  const mayMake =
    !!facts?.makes_questions &&
    chosen?.made !== false &&
    domain === 'coding' &&
    spoken === 'python';
  const busy = making !== 'idle';
  const begin = () => {
    if (chosen) {
      const wish: NewInterview = {
        plan: chosen.id,
        ...(difficulty && { difficulty }),
        ...(minutes && { minutes }),
        ...(spoken && { language: spoken }),
        ...(topic && topics.includes(topic) && { topic }),
        ...(mayMake && { made })
      };
      void interviewer.begin(wish);
    }
  };
  return (
    <div className="jp-Interviewer-start">
      <p className="jp-Interviewer-lead">
        {trans.__(
          'An interviewer talks with you here, while you answer in a notebook.'
        )}
      </p>
      <form
        className="jp-Interviewer-form"
        aria-busy={busy}
        onSubmit={event => {
          event.preventDefault();
          begin();
        }}
      >
        <fieldset className="jp-Interviewer-plans" disabled={busy}>
          <legend>{trans.__('Plan')}</legend>
          {plans.map(other => (
            <PlanCard
              key={other.id}
              plan={other}
              chosen={other === chosen}
              onChoose={() => setPlan(other.id)}
            />
          ))}
        </fieldset>
        <fieldset className="jp-Interviewer-segments" disabled={busy}>
          <legend>{trans.__('Difficulty')}</legend>
          <Segment
            name={trans.__('As planned')}
            chosen={difficulty === null}
            onChoose={() => setDifficulty(null)}
          />
          {DIFFICULTIES.map(level => (
            <Segment
              key={level}
              name={difficultyWord(trans, level)}
              chosen={difficulty === level}
              onChoose={() => setDifficulty(level)}
            />
          ))}
        </fieldset>
        <div className="jp-Interviewer-pair">
          <label>
            <span>{trans.__('Length')}</span>
            <select
              className="jp-mod-styled jp-Interviewer-select"
              value={minutes ?? ''}
              disabled={busy}
              onChange={event => setMinutes(Number(event.target.value) || null)}
            >
              <option value="">
                {trans.__('%1 min', String(chosen?.minutes ?? ''))}
              </option>
              {LENGTHS.filter(length => length !== chosen?.minutes).map(
                length => (
                  <option key={length} value={length}>
                    {trans.__('%1 min', String(length))}
                  </option>
                )
              )}
            </select>
          </label>
          <label>
            <span>{trans.__('Topic')}</span>
            <select
              className="jp-mod-styled jp-Interviewer-select"
              value={topic && topics.includes(topic) ? topic : ''}
              disabled={busy}
              onChange={event => setTopic(event.target.value || null)}
            >
              <option value="">{trans.__('Surprise me')}</option>
              {topics.map(name => (
                <option key={name} value={name}>
                  {topicWord(name)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Languages
          languages={languages}
          chosen={spoken}
          disabled={busy}
          onChoose={setLanguage}
        />
        {mayMake && (
          <label className="jp-Interviewer-check">
            <input
              type="checkbox"
              checked={made}
              disabled={busy}
              onChange={event => setMade(event.target.checked)}
            />
            <span>
              {trans.__('Let a model write later questions')}
              <span className="jp-Interviewer-quiet">
                {trans.__(
                  'They are new, proved by executing them, and not reviewed yet.'
                )}
              </span>
            </span>
          </label>
        )}
        {notice && <Notice notice={notice} />}
        <button
          type="submit"
          className="jp-Interviewer-button jp-mod-main jp-mod-wide"
          disabled={busy || !chosen}
        >
          {busy
            ? interviewer.waiting
              ? trans.__('Waiting for the server…')
              : makingWords(trans, making)
            : trans.__('Start the interview')}
        </button>
        <span className="jp-Interviewer-hidden" role="status">
          {busy && makingWords(trans, making)}
        </span>
      </form>
      <SandboxLine facts={facts} />
      <Earlier />
    </div>
  );
}

function makingWords(trans: PanelServices['trans'], making: Making): string {
  return {
    idle: '',
    creating: trans.__('Setting up the interview…'),
    starting: trans.__('Starting the clock…'),
    writing: trans.__('Writing your question…')
  }[making];
}

/** What the answers are written in; not shown where there is only one. */
function Languages(props: {
  languages: ServerFacts['languages'];
  chosen: string;
  disabled: boolean;
  onChoose: (language: string) => void;
}): JSX.Element | null {
  const { trans } = useServices();
  const { languages, chosen, disabled, onChoose } = props;
  if (languages.length < 2) {
    return null;
  }
  const remedies = new Set(
    languages.flatMap(({ remedy }) => (remedy ? [remedy] : []))
  );
  return (
    <fieldset className="jp-Interviewer-segments" disabled={disabled}>
      <legend>{trans.__('Language')}</legend>
      {languages.map(({ id, remedy }) => (
        <Segment
          key={id}
          group="language"
          name={languageName(id)}
          chosen={id === chosen}
          disabled={remedy !== null && remedy !== undefined}
          onChoose={() => onChoose(id)}
        />
      ))}
      {[...remedies].map(remedy => (
        <p key={remedy} className="jp-Interviewer-quiet">
          {trans.__('The others need: %1', remedy)}
        </p>
      ))}
    </fieldset>
  );
}

function PlanCard(props: {
  plan: Plan;
  chosen: boolean;
  onChoose: () => void;
}): JSX.Element {
  const { trans } = useServices();
  const { plan, chosen, onChoose } = props;
  return (
    <label
      className={`jp-Interviewer-planCard ${chosen ? 'jp-mod-chosen' : ''}`}
    >
      <input
        type="radio"
        name="jp-Interviewer-plan"
        value={plan.id}
        checked={chosen}
        onChange={onChoose}
      />
      <span className="jp-Interviewer-planWords">
        <span className="jp-Interviewer-planTitle">
          <strong>{planName(plan)}</strong>
          <span className="jp-Interviewer-quiet">
            {trans.__('%1 min', String(plan.minutes))}
          </span>
        </span>
        <span className="jp-Interviewer-planSummary">{plan.summary}</span>
        <span className="jp-Interviewer-quiet">
          {trans.__(
            'Starts %1',
            difficultyWord(trans, plan.difficulty).toLowerCase()
          )}
          {' · '}
          {trans._n('%1 hint a question', '%1 hints a question', plan.hints)}
        </span>
      </span>
    </label>
  );
}

function Segment(props: {
  name: string;
  group?: string;
  chosen: boolean;
  disabled?: boolean;
  onChoose: () => void;
}): JSX.Element {
  return (
    <label
      className={`jp-Interviewer-segment ${props.chosen ? 'jp-mod-chosen' : ''}`}
    >
      <input
        type="radio"
        name={`jp-Interviewer-${props.group ?? 'difficulty'}`}
        checked={props.chosen}
        disabled={props.disabled}
        onChange={props.onChoose}
      />
      {props.name}
    </label>
  );
}

/** Topics that the bank has questions about, at that difficulty if one is chosen. */
function topicsOf(
  cards: readonly Card[],
  difficulty: Difficulty | null
): string[] {
  const topics = cards
    .filter(card => difficulty === null || card.difficulty === difficulty)
    .flatMap(card => card.topics);
  return [...new Set(topics)].sort();
}
