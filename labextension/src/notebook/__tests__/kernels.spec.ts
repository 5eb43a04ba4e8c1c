import type { NotebookPanel } from '@jupyterlab/notebook';
import type { ServiceManager } from '@jupyterlab/services';

import { revive } from '../kernels';

/** A notebook whose kernel is as told, on a server where those kernels run. */
function makeNotebook(
  kernel: { id: string; status: string } | null,
  running: string[],
  isReady = true,
  name = 'interview-python'
) {
  const chosen: unknown[] = [];
  const panel = {
    isDisposed: false,
    model: { sharedModel: { metadata: { kernelspec: { name } } } },
    sessionContext: {
      isReady,
      session: { kernel },
      changeKernel: async (options: unknown) => chosen.push(options)
    }
  };
  const services = {
    sessions: { refreshRunning: async () => undefined },
    kernels: {
      refreshRunning: async () => undefined,
      running: () => running.map(id => ({ id })).values()
    }
  };
  const ask = () =>
    revive(
      panel as unknown as NotebookPanel,
      services as unknown as ServiceManager.IManager
    );
  return { ask, chosen };
}

describe('the kernel of a notebook, once the server is back,', () => {
  it('stays where it lived through it', async () => {
    const { ask, chosen } = makeNotebook({ id: 'k', status: 'idle' }, ['k']);
    await ask();
    expect(chosen).toEqual([]);
  });

  it('is made anew where the server does not know it', async () => {
    const { ask, chosen } = makeNotebook({ id: 'k', status: 'idle' }, ['o']);
    await ask();
    expect(chosen).toEqual([{ name: 'interview-python' }]);
  });

  it('is one of the language that the notebook is in', async () => {
    const name = 'interview-typescript';
    const { ask, chosen } = makeNotebook(null, [], true, name);
    await ask();
    expect(chosen).toEqual([{ name }]);
  });

  it('is made anew where it died, and where there is none', async () => {
    for (const kernel of [{ id: 'k', status: 'dead' }, null]) {
      const { ask, chosen } = makeNotebook(kernel, ['k']);
      await ask();
      expect(chosen).toEqual([{ name: 'interview-python' }]);
    }
  });

  it('is left alone while the notebook still chooses its first', async () => {
    const { ask, chosen } = makeNotebook(null, [], false);
    await ask();
    expect(chosen).toEqual([]);
  });
});
