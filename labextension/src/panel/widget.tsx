import { ReactWidget } from '@jupyterlab/ui-components';
import type { Message } from '@lumino/messaging';
import React from 'react';

import { PANEL_ID } from '../tokens';
import { App } from './App';
import type { PanelServices } from './context';
import { goOn } from './focus';
import { faceIcon } from './icons';

/** The interviewer's panel in the side bar. */
export class InterviewerPanel extends ReactWidget {
  constructor(private readonly _services: PanelServices) {
    super();
    this.id = PANEL_ID;
    this.addClass('jp-Interviewer');
    this.title.icon = faceIcon;
    this.title.caption = _services.trans.__('Interviewer');
    this.node.setAttribute('role', 'region');
    this.node.setAttribute('aria-label', _services.trans.__('Interviewer'));
  }

  /** Put the focus where a person goes on: the input, or the form. */
  focusInput(): void {
    goOn(this.node);
  }

  /** Take a comfortable width; whoever drags it narrower afterwards keeps that. */
  widen(): void {
    this.node.style.minWidth = '320px';
    this.parent?.fit();
    setTimeout(() => {
      this.node.style.minWidth = '';
      this.parent?.fit();
    }, 500);
  }

  protected onActivateRequest(msg: Message): void {
    super.onActivateRequest(msg);
    this.focusInput();
  }

  protected render(): JSX.Element {
    return <App services={this._services} />;
  }
}
