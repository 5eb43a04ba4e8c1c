import { notebookPlugin } from './plugins/notebook';
import { panelPlugin } from './plugins/panel';

export * from './tokens';

export default [panelPlugin, notebookPlugin];
