import type { IMessagePreambleRegistry } from '@jupyter/chat';
import {
  ChatMessages,
  ChatReactContext,
  JlThemeProvider,
  MessagePreambleRegistry
} from '@jupyter/chat';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { RefObject } from 'react';
import React, { useEffect, useMemo, useRef } from 'react';

import type { Session } from '../state/session';
import { InterviewChatModel } from './chatmodel';
import { useServices } from './context';
import { engineWord, levelWord, listed } from './phrases';
import { Replying } from './Replying';

/** The conversation. */
export function Chat(props: { session: Session }): JSX.Element {
  const { trans, rendermime, themeManager } = useServices();
  const { session } = props;
  const model = useMemo(
    () =>
      new InterviewChatModel(session, {
        interviewer: trans.__('Interviewer'),
        you: trans.__('You')
      }),
    [session, trans]
  );
  useEffect(() => () => model.dispose(), [model]);
  const preambles = useMemo(() => makePreambles(trans), [trans]);
  const section = useRef<HTMLElement>(null);
  return (
    <section
      ref={section}
      className="jp-Interviewer-chat jp-ThemedContainer"
      aria-label={trans.__('Conversation')}
      onMouseOver={event => tellMore(trans, model, event.target as HTMLElement)}
    >
      <JlThemeProvider themeManager={themeManager}>
        <ChatReactContext.Provider
          value={{
            model,
            rmRegistry: rendermime,
            area: 'sidebar',
            messagePreambleRegistry: preambles
          }}
        >
          <ChatMessages />
          <Following section={section} model={model} />
        </ChatReactContext.Provider>
      </JlThemeProvider>
      <Replying session={session} name={model.interviewer.display_name ?? ''} />
    </section>
  );
}

/** So near to the end counts as being at the end. */
const NEAR = 48;
/** So long after a hand was on it, a scroll still is the person's. */
const TOUCHED_MS = 1000;
const HANDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];
const PASSIVE = { passive: true };

/**
 * Keeps the end of the conversation in sight, unless the person has scrolled up to read.
 *
 * Whoever says something wants to see the end again. It stands beside the messages because
 * those are mounted anew when the theme comes in.
 */
function Following(props: {
  section: RefObject<HTMLElement>;
  model: InterviewChatModel;
}): null {
  const { section, model } = props;
  useEffect(() => {
    const box = section.current?.querySelector<HTMLElement>(
      '[id^="jupyter-chat-scroll-container"]'
    );
    if (!box) {
      return;
    }
    // So that who works by keyboard can scroll it.
    box.tabIndex = 0;
    let following = true;
    let touched = 0;
    const follow = () => {
      if (following) {
        box.scrollTop = box.scrollHeight;
      }
    };
    const onScroll = () => {
      // What is said moves the text as well: only a hand on it is a wish to stay there.
      if (box.scrollHeight - box.scrollTop - box.clientHeight < NEAR) {
        following = true;
      } else if (performance.now() - touched < TOUCHED_MS) {
        following = false;
      }
    };
    const onSent = () => {
      following = true;
      follow();
    };
    const onTouch = () => {
      touched = performance.now();
    };
    HANDS.forEach(type => box.addEventListener(type, onTouch, PASSIVE));
    box.addEventListener('scroll', onScroll, PASSIVE);
    model.sent.connect(onSent);
    const observer = new ResizeObserver(follow);
    observer.observe(box);
    if (box.firstElementChild) {
      observer.observe(box.firstElementChild);
    }
    return () => {
      observer.disconnect();
      model.sent.disconnect(onSent);
      HANDS.forEach(type => box.removeEventListener(type, onTouch));
      box.removeEventListener('scroll', onScroll);
    };
  }, [section, model]);
  return null;
}

/** Day, time and speaker of a message, on hover; what stands there is the time alone. */
function tellMore(
  trans: TranslationBundle,
  model: InterviewChatModel,
  target: HTMLElement
): void {
  const node = target.closest('.jp-chat-message');
  const index = node?.querySelector('[data-index]')?.getAttribute('data-index');
  const message = model.messages[Number(index ?? -1)];
  const time = node?.querySelector<HTMLElement>('.jp-chat-message-time');
  if (message && time) {
    const speaker = message.metadata?.speaker;
    time.title = [
      new Date(message.time * 1000).toLocaleString(),
      ...(speaker ? [engineWord(trans, speaker)] : [])
    ].join(' · ');
  }
}

/** What stands above a message: that it is a hint, that another engine speaks, … */
function makePreambles(trans: TranslationBundle): IMessagePreambleRegistry {
  const registry = new MessagePreambleRegistry();
  registry.addComponent(({ message }) => {
    const { hint, engine, looked, interrupted, unsent } =
      message.metadata ?? {};
    const words = [
      engine ? trans.__('Now speaking: %1', engineWord(trans, engine)) : null,
      hint ? trans.__('Hint · %1', levelWord(trans, hint)) : null,
      looked?.length ? trans.__('looked at %1', listed(trans, looked)) : null,
      interrupted ? trans.__('cut short') : null,
      unsent ? trans.__('on its way…') : null
    ].filter(word => word);
    return words.length ? (
      <p className={`jp-Interviewer-preamble ${hint ? 'jp-mod-hint' : ''}`}>
        {words.join(' · ')}
      </p>
    ) : null;
  });
  return registry;
}
