import type { ISignal } from '@lumino/signaling';

import type { CellSource } from '../api/types';
import type { Served } from './state';

/** Whether what is typed has reached the server. */
export type DraftState = 'saved' | 'typing' | 'saving' | 'waiting';

/** The candidate's notebooks, as an interview needs them. */
export interface INotebooks {
  /** Open or focus the notebook of a question; one that was deleted is written anew. */
  open(question: Served, interview: string): Promise<void>;
  /** All code cells of a question's notebook, in order. */
  cells(question: Served, interview: string): Promise<CellSource[]>;
  /** Send what is typed now, instead of 2 s after typing stops. */
  flush(): Promise<void>;
  readonly draft: DraftState;
  readonly draftChanged: ISignal<INotebooks, DraftState>;
}
