import type {
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { ILayoutRestorer } from '@jupyterlab/application';
import { ICommandPalette, IThemeManager } from '@jupyterlab/apputils';
import { ILauncher } from '@jupyterlab/launcher';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { IStateDB } from '@jupyterlab/statedb';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { Api } from '../api/client';
import { CatalogueWidget } from '../catalogue/widget';
import { InterviewerPanel } from '../panel/widget';
import { Interviewer } from '../state/interviewer';
import { CommandIDs, IInterviewer, PANEL_ID, PANEL_PLUGIN } from '../tokens';
import { addCommands } from './commands';

const DOMAIN = 'jupyter_interviewer';
const SHOWN_KEY = 'jupyter-interviewer:shown';
const WIDENED_KEY = 'jupyter-interviewer:widened';

/** Provides the interviewer and puts its panel into the right side bar. */
export const panelPlugin: JupyterFrontEndPlugin<IInterviewer> = {
  id: PANEL_PLUGIN,
  description: 'The panel in which an interviewer talks with a candidate.',
  autoStart: true,
  provides: IInterviewer,
  requires: [IRenderMimeRegistry],
  optional: [
    ITranslator,
    ILayoutRestorer,
    ISettingRegistry,
    IStateDB,
    IThemeManager,
    ICommandPalette,
    ILauncher
  ],
  activate: (
    app: JupyterFrontEnd,
    rendermime: IRenderMimeRegistry,
    translator: ITranslator | null,
    restorer: ILayoutRestorer | null,
    settings: ISettingRegistry | null,
    stateDB: IStateDB | null,
    themeManager: IThemeManager | null,
    palette: ICommandPalette | null,
    launcher: ILauncher | null
  ): IInterviewer => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const interviewer = new Interviewer({
      api: new Api(app.serviceManager.serverSettings),
      memory: {
        fetch: async () => {
          const id = await stateDB?.fetch(SHOWN_KEY);
          return typeof id === 'string' ? id : null;
        },
        save: id => {
          void (id ? stateDB?.save(SHOWN_KEY, id) : stateDB?.remove(SHOWN_KEY));
        }
      },
      words: {
        failed: trans.__('That did not work'),
        unreached: trans.__('The server was not reached'),
        noHint: trans.__('The hint could not be given; it costs nothing'),
        noReport: trans.__('The summary could not be made'),
        notRead: path => trans.__('%1 could not be read', path)
      }
    });
    const wishes = { showCaseTimes: true, openAtStart: true };
    const services = {
      interviewer,
      trans,
      commands: app.commands,
      rendermime,
      themeManager,
      settings: wishes
    };
    const panel = new InterviewerPanel(services);
    app.shell.add(panel, 'right', { rank: 600 });
    restorer?.add(panel, PANEL_ID);

    const catalogue = () => new CatalogueWidget(services);
    addCommands({ app, interviewer, panel, catalogue, trans });
    palette?.addItem({
      command: CommandIDs.start,
      category: trans.__('Interview')
    });
    for (const command of Object.values(CommandIDs)) {
      if (command !== CommandIDs.start) {
        palette?.addItem({ command, category: trans.__('Interview') });
      }
    }
    [CommandIDs.start, CommandIDs.catalogue].forEach((command, rank) =>
      launcher?.add({ command, category: trans.__('Interview'), rank })
    );

    void interviewer.load();
    window.addEventListener('online', () => interviewer.hurry());
    window.addEventListener('focus', () => void interviewer.refresh());
    // Keys for acts work only while there is something to act on.
    interviewer.changed.connect(() => {
      document.body.toggleAttribute(
        'data-jp-interview-running',
        !!interviewer.session?.running
      );
    });

    void Promise.all([
      settings?.load(PANEL_PLUGIN).then(loaded => {
        const read = () => Object.assign(wishes, loaded.composite);
        read();
        loaded.changed.connect(() => {
          read();
          panel.update();
        });
      }),
      app.restored
    ]).then(async () => {
      if (wishes.openAtStart) {
        app.shell.activateById(PANEL_ID);
      }
      if (stateDB && !(await stateDB.fetch(WIDENED_KEY))) {
        panel.widen();
        await stateDB.save(WIDENED_KEY, true);
      }
    });
    return interviewer;
  }
};
