import type { JupyterFrontEnd } from '@jupyterlab/application';
import { launchIcon } from '@jupyterlab/ui-components';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { Widget } from '@lumino/widgets';

import {
  bulbIcon,
  faceIcon,
  haltIcon,
  playIcon,
  skipIcon,
  submitIcon
} from '../panel/icons';
import type { InterviewerPanel } from '../panel/widget';
import type { Interviewer } from '../state/interviewer';
import type { Session } from '../state/session';
import { wordsOf } from '../api/client';
import { ANY, isKind, kindWish } from '../panel/phrases';
import { CATALOGUE_ID, CommandIDs, PANEL_ID } from '../tokens';

/** Everything a person can do, as commands: the panel, keys, palette and toolbar use them. */
export function addCommands(options: {
  app: JupyterFrontEnd;
  interviewer: Interviewer;
  panel: InterviewerPanel;
  catalogue: () => Widget;
  trans: TranslationBundle;
}): void {
  const { app, interviewer, panel, catalogue, trans } = options;
  const { commands, shell } = app;

  /** The running interview, if its question stands. */
  const standing = (): Session | null => {
    const { session } = interviewer;
    return session?.running && session.state.question ? session : null;
  };
  const pending = (kind: 'run' | 'submission'): boolean =>
    !!standing()?.state.attempts.some(
      attempt => attempt.kind === kind && attempt.state === 'pending'
    );
  const idle = () => !!standing() && !pending('run') && !pending('submission');

  commands.addCommand(CommandIDs.start, {
    label: trans.__('Start an interview'),
    caption: trans.__(
      'Open the interviewer and begin, or go on with what runs'
    ),
    icon: faceIcon,
    execute: () => {
      if (interviewer.session && !interviewer.session.running) {
        interviewer.leave();
      }
      shell.activateById(PANEL_ID);
    }
  });
  commands.addCommand(CommandIDs.catalogue, {
    label: trans.__('Browse the questions'),
    caption: trans.__('Look at what can be asked, and practise a question'),
    icon: faceIcon,
    execute: () => {
      const known = [...shell.widgets('main')].find(
        ({ id }) => id === CATALOGUE_ID
      );
      const shown = known ?? catalogue();
      if (!known) {
        shell.add(shown, 'main');
      }
      shell.activateById(shown.id);
    }
  });
  commands.addCommand(CommandIDs.say, {
    label: trans.__('Talk to the interviewer'),
    icon: faceIcon,
    isEnabled: () => !!interviewer.session?.running,
    execute: () => {
      shell.activateById(PANEL_ID);
      panel.focusInput();
    }
  });
  commands.addCommand(CommandIDs.openQuestion, {
    label: trans.__('Open the question’s notebook'),
    icon: launchIcon,
    isEnabled: () => !!interviewer.session?.state.question,
    execute: async () => {
      const { session, notebooks } = interviewer;
      const question = session?.state.question;
      if (session && question && notebooks) {
        try {
          await notebooks.open(question, session.id);
        } catch (error) {
          session.notify({
            title: trans.__('The notebook could not be opened'),
            detail: wordsOf(error)
          });
        }
      }
    }
  });
  commands.addCommand(CommandIDs.run, {
    label: trans.__('Run examples'),
    caption: trans.__('Run the examples and your own cases'),
    icon: playIcon,
    isEnabled: idle,
    execute: () => standing()?.run()
  });
  commands.addCommand(CommandIDs.stop, {
    label: trans.__('Stop the run'),
    icon: haltIcon,
    isEnabled: () => pending('run'),
    execute: () => standing()?.stop()
  });
  commands.addCommand(CommandIDs.submit, {
    label: trans.__('Submit'),
    caption: trans.__('Hand in: graded on the hidden cases'),
    icon: submitIcon,
    isEnabled: () => !!standing() && !pending('submission'),
    execute: () => standing()?.submit()
  });
  commands.addCommand(CommandIDs.hint, {
    // In the menu of kinds it is called by what it shall help with.
    label: args =>
      args.kind === ANY
        ? trans.__('What fits now')
        : isKind(args.kind)
          ? kindWish(trans, args.kind)
          : trans.__('Ask for a hint'),
    icon: args => (args.kind ? undefined : bulbIcon),
    isEnabled: () => {
      const session = standing();
      return (
        !!session &&
        session.state.hintsLeft > 0 &&
        session.state.hintPending === null
      );
    },
    execute: args =>
      standing()?.hint(isKind(args.kind) ? { kind: args.kind } : {})
  });
  commands.addCommand(CommandIDs.hush, {
    label: trans.__('Stop the interviewer’s reply'),
    icon: haltIcon,
    isEnabled: () => !!interviewer.session?.replying(),
    execute: () => interviewer.session?.stopReply()
  });
  commands.addCommand(CommandIDs.next, {
    label: trans.__('Go on to the next question'),
    icon: skipIcon,
    isEnabled: () => !!standing(),
    execute: () => standing()?.next()
  });
  commands.addCommand(CommandIDs.end, {
    label: trans.__('End the interview'),
    icon: haltIcon,
    isEnabled: () => !!interviewer.session?.running,
    execute: () => interviewer.session?.end()
  });

  // Tell toolbars and menus, but only when something that they show has changed.
  let before = '';
  interviewer.changed.connect(() => {
    const session = standing();
    const now = JSON.stringify([
      session?.id,
      session?.state.question?.index,
      session?.state.hintsLeft,
      session?.state.hintPending,
      pending('run'),
      pending('submission'),
      interviewer.session?.running
    ]);
    if (now !== before) {
      before = now;
      Object.values(CommandIDs).forEach(id => {
        if (commands.hasCommand(id)) {
          commands.notifyCommandChanged(id);
        }
      });
    }
  });
}
