import { Token } from '@lumino/coreutils';

import type { Interviewer } from './state/interviewer';

/** The interviewer in this JupyterLab: what is running, and what can be done. */
export const IInterviewer = new Token<Interviewer>(
  'jupyter-interviewer:IInterviewer',
  'The interviewer: the running interview, its state, and the acts of a candidate.'
);

export type IInterviewer = Interviewer;

export const PANEL_ID = 'jupyter-interviewer-panel';
export const CATALOGUE_ID = 'jupyter-interviewer-catalogue';
export const PANEL_PLUGIN = 'jupyter-interviewer:panel';
export const NOTEBOOK_PLUGIN = 'jupyter-interviewer:notebook';

export namespace CommandIDs {
  export const start = 'jupyter-interviewer:start';
  export const catalogue = 'jupyter-interviewer:catalogue';
  export const openQuestion = 'jupyter-interviewer:open-question';
  export const run = 'jupyter-interviewer:run';
  export const submit = 'jupyter-interviewer:submit';
  export const hint = 'jupyter-interviewer:hint';
  export const hush = 'jupyter-interviewer:stop-reply';
  export const stop = 'jupyter-interviewer:stop';
  export const next = 'jupyter-interviewer:next';
  export const end = 'jupyter-interviewer:end';
  export const say = 'jupyter-interviewer:say';
  export const reset = 'jupyter-interviewer:reset-cell';
}
