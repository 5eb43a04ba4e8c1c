import { ReactWidget } from '@jupyterlab/ui-components';
import type { Message } from '@lumino/messaging';
import React from 'react';

import type { PanelServices } from '../panel/context';
import { faceIcon } from '../panel/icons';
import { CATALOGUE_ID } from '../tokens';
import { Catalogue } from './Catalogue';

/** The catalogue of questions in the main area. */
export class CatalogueWidget extends ReactWidget {
  constructor(private readonly _services: PanelServices) {
    super();
    const { trans } = _services;
    this.id = CATALOGUE_ID;
    this.addClass('jp-Interviewer-main');
    this.title.icon = faceIcon;
    this.title.label = trans.__('Questions');
    this.title.caption = trans.__('Questions for interviews');
    this.title.closable = true;
  }

  /** It may have stood in the back for long. */
  protected onAfterShow(msg: Message): void {
    super.onAfterShow(msg);
    void this._services.interviewer.browse();
  }

  protected render(): JSX.Element {
    return <Catalogue services={this._services} />;
  }
}
