import { nullTranslator } from '@jupyterlab/translation';
import { Widget } from '@lumino/widgets';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { act } from 'react-dom/test-utils';

import type { InterviewEvent } from '../../api/types';
import interview from '../../state/__tests__/fixtures/interview.json';
import { fold } from '../../state/fold';
import type { PanelState } from '../../state/state';
import { NOTHING } from '../../state/state';
import type { Session } from '../../state/session';
import type { PanelServices } from '../context';
import { PanelContext } from '../context';
import { Hints } from '../Hints';

(globalThis as Record<string, unknown>).IS_REACT_ACT_ENVIRONMENT = true;

const EVENTS = interview as unknown as InterviewEvent[];
const upTo = (type: string) =>
  EVENTS.slice(0, EVENTS.findIndex(event => event.type === type) + 1);

/** A second hint, of a kind and about a case. */
const second = (number: number): InterviewEvent => ({
  number,
  time: '2026-11-20T14:20:00+00:00',
  type: 'HintGiven',
  data: {
    hint: 'h9',
    index: 0,
    level: 'approach',
    kind: 'debugging',
    about: 'case 3',
    text: 'Look at the end.',
    left: 1
  }
});

/** Renders a text as it is. */
class Plain extends Widget {
  async renderModel(model: { data: Record<string, string> }): Promise<void> {
    this.node.textContent = model.data['text/markdown'];
  }
}

/** The place of the hints after those events; `news` is the first that is news. */
function show(state: PanelState, options: { news?: number; all?: boolean }) {
  const rated: string[][] = [];
  const services = {
    trans: nullTranslator.load(''),
    rendermime: { createRenderer: () => new Plain() }
  };
  const session = {
    state,
    busy: new Set(),
    isNews: (number: number) => number >= (options.news ?? 0),
    rate: async (...said: string[]) => rated.push(said)
  };
  const node = document.body.appendChild(document.createElement('div'));
  const root = createRoot(node);
  const draw = () =>
    act(() =>
      root.render(
        <PanelContext.Provider value={services as unknown as PanelServices}>
          <Hints session={session as unknown as Session} all={options.all} />
        </PanelContext.Provider>
      )
    );
  draw();
  const button = (name: string) =>
    [...node.querySelectorAll('button')].find(one =>
      one.textContent?.includes(name)
    ) as HTMLButtonElement;
  const click = (name: string) => act(() => button(name).click());
  const take = (event: InterviewEvent) => {
    session.state = fold(session.state, event);
    draw();
  };
  const end = () => act(() => root.unmount());
  return { node, rated, button, click, take, end };
}

const stateAt = (type: string) => upTo(type).reduce(fold, NOTHING);

describe('the place of the hints', () => {
  it('is not there before the first', () => {
    const { node, end } = show(stateAt('QuestionServed'), {});
    expect(node.textContent).toBe('');
    end();
  });

  it('says how many are used and left, and unfolds', () => {
    const { node, button, click, end } = show(stateAt('HintRated'), {
      news: 1000
    });
    expect(node.textContent).toContain('1 used · 2 left');
    expect(button('Hints').getAttribute('aria-expanded')).toBe('false');
    expect(node.textContent).not.toContain('What repeats?');
    click('Hints');
    expect(button('Hints').getAttribute('aria-expanded')).toBe('true');
    expect(node.textContent).toContain('What repeats?');
    expect(node.textContent).toContain('It cost one hint; 2 were left.');
    expect(node.textContent).toContain('0.5 of 10 points');
    end();
  });

  it('opens by itself for a hint that has just come, the newest alone', () => {
    const { node, button, click, take, end } = show(stateAt('HintRated'), {
      news: 40
    });
    take(second(40));
    expect(node.textContent).toContain('2 used · 1 left');
    expect(node.textContent).toContain('Look at the end.');
    expect(node.textContent).not.toContain('What repeats?');
    const newest = button('approach');
    expect(newest.textContent).toContain('approach · debugging · about case 3');
    expect(newest.getAttribute('aria-expanded')).toBe('true');
    click('nudge');
    expect(node.textContent).toContain('What repeats?');
    click('approach');
    expect(node.textContent).not.toContain('Look at the end.');
    end();
  });

  it('lets a hint be rated, and again', () => {
    const { rated, button, click, end } = show(stateAt('HintRated'), {});
    const group = button('Not helpful').parentElement;
    expect(group?.getAttribute('aria-label')).toBe('Did this hint help?');
    expect(button('Helpful').getAttribute('aria-pressed')).toBe('true');
    click('Helpful');
    expect(rated).toEqual([]);
    click('Not helpful');
    expect(rated).toEqual([['h1', 'unhelpful']]);
    end();
  });

  it('has those of all questions after the end', () => {
    const state = EVENTS.reduce(fold, NOTHING);
    const now = show(state, {});
    expect(now.node.textContent).toBe('');
    now.end();
    const { node, click, end } = show(state, { all: true });
    expect(node.textContent).toContain('1 used');
    click('Hints');
    expect(node.textContent).toContain('A pair with a sum · nudge');
    end();
  });
});
