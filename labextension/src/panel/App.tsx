import React from 'react';

import { isOver } from '../state/state';
import { Announcer } from './Announcer';
import type { PanelServices } from './context';
import { PanelContext, useInterviewer } from './context';
import { Notice } from './Notice';
import { Running } from './Running';
import { Start } from './Start';
import { Summary } from './Summary';

/** The panel: what stands there follows from what the interviewer knows. */
export function App(props: { services: PanelServices }): JSX.Element {
  const { services } = props;
  useInterviewer(services.interviewer);
  return (
    <PanelContext.Provider value={services}>
      <View {...services} />
    </PanelContext.Provider>
  );
}

function View({ interviewer, trans }: PanelServices): JSX.Element {
  const { session, making, notice, catalogue } = interviewer;
  if (session && session.state.interview && making === 'idle') {
    return (
      <>
        <Announcer session={session} />
        {isOver(session.state) ? (
          <Summary session={session} />
        ) : (
          <Running key={session.id} session={session} />
        )}
      </>
    );
  }
  if (session && making === 'idle') {
    return (
      <p className="jp-Interviewer-loading" role="status">
        {session.connection === 'reconnecting'
          ? trans.__('Reconnecting, nothing is lost…')
          : trans.__('Opening the interview…')}
      </p>
    );
  }
  if (!catalogue.loaded) {
    return notice ? (
      <Notice
        notice={notice}
        action={{
          label: trans.__('Try again'),
          run: () => void interviewer.load()
        }}
      />
    ) : (
      <p className="jp-Interviewer-loading" role="status">
        {trans.__('Asking what there is…')}
      </p>
    );
  }
  return <Start />;
}
