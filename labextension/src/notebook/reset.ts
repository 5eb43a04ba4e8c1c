import type { NotebookPanel } from '@jupyterlab/notebook';

import type { Api } from '../api/client';
import type { Role } from './facts';
import { factsOf, roleOf, starterOf } from './facts';

/**
 * Put the active cell back to its starter; the answer cell where another one is active.
 *
 * Where the cell was deleted it is put at the end anew. The change can be undone like any
 * other. Gives the role that was reset, or null where there is nothing to reset.
 */
export async function resetCell(
  panel: NotebookPanel,
  api: Api
): Promise<Role | null> {
  const { model, content } = panel;
  const facts = factsOf(model);
  if (!model || !facts) {
    return null;
  }
  const active = content.activeCell?.model;
  const activeRole = active?.type === 'code' ? roleOf(active) : null;
  const role = activeRole ?? 'answer';
  const served =
    starterOf(model.toJSON(), role) ??
    starterOf(await api.notebook(facts.interview), role, true);
  if (!served) {
    return null;
  }
  const cells = [...model.cells];
  const target =
    (activeRole ? active : undefined) ??
    cells.find(cell => cell.id === served.id) ??
    cells.find(cell => roleOf(cell) === role);
  if (target) {
    model.sharedModel.transact(() => {
      target.sharedModel.setSource(served.source);
    });
    content.activeCellIndex = cells.indexOf(target);
  } else {
    model.sharedModel.addCell({
      cell_type: 'code',
      source: served.source,
      metadata: {
        jupyter_interviewer: { role, starter: served.source }
      }
    });
    content.activeCellIndex = model.cells.length - 1;
  }
  await content.scrollToItem(content.activeCellIndex);
  return role;
}
