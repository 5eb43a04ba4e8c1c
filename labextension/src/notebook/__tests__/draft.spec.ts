import { NotebookModel } from '@jupyterlab/notebook';
import type { NotebookPanel } from '@jupyterlab/notebook';
import { Signal } from '@lumino/signaling';

import { Unreached } from '../../api/client';
import type { CellSource } from '../../api/types';
import { Draft } from '../draft';

const STARTER = 'def pair(): ...';

/** A question notebook as it was served, its draft, and what the draft sent. */
function makeDraft(starter = STARTER) {
  const model = new NotebookModel();
  model.sharedModel.insertCell(0, {
    cell_type: 'code',
    source: STARTER,
    metadata: { jupyter_interviewer: { role: 'answer', starter } }
  });
  const sent: CellSource[][] = [];
  const server = { away: false, current: true, saved: 0 };
  const panel = {
    model,
    context: { model, save: async () => server.saved++ },
    disposed: new Signal<object, void>({})
  };
  const draft = new Draft(
    panel as unknown as NotebookPanel,
    async cells => {
      if (server.away) {
        throw new Unreached('no connection');
      }
      sent.push(cells);
    },
    () => server.current
  );
  const type = (text: string) => model.cells.get(0).sharedModel.setSource(text);
  return { draft, sent, server, type, model };
}

describe('what is typed', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is sent two seconds after typing stops, once', async () => {
    const { draft, sent, server, type } = makeDraft();
    type('a');
    await jest.advanceTimersByTimeAsync(1500);
    type('ab');
    await jest.advanceTimersByTimeAsync(1900);
    expect(sent).toEqual([]);
    expect(draft.state).toBe('typing');
    await jest.advanceTimersByTimeAsync(200);
    expect(sent.map(([cell]) => cell.source)).toEqual(['ab']);
    expect(draft.state).toBe('saved');
    expect(server.saved).toBe(1);
    draft.dispose();
  });

  it('is not sent while nothing differs from how it was served', async () => {
    const { draft, sent } = makeDraft();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual([]);
    expect(draft.state).toBe('saved');
    draft.dispose();
  });

  it('is sent after a reload, when it was typed before it', async () => {
    const { draft, sent } = makeDraft('something else');
    await jest.advanceTimersByTimeAsync(2100);
    expect(sent).toHaveLength(1);
    draft.dispose();
  });

  it('is kept while the server is away, and then sent', async () => {
    const { draft, sent, server, type } = makeDraft();
    server.away = true;
    type('kept');
    await jest.advanceTimersByTimeAsync(2100);
    expect(draft.state).toBe('waiting');
    server.away = false;
    await jest.advanceTimersByTimeAsync(3100);
    expect(sent.map(([cell]) => cell.source)).toEqual(['kept']);
    expect(draft.state).toBe('saved');
    draft.dispose();
  });

  it('is sent at once when that is asked for', async () => {
    const { draft, sent, type } = makeDraft();
    type('now');
    await draft.flush();
    expect(sent).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    draft.dispose();
  });

  it('is nobody’s business once another question stands, or it is closed', async () => {
    const { draft, sent, server, type } = makeDraft();
    server.current = false;
    type('late');
    await jest.advanceTimersByTimeAsync(5000);
    server.current = true;
    type('later');
    draft.dispose();
    await jest.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([]);
  });
});
