import type {
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import {
  CommandToolbarButton,
  IToolbarWidgetRegistry
} from '@jupyterlab/apputils';
import { IDocumentManager } from '@jupyterlab/docmanager';
import type { NotebookPanel } from '@jupyterlab/notebook';
import { INotebookTracker } from '@jupyterlab/notebook';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { wordsOf } from '../api/client';
import { factsOf } from '../notebook/facts';
import { Notebooks } from '../notebook/notebooks';
import { resetCell } from '../notebook/reset';
import { undoIcon } from '../panel/icons';
import { CommandIDs, IInterviewer, NOTEBOOK_PLUGIN } from '../tokens';

/** Opens question notebooks, tells the server what happens there, adds to their toolbar. */
export const notebookPlugin: JupyterFrontEndPlugin<void> = {
  id: NOTEBOOK_PLUGIN,
  description: 'Question notebooks: drafts, executed cells, toolbar buttons.',
  autoStart: true,
  requires: [
    IInterviewer,
    INotebookTracker,
    IDocumentManager,
    IToolbarWidgetRegistry
  ],
  optional: [ITranslator],
  activate: (
    app: JupyterFrontEnd,
    interviewer: IInterviewer,
    tracker: INotebookTracker,
    docManager: IDocumentManager,
    toolbars: IToolbarWidgetRegistry,
    translator: ITranslator | null
  ): void => {
    const trans = (translator ?? nullTranslator).load('jupyter_interviewer');
    const { commands, serviceManager, shell } = app;
    const notebooks = new Notebooks({
      interviewer,
      tracker,
      docManager,
      contents: serviceManager.contents,
      services: serviceManager,
      shell
    });
    interviewer.notebooks = notebooks;

    const panelOf = (args: { panel?: unknown }): NotebookPanel | null =>
      tracker.find(panel => panel.id === args.panel) ?? tracker.currentWidget;
    const isOurs = (panel: NotebookPanel | null): boolean =>
      panel !== null && factsOf(panel.model) !== null;

    commands.addCommand(CommandIDs.reset, {
      label: trans.__('Reset cell to its starter'),
      caption: trans.__(
        'Put the code of this cell back to what it was at the beginning (can be undone)'
      ),
      icon: undoIcon,
      isVisible: args => isOurs(panelOf(args)),
      isEnabled: args => isOurs(panelOf(args)),
      execute: async args => {
        const panel = panelOf(args);
        if (panel) {
          try {
            await resetCell(panel, interviewer.api);
          } catch (error) {
            interviewer.session?.notify({
              title: trans.__('The cell could not be reset'),
              detail: wordsOf(error)
            });
          }
        }
      }
    });
    addToolbar(app, toolbars, notebooks);
    openServed(app, interviewer, notebooks);
    keepKernels(interviewer, notebooks);
  }
};

/** Buttons that stand only in the toolbars of question notebooks. */
function addToolbar(
  app: JupyterFrontEnd,
  toolbars: IToolbarWidgetRegistry,
  notebooks: Notebooks
): void {
  const { commands } = app;
  const items = [
    { name: 'interview-run', id: CommandIDs.run },
    { name: 'interview-submit', id: CommandIDs.submit },
    { name: 'interview-reset', id: CommandIDs.reset }
  ];
  for (const { name, id } of items) {
    toolbars.addFactory<NotebookPanel>('Notebook', name, panel => {
      const button = new CommandToolbarButton({
        commands,
        id,
        // The icon alone: with both side bars open, 1024 pixels leave room for no words.
        label: '',
        args: { panel: panel.id }
      });
      button.addClass('jp-Interviewer-toolbarButton');
      // What the notebook says of itself is known once it has been read.
      button.hide();
      void panel.context.ready.then(() => {
        if (!button.isDisposed && factsOf(panel.model)) {
          button.show();
          commands.notifyCommandChanged(id);
        }
      });
      return button;
    });
  }
  notebooks.attached.connect(() =>
    commands.notifyCommandChanged(CommandIDs.reset)
  );
}

/** The notebook of the question that stands is opened by itself, once. */
function openServed(
  app: JupyterFrontEnd,
  interviewer: IInterviewer,
  notebooks: Notebooks
): void {
  let opened: string | null = null;
  const look = async () => {
    const { session } = interviewer;
    const question = session?.state.question;
    if (!session?.running || !question || !session.caughtUp) {
      return;
    }
    const which = `${session.id}/${question.index}`;
    if (which === opened) {
      return;
    }
    opened = which;
    // JupyterLab may be about to open it itself.
    await app.restored;
    if (!notebooks.find(question, session.id)) {
      await notebooks.open(question, session.id);
    }
  };
  interviewer.changed.connect(() => {
    look().catch(error => {
      console.warn('The question notebook was not opened:', error);
    });
  });
}

/** When the connection is back, the server may be a new one: kernels died with the old. */
function keepKernels(interviewer: IInterviewer, notebooks: Notebooks): void {
  let lost = false;
  interviewer.changed.connect(() => {
    const connection = interviewer.session?.connection;
    if (connection === 'reconnecting') {
      lost = true;
    } else if (connection === 'live' && lost) {
      lost = false;
      void notebooks.reviveKernels();
    }
  });
}
