import type { IChatContext, IMessageContent, IUser } from '@jupyter/chat';
import { AbstractChatContext, AbstractChatModel } from '@jupyter/chat';

import type { ISignal } from '@lumino/signaling';
import { Signal } from '@lumino/signaling';

import type { HintLevel } from '../api/types';
import type { Session } from '../state/session';

declare module '@jupyter/chat' {
  interface IMessageMetadata {
    /** The level of the hint that the message is. */
    hint?: HintLevel | null;
    /** The engine that speaks from here on, where that changes. */
    engine?: string | null;
    /** The engine that said it. */
    speaker?: string | null;
    /** What was looked at before it was said, in words. */
    looked?: readonly string[];
    /** Whether what was being said was cut short. */
    interrupted?: boolean;
    /** Whether the message is still on its way. */
    unsent?: boolean;
  }
}

const SCRIPTED = 'scripted';

export const CANDIDATE: IUser = { username: 'candidate' };

/** Shows a session's lines, and what is being spoken, as a chat. */
export class InterviewChatModel extends AbstractChatModel {
  constructor(
    private readonly _session: Session,
    private readonly _names: { interviewer: string; you: string }
  ) {
    super({
      config: {
        enableCodeToolbar: false,
        sendTypingNotification: false,
        stackMessages: true,
        unreadNotifications: false
      }
    });
    this.name = _session.id;
    // The panel follows the end by itself: nothing counts as unread.
    this.lastRead = Number.MAX_SAFE_INTEGER;
    this.setReady();
    _session.changed.connect(this._sync, this);
    this._sync();
  }

  get user(): IUser {
    return { ...CANDIDATE, display_name: this._names.you };
  }

  async sendMessage(message: { body: string }): Promise<void> {
    await this._session.say(message.body);
  }

  createChatContext(): IChatContext {
    return new InterviewChatContext({ model: this });
  }

  get interviewer(): IUser {
    return {
      username: 'interviewer',
      display_name:
        this._session.state.interview?.plan.persona?.name ??
        this._session.state.interview?.plan.interviewer ??
        this._names.interviewer,
      // The face itself is drawn by the style sheet, in the theme's colours.
      initials: ' ',
      bot: true
    };
  }

  /** Emitted when the person has said something. */
  get sent(): ISignal<this, void> {
    return this._sent;
  }

  dispose(): void {
    if (!this.isDisposed) {
      this._session.changed.disconnect(this._sync, this);
      super.dispose();
    }
  }

  /** Bring the messages in step with the session, touching only what changed. */
  private _sync(): void {
    const wanted = this._wanted();
    const { unsent } = this._session;
    if (unsent.length > this._unsent) {
      this._sent.emit();
    }
    this._unsent = unsent.length;
    const known = new Map(this.messages.map(message => [message.id, message]));
    const gone = this.messages.filter(
      message => !wanted.some(content => content.id === message.id)
    );
    for (const message of gone) {
      this.messagesDeleted(this.messages.indexOf(message), 1);
    }
    wanted.forEach((content, position) => {
      const message = known.get(content.id);
      if (!message || this.messages.indexOf(message) !== position) {
        if (message) {
          this.messagesDeleted(this.messages.indexOf(message), 1);
        }
        this.messagesInserted(position, [content]);
      } else if (
        message.body !== content.body ||
        message.time !== content.time ||
        message.metadata?.unsent !== content.metadata?.unsent ||
        message.metadata?.interrupted !== content.metadata?.interrupted ||
        message.metadata?.engine !== content.metadata?.engine ||
        `${message.metadata?.looked}` !== `${content.metadata?.looked}`
      ) {
        const { body, time, metadata } = content;
        message.update({ body, time, metadata });
      }
    });
  }

  private _unsent = 0;
  private _sent = new Signal<this, void>(this);

  private _wanted(): IMessageContent[] {
    const { state, unsent } = this._session;
    const { interviewer } = this;
    // Without any configuration the rules interview: that need not be said.
    let engine: string = SCRIPTED;
    const messages = state.lines.map((line): IMessageContent => {
      const changed = line.engine !== null && line.engine !== engine;
      engine = line.engine ?? engine;
      return {
        type: 'msg',
        id: line.id,
        body: line.text,
        time: Date.parse(line.time) / 1000,
        sender: line.author === 'candidate' ? this.user : interviewer,
        metadata: {
          hint: line.kind === 'hint' ? line.level : null,
          engine: changed ? line.engine : null,
          speaker: line.engine,
          looked: line.looked,
          interrupted: line.interrupted
        }
      };
    });
    const now = (Date.now() + state.skew) / 1000;
    const latest = messages.length ? messages[messages.length - 1].time : 0;
    for (const own of unsent) {
      messages.push({
        type: 'msg',
        id: own.key,
        body: own.text,
        time: Math.max(Date.parse(own.time) / 1000, latest),
        sender: this.user,
        metadata: { unsent: true }
      });
    }
    for (const [id, { text, looked }] of Object.entries(state.speaking)) {
      if (!text) {
        continue;
      }
      const begun = this.messages.find(message => message.id === id);
      messages.push({
        type: 'msg',
        id,
        body: text,
        time: begun?.time ?? Math.max(now, latest),
        sender: interviewer,
        metadata: { looked }
      });
    }
    return messages;
  }
}

class InterviewChatContext extends AbstractChatContext {
  get users(): IUser[] {
    return [(this._model as InterviewChatModel).interviewer];
  }
}
