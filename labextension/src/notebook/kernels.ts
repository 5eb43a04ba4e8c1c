import type { NotebookPanel } from '@jupyterlab/notebook';
import type { ServiceManager } from '@jupyterlab/services';

export const KERNEL = 'interview-python';

/**
 * Gives a notebook its kernel back after the server was gone.
 *
 * A kernel dies with the server that started it. Once the server is there again the
 * notebook would stand without one until somebody chose it anew.
 */
export async function revive(
  panel: NotebookPanel,
  services: ServiceManager.IManager
): Promise<void> {
  const { sessionContext } = panel;
  if (panel.isDisposed || !sessionContext.isReady) {
    return;
  }
  await services.sessions.refreshRunning();
  await services.kernels.refreshRunning();
  const kernel = sessionContext.session?.kernel;
  const alive =
    kernel &&
    kernel.status !== 'dead' &&
    [...services.kernels.running()].some(model => model.id === kernel.id);
  if (!alive && !panel.isDisposed) {
    await sessionContext.changeKernel({ name: KERNEL });
  }
}
