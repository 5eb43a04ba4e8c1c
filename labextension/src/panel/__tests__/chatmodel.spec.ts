import { Signal } from '@lumino/signaling';

import type { Frame, InterviewEvent } from '../../api/types';
import interview from '../../state/__tests__/fixtures/interview.json';
import { fold } from '../../state/fold';
import type { Session } from '../../state/session';
import type { PanelState } from '../../state/state';
import { NOTHING } from '../../state/state';
import type { Unsent } from '../../state/unsent';
import { InterviewChatModel } from '../chatmodel';

const EVENTS = interview as unknown as InterviewEvent[];

/** What a chat sees of a session. */
class Told {
  readonly id = 'i1';
  readonly said: string[] = [];
  readonly changed = new Signal<this, void>(this);
  state: PanelState = NOTHING;
  unsent: Unsent[] = [];

  async say(text: string): Promise<void> {
    this.said.push(text);
  }

  take(...frames: Frame[]): void {
    this.state = frames.reduce(fold, this.state);
    this.changed.emit();
  }
}

function makeChat() {
  const told = new Told();
  const chat = new InterviewChatModel(told as unknown as Session, {
    interviewer: 'Interviewer',
    you: 'You'
  });
  const bodies = () => chat.messages.map(message => message.body);
  return { told, chat, bodies };
}

const begun = EVENTS.slice(0, 8);
const posted = (number: number, id: string, text: string): InterviewEvent => ({
  number,
  time: '2026-11-20T14:20:00+00:00',
  type: 'MessagePosted',
  data: { message: id, author: 'interviewer', text, engine: 'modelled' }
});
const piece = (offset: number, text: string): Frame => ({
  type: 'piece',
  data: { message: 'm50', offset, text }
});

describe('the conversation', () => {
  it('has what was said, by whom', () => {
    const { told, chat, bodies } = makeChat();
    told.take(...begun);
    expect(bodies()).toEqual(['Hello. Read it aloud.', 'I would use `dict`.']);
    expect(chat.messages.map(message => message.sender.username)).toEqual([
      'interviewer',
      'candidate'
    ]);
  });

  it('grows while something is spoken, in one message', () => {
    const { told, chat, bodies } = makeChat();
    told.take(...begun, piece(0, 'Why'));
    const message = chat.messages[2];
    told.take(piece(3, ' so?'));
    expect(bodies()).toHaveLength(3);
    expect(chat.messages[2]).toBe(message);
    told.take(posted(9, 'm50', 'Why so? Tell me.'));
    expect(bodies()).toHaveLength(3);
    expect(bodies()[2]).toBe('Why so? Tell me.');
  });

  it('shows what is on its way, then the logged message in its place', () => {
    const { told, chat, bodies } = makeChat();
    told.take(...EVENTS.slice(0, 7));
    told.unsent = [
      { key: 'k', text: 'I would use `dict`.', time: '2026-11-20T14:00:39Z' }
    ];
    told.changed.emit();
    expect(chat.messages[1].metadata?.unsent).toBe(true);
    told.unsent = [];
    told.take(EVENTS[7]);
    expect(bodies()).toHaveLength(2);
    expect(chat.messages[1].metadata?.unsent).toBeUndefined();
  });

  it('says which engine speaks only where that changes', () => {
    const { told, chat } = makeChat();
    told.take(...begun);
    told.take(posted(9, 'm60', 'One'));
    told.take(posted(10, 'm61', 'Two'));
    expect(chat.messages.map(message => message.metadata?.engine)).toEqual([
      null,
      null,
      'modelled',
      null
    ]);
  });

  it('says from the first message on that a model speaks', () => {
    const { told, chat } = makeChat();
    told.take(...EVENTS.slice(0, 4), posted(5, 'm60', 'One'));
    expect(chat.messages[0].metadata?.engine).toBe('modelled');
  });

  it('says what was looked at, and shows nothing before the first word', () => {
    const { told, chat, bodies } = makeChat();
    const look = (text: string): Frame => ({
      type: 'piece',
      data: { message: 'm50', offset: 0, text, looked: ['your last run'] }
    });
    told.take(...begun, look(''));
    expect(bodies()).toHaveLength(2);
    told.take(look('Case 2 fails.'));
    expect(chat.messages[2].metadata?.looked).toEqual(['your last run']);
  });

  it('marks a hint with its level', () => {
    const { told, chat } = makeChat();
    told.take(...EVENTS.slice(0, 21));
    const last = chat.messages[chat.messages.length - 1];
    expect(last.body).toBe('What repeats?');
    expect(last.metadata?.hint).toBe('nudge');
  });

  it('sends what the person says through the session', async () => {
    const { told, chat } = makeChat();
    await chat.sendMessage({ body: 'hello' });
    expect(told.said).toEqual(['hello']);
  });
});
