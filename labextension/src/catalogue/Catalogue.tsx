import React, { useEffect, useMemo, useRef, useState } from 'react';

import type { Card, Difficulty } from '../api/types';
import type { PanelServices } from '../panel/context';
import { PanelContext, useInterviewer, useServices } from '../panel/context';
import { difficultyWord, languageName, topicWord } from '../panel/phrases';
import type { Decision } from '../state/catalogue';
import type { Author, Wanted } from './matching';
import { ANYTHING, choices, matching } from './matching';
import { Preview } from './Preview';

const DIFFICULTIES: Difficulty[] = ['easy', 'medium', 'hard'];

/** All questions there are: filters, a list, and the chosen one beside it. */
export function Catalogue(props: { services: PanelServices }): JSX.Element {
  useInterviewer(props.services.interviewer);
  return (
    <PanelContext.Provider value={props.services}>
      <Browser />
    </PanelContext.Provider>
  );
}

function Browser(): JSX.Element {
  const { trans, interviewer } = useServices();
  const { cards, loaded } = interviewer.catalogue;
  const [wanted, setWanted] = useState<Wanted>(ANYTHING);
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useMemo(() => matching(cards, wanted), [cards, wanted]);
  const card = found.find(({ id }) => id === chosen) ?? null;
  const [said, say] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const gone = useRef<{ id: string; place: number } | null>(null);
  useEffect(() => {
    const { id, place } = gone.current ?? {};
    if (place !== undefined && !found.some(one => one.id === id)) {
      gone.current = null;
      // Its place in the list is where whoever works by keyboard goes on.
      const rows = list.current?.querySelectorAll('button');
      rows?.[Math.min(place, rows.length - 1)]?.focus();
    }
  });
  const onDecided = (decision: Decision, decided: Card) => {
    if (decision === 'keep') {
      say(trans.__('“%1” is kept; it is no longer new.', decided.title));
      return;
    }
    say(
      trans.__('“%1” is dropped; nobody is asked it any more.', decided.title)
    );
    gone.current = { id: decided.id, place: found.indexOf(decided) };
  };
  return (
    <div className="jp-Interviewer-catalogue">
      <Filters cards={cards} wanted={wanted} onChange={setWanted} />
      <div className="jp-Interviewer-found">
        <p className="jp-Interviewer-quiet" role="status">
          {loaded
            ? trans._n('%1 question', '%1 questions', found.length)
            : trans.__('Looking…')}
        </p>
        <p role="status">{said}</p>
      </div>
      <div className="jp-Interviewer-catalogueBody">
        <ul ref={list} aria-label={trans.__('Questions')}>
          {found.map(one => (
            <li key={one.id}>
              <Row
                card={one}
                chosen={one === card}
                onChoose={() => {
                  setChosen(one.id);
                  say('');
                }}
              />
            </li>
          ))}
        </ul>
        {card ? (
          <Preview key={card.id} card={card} onDecided={onDecided} />
        ) : (
          <p className="jp-Interviewer-catalogueHint jp-Interviewer-quiet">
            {trans.__('Choose a question to see what its candidate sees.')}
          </p>
        )}
      </div>
    </div>
  );
}

function Row(props: {
  card: Card;
  chosen: boolean;
  onChoose: () => void;
}): JSX.Element {
  const { trans } = useServices();
  const { card, chosen, onChoose } = props;
  return (
    <button
      type="button"
      className={`jp-Interviewer-row ${chosen ? 'jp-mod-chosen' : ''}`}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      <strong>{card.title}</strong>
      <span className={`jp-Interviewer-level jp-mod-${card.difficulty}`}>
        {difficultyWord(trans, card.difficulty)}
      </span>
      <span className="jp-Interviewer-quiet">
        {card.new && (
          <>
            <span className="jp-Interviewer-badge">
              {trans.__('new, by %1', card.model ?? '')}
            </span>{' '}
          </>
        )}
        {card.topics.map(topicWord).join(', ')}
      </span>
    </button>
  );
}

function Filters(props: {
  cards: readonly Card[];
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}): JSX.Element {
  const { trans } = useServices();
  const { cards, wanted, onChange } = props;
  const set = (change: Partial<Wanted>) => onChange({ ...wanted, ...change });
  return (
    <form
      className="jp-Interviewer-filters"
      role="search"
      onSubmit={event => event.preventDefault()}
    >
      <input
        type="search"
        className="jp-mod-styled"
        placeholder={trans.__('Search')}
        aria-label={trans.__('Search questions')}
        value={wanted.text}
        onChange={event => set({ text: event.target.value })}
      />
      <Choice
        name={trans.__('Any difficulty')}
        options={DIFFICULTIES.map(id => [id, difficultyWord(trans, id)])}
        value={wanted.difficulty}
        onChoose={id => set({ difficulty: id as Difficulty | null })}
      />
      <Choice
        name={trans.__('Any topic')}
        options={choices(cards, card => card.topics).map(id => [
          id,
          topicWord(id)
        ])}
        value={wanted.topic}
        onChoose={topic => set({ topic })}
      />
      <Choice
        name={trans.__('Any language')}
        options={choices(cards, card => card.languages).map(id => [
          id,
          languageName(id)
        ])}
        value={wanted.language}
        onChoose={language => set({ language })}
      />
      <Choice
        name={trans.__('Any kind')}
        options={choices(cards, card => [card.kind]).map(id => [
          id,
          topicWord(id)
        ])}
        value={wanted.kind}
        onChoose={kind => set({ kind })}
      />
      {cards.some(card => card.model) && (
        <Choice
          name={trans.__('Any author')}
          options={[
            ['new', trans.__('New, by a model')],
            ['model', trans.__('By a model')],
            ['people', trans.__('By people')]
          ]}
          value={wanted.author}
          onChoose={author => set({ author: author as Author | null })}
        />
      )}
    </form>
  );
}

/** A filter; its first option, which lets everything through, names it. */
function Choice(props: {
  name: string;
  options: [string, string][];
  value: string | null;
  onChoose: (id: string | null) => void;
}): JSX.Element {
  return (
    <select
      className="jp-mod-styled jp-Interviewer-select"
      aria-label={props.name}
      value={props.value ?? ''}
      onChange={event => props.onChoose(event.target.value || null)}
    >
      <option value="">{props.name}</option>
      {props.options.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}
