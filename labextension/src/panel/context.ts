import type { IThemeManager } from '@jupyterlab/apputils';
import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import { CommandRegistry as Registry } from '@lumino/commands';
import { createContext, useContext, useEffect, useReducer } from 'react';

import type { Interviewer } from '../state/interviewer';

/** What every part of the panel may use. */
export interface PanelServices {
  interviewer: Interviewer;
  trans: TranslationBundle;
  commands: CommandRegistry;
  rendermime: IRenderMimeRegistry;
  themeManager: IThemeManager | null;
  settings: PanelSettings;
}

/** The person's settings, read when they are needed. */
export interface PanelSettings {
  readonly showCaseTimes: boolean;
}

export const PanelContext = createContext<PanelServices | null>(null);

export function useServices(): PanelServices {
  const services = useContext(PanelContext);
  if (!services) {
    throw new Error('A part of the panel stands outside of it.');
  }
  return services;
}

/** Draw again whenever anything that the interviewer knows changes. */
export function useInterviewer(interviewer: Interviewer): void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    interviewer.changed.connect(again);
    return () => {
      interviewer.changed.disconnect(again);
    };
  }, [interviewer]);
}

/** Draw again at each whole second, while `on`. */
export function useSeconds(on: boolean): void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!on) {
      return;
    }
    const timer = setInterval(again, 500);
    return () => clearInterval(timer);
  }, [on]);
}

/** ` (Alt+Shift+R)` for a command that has a key, else nothing. */
export function shortcutOf(commands: CommandRegistry, id: string): string {
  const binding = commands.keyBindings.find(key => key.command === id);
  return binding
    ? ` (${binding.keys.map(key => Registry.formatKeystroke(key)).join(' ')})`
    : '';
}
