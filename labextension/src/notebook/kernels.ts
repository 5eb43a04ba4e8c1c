import type { NotebookPanel } from '@jupyterlab/notebook';
import type { ServiceManager } from '@jupyterlab/services';

/** The kernel that answers in a language run in. */
export function kernelFor(language: string): string {
  return `interview-${language}`;
}

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
  const spec = panel.model?.sharedModel.metadata.kernelspec;
  const name = spec?.name ?? kernelFor('python');
  const alive =
    kernel &&
    kernel.status !== 'dead' &&
    [...services.kernels.running()].some(model => model.id === kernel.id);
  if (!alive && !panel.isDisposed) {
    await sessionContext.changeKernel({ name });
  }
}
