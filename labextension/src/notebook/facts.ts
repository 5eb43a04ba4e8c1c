import type { ICellModel } from '@jupyterlab/cells';
import type { INotebookModel, NotebookPanel } from '@jupyterlab/notebook';

import type { CellSource } from '../api/types';

const KEY = 'jupyter_interviewer';

/** What a question notebook says of itself. */
export interface NotebookFacts {
  interview: string;
  question: string;
  index: number;
  entryPoint: string | null;
}

export type Role = 'statement' | 'tables' | 'answer' | 'cases';

/** What a notebook says of itself, or null if it is not one of ours. */
export function factsOf(model: INotebookModel | null): NotebookFacts | null {
  const raw = model?.getMetadata(KEY) as Record<string, unknown> | undefined;
  if (!raw || typeof raw.interview !== 'string') {
    return null;
  }
  return {
    interview: raw.interview,
    question: String(raw.question ?? ''),
    index: Number(raw.index ?? 0),
    entryPoint: typeof raw.entry_point === 'string' ? raw.entry_point : null
  };
}

/** Whether a notebook belongs to that question of that interview, wherever it stands now. */
export function belongsTo(
  panel: NotebookPanel,
  interview: string,
  index: number
): boolean {
  const facts = factsOf(panel.model);
  return facts?.interview === interview && facts.index === index;
}

/** What a cell was made for; copies and halves of a split cell keep it. */
export function roleOf(cell: ICellModel): Role | null {
  const raw = cell.getMetadata(KEY) as Record<string, unknown> | undefined;
  return (raw?.role as Role | undefined) ?? null;
}

/** The code cells of an open notebook, in order. */
export function codeOf(model: INotebookModel): CellSource[] {
  return [...model.cells]
    .filter(cell => cell.type === 'code')
    .map(cell => ({ id: cell.id, source: cell.sharedModel.getSource() }));
}

/** Whether every code cell still is as it was served. */
export function isUntouched(model: INotebookModel): boolean {
  return [...model.cells]
    .filter(cell => cell.type === 'code')
    .every(cell => {
      const raw = cell.getMetadata(KEY) as Record<string, unknown> | undefined;
      return raw?.starter === cell.sharedModel.getSource();
    });
}

interface RawCell {
  id?: string;
  cell_type?: string;
  source?: string | string[];
  metadata?: Record<string, unknown>;
}

function sourceOf(cell: RawCell): string {
  return Array.isArray(cell.source)
    ? cell.source.join('')
    : (cell.source ?? '');
}

/** The code cells of a notebook as it stands in a file. */
export function codeInFile(notebook: unknown): CellSource[] {
  const cells = (notebook as { cells?: RawCell[] } | null)?.cells ?? [];
  return cells
    .filter(cell => cell.cell_type === 'code')
    .map((cell, i) => ({ id: cell.id ?? `cell-${i}`, source: sourceOf(cell) }));
}

/**
 * The starter of a role.
 *
 * A cell remembers its starter; of a notebook `asServed`, the source is the starter, too.
 */
export function starterOf(
  notebook: unknown,
  role: Role,
  asServed = false
): { id: string | null; source: string } | null {
  const cells = (notebook as { cells?: RawCell[] } | null)?.cells ?? [];
  for (const cell of cells) {
    const own = cell.metadata?.[KEY] as Record<string, unknown> | undefined;
    if (own?.role === role) {
      if (typeof own.starter === 'string') {
        return { id: cell.id ?? null, source: own.starter };
      }
      if (asServed) {
        return { id: cell.id ?? null, source: sourceOf(cell) };
      }
    }
  }
  return null;
}
