import React, { useEffect, useState } from 'react';

import { wordsOf } from '../api/client';
import type { Card, QuestionPreview } from '../api/types';
import { useServices } from '../panel/context';
import { Markdown } from '../panel/Markdown';
import { difficultyWord, languageName, topicWord } from '../panel/phrases';
import { CommandIDs } from '../tokens';
import type { Decision } from '../state/catalogue';
import { languagesFor, planFor } from './matching';
import { Review } from './Review';

/** A question as its candidate would see it, and the way to begin with it. */
export function Preview(props: {
  card: Card;
  onDecided?: (decision: Decision, card: Card) => void;
}): JSX.Element {
  const { trans, interviewer, commands } = useServices();
  const { card, onDecided } = props;
  const { plans, facts, made } = interviewer.catalogue;
  const waiting = made.get(card.id);
  const plan = planFor(card, plans);
  const languages = languagesFor(card, plan, facts);
  const [wish, setWish] = useState<string | null>(null);
  const [seed, setSeed] = useState(0);
  const language =
    wish && languages.includes(wish) ? wish : (languages[0] ?? null);
  const [shown, setShown] = useState<QuestionPreview | string | null>(null);
  const previews = facts?.previews !== false;
  useEffect(() => {
    let wanted = true;
    setShown(null);
    if (!previews) {
      return;
    }
    interviewer.api.preview(card.id, seed, language).then(
      preview => wanted && setShown(preview),
      error => wanted && setShown(wordsOf(error))
    );
    return () => {
      wanted = false;
    };
  }, [interviewer.api, card.id, seed, language, previews]);
  const running = !!interviewer.session?.running;
  const begin = async () => {
    if (plan && language) {
      await commands.execute(CommandIDs.start);
      await interviewer.begin({ plan: plan.id, question: card.id, language });
    }
  };
  return (
    <section
      className="jp-Interviewer-preview"
      aria-label={trans.__('Preview of the question')}
      aria-busy={previews && shown === null}
    >
      <header>
        <h2>{typeof shown === 'object' && shown ? shown.title : card.title}</h2>
        <p className="jp-Interviewer-quiet">
          {[
            difficultyWord(trans, card.difficulty),
            ...card.topics.map(topicWord)
          ].join(' · ')}
        </p>
      </header>
      <div className="jp-Interviewer-previewActs">
        <button
          type="button"
          className="jp-Interviewer-button jp-mod-main"
          disabled={running || !plan || !language}
          onClick={() => void begin()}
        >
          {trans.__('Practise this one')}
        </button>
        {languages.length > 1 && (
          <select
            className="jp-mod-styled jp-Interviewer-select"
            aria-label={trans.__('Language')}
            value={language ?? ''}
            onChange={event => setWish(event.target.value)}
          >
            {languages.map(id => (
              <option key={id} value={id}>
                {languageName(id)}
              </option>
            ))}
          </select>
        )}
        {previews && (
          <button
            type="button"
            className="jp-Interviewer-button"
            onClick={() => setSeed(seed + 1)}
          >
            {trans.__('Another variant')}
          </button>
        )}
      </div>
      {card.model && (
        <p className="jp-Interviewer-quiet">
          {card.new
            ? trans.__(
                'New: written by %1 and proved by executing it. Nobody has reviewed it yet.',
                card.model
              )
            : trans.__('Written by %1, and reviewed.', card.model)}
        </p>
      )}
      {waiting && (
        <Review
          made={waiting}
          onDecided={decision => onDecided?.(decision, card)}
        />
      )}
      {!previews && (
        <p className="jp-Interviewer-quiet">
          {trans.__('On this server questions are seen in interviews only.')}
        </p>
      )}
      {running && (
        <p className="jp-Interviewer-quiet">
          {trans.__(
            'An interview is running; end it before you begin another.'
          )}
        </p>
      )}
      {!running && (!plan || !language) && (
        <p className="jp-Interviewer-quiet">
          {trans.__('Questions of this kind cannot be practised here yet.')}
        </p>
      )}
      {previews && shown === null && (
        <p className="jp-Interviewer-progress" role="status">
          {trans.__('Making a variant…')}
        </p>
      )}
      {typeof shown === 'string' && (
        <p className="jp-Interviewer-previewFailed" role="alert">
          {shown}
        </p>
      )}
      {typeof shown === 'object' && shown && (
        <Markdown
          className="jp-Interviewer-previewText"
          text={pageOf(shown, trans.__('Your answer begins with'), number =>
            trans.__('Example %1', String(number))
          )}
        />
      )}
    </section>
  );
}

export function pageOf(
  preview: QuestionPreview,
  starter: string,
  example: (number: number) => string
): string {
  const fenced = (code: string) =>
    `\`\`\`\`${preview.language}\n${code.trimEnd()}\n\`\`\`\``;
  const examples =
    preview.examples_as === 'markdown'
      ? preview.examples.map((text, i) => `**${example(i + 1)}**\n\n${text}`)
      : preview.examples.length
        ? [fenced(preview.examples.join('\n'))]
        : [];
  return [
    preview.statement,
    ...examples,
    `**${starter}**`,
    fenced(preview.starter)
  ].join('\n\n');
}
