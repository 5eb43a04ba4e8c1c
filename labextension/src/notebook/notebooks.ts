import type { IDocumentManager } from '@jupyterlab/docmanager';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { NotebookActions } from '@jupyterlab/notebook';
import type { Contents, ServiceManager } from '@jupyterlab/services';
import { ServerConnection } from '@jupyterlab/services';
import type { CodeCell } from '@jupyterlab/cells';
import type { ISignal } from '@lumino/signaling';
import { Signal } from '@lumino/signaling';

import type { CellSource } from '../api/types';
import type { Interviewer } from '../state/interviewer';
import type { Served } from '../state/state';
import type { DraftState, INotebooks } from '../state/notebooks';
import { Draft } from './draft';
import { belongsTo, codeInFile, codeOf, factsOf } from './facts';
import { kernelFor, revive } from './kernels';
import { bounded } from './outputs';

const FACTORY = 'Notebook';

/** The candidate's notebooks: opened, read, and told about to the server. */
export class Notebooks implements INotebooks {
  constructor(private readonly _options: Notebooks.IOptions) {
    const { tracker } = _options;
    tracker.forEach(panel => void this._attach(panel));
    tracker.widgetAdded.connect((_, panel) => void this._attach(panel));
    NotebookActions.executed.connect((_, { notebook, cell, success }) => {
      const panel = tracker.find(other => other.content === notebook);
      if (panel && cell.model.type === 'code') {
        this._executed(panel, cell as CodeCell, success);
      }
    });
  }

  get draft(): DraftState {
    const panel = this._current();
    return (panel && this._drafts.get(panel)?.state) || 'saved';
  }

  get draftChanged(): ISignal<this, DraftState> {
    return this._draftChanged;
  }

  async open(question: Served, interview: string): Promise<void> {
    const { shell, docManager, contents } = this._options;
    const open = this.find(question, interview);
    if (open) {
      shell.activateById(open.id);
      return;
    }
    if (!(await this._exists(question.notebook))) {
      const notebook = await this._options.interviewer.api.notebook(interview);
      await makeFolders(contents, question.notebook);
      await contents.save(question.notebook, {
        type: 'notebook',
        format: 'json',
        content: notebook
      });
    }
    docManager.openOrReveal(question.notebook, FACTORY, {
      name: kernelFor(question.language)
    });
  }

  async cells(question: Served, interview: string): Promise<CellSource[]> {
    const panel = this.find(question, interview);
    if (panel) {
      await panel.context.ready;
      if (panel.model) {
        return codeOf(panel.model);
      }
    }
    const file = await this._options.contents.get(question.notebook, {
      type: 'notebook',
      content: true
    });
    return codeInFile(file.content);
  }

  async flush(): Promise<void> {
    const panel = this._current();
    await (panel && this._drafts.get(panel)?.flush());
  }

  /** The open notebook of a question, also where it was renamed. */
  find(question: Served, interview: string): NotebookPanel | undefined {
    const { tracker } = this._options;
    return (
      tracker.find(panel => belongsTo(panel, interview, question.index)) ??
      tracker.find(panel => panel.context.path === question.notebook)
    );
  }

  /** Whether a notebook belongs to the question that stands now, in a running interview. */
  isCurrent(panel: NotebookPanel): boolean {
    const { session } = this._options.interviewer;
    const question = session?.state.question;
    return (
      !!session?.running &&
      !!question &&
      belongsTo(panel, session.id, question.index)
    );
  }

  /** Notebooks of interviews whose kernels died with the server get new ones. */
  async reviveKernels(): Promise<void> {
    const ours: NotebookPanel[] = [];
    this._options.tracker.forEach(panel => {
      if (factsOf(panel.model)) {
        ours.push(panel);
      }
    });
    for (const panel of ours) {
      await revive(panel, this._options.services).catch(error => {
        console.warn(`No new kernel for ${panel.context.path}:`, error);
      });
    }
  }

  private _current(): NotebookPanel | undefined {
    return this._options.tracker.find(panel => this.isCurrent(panel));
  }

  private async _attach(panel: NotebookPanel): Promise<void> {
    await panel.context.ready;
    const { interviewer } = this._options;
    const facts = factsOf(panel.model);
    if (!facts || panel.isDisposed) {
      return;
    }
    const draft = new Draft(
      panel,
      async cells => interviewer.session?.saveDraft(cells),
      () => this.isCurrent(panel)
    );
    this._drafts.set(panel, draft);
    draft.changed.connect((_, state) => this._draftChanged.emit(state));
    panel.disposed.connect(() => {
      this._drafts.delete(panel);
    });
    this._attached.emit(panel);
  }

  /** Emitted when an interview's notebook has been opened and read. */
  get attached(): ISignal<this, NotebookPanel> {
    return this._attached;
  }

  private _executed(panel: NotebookPanel, cell: CodeCell, ok: boolean): void {
    const { session } = this._options.interviewer;
    if (!session || !this.isCurrent(panel)) {
      return;
    }
    const { model } = cell;
    session.executed({
      cell: model.id,
      source: model.sharedModel.getSource(),
      ok,
      ...(model.executionCount !== null && {
        execution_count: model.executionCount
      }),
      outputs: bounded(model.outputs.toJSON())
    });
  }

  private async _exists(path: string): Promise<boolean> {
    try {
      await this._options.contents.get(path, { content: false });
      return true;
    } catch (error) {
      if (
        error instanceof ServerConnection.ResponseError &&
        error.response.status === 404
      ) {
        return false;
      }
      throw error;
    }
  }

  private _drafts = new Map<NotebookPanel, Draft>();
  private _draftChanged = new Signal<this, DraftState>(this);
  private _attached = new Signal<this, NotebookPanel>(this);
}

/** Make the folders of a path that are not there. */
async function makeFolders(
  contents: Contents.IManager,
  path: string
): Promise<void> {
  const parts = path.split('/').slice(0, -1);
  for (let depth = 1; depth <= parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    try {
      await contents.get(folder, { content: false });
    } catch {
      await contents.save(folder, { type: 'directory' });
    }
  }
}

export namespace Notebooks {
  export interface IOptions {
    interviewer: Interviewer;
    tracker: INotebookTracker;
    docManager: IDocumentManager;
    contents: Contents.IManager;
    services: ServiceManager.IManager;
    shell: { activateById(id: string): void };
  }
}
