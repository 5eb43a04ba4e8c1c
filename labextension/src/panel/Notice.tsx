import { Clipboard } from '@jupyterlab/apputils';
import { checkIcon, closeIcon, copyIcon } from '@jupyterlab/ui-components';
import React, { useState } from 'react';

import type { Notice as NoticeWords } from '../state/notice';
import { useServices } from './context';
import { Words } from './Words';

/** What was refused or failed: in place, and so that it can be copied. */
export function Notice(props: {
  notice: NoticeWords;
  onClose?: () => void;
  action?: { label: string; run: () => void };
}): JSX.Element {
  const { trans } = useServices();
  const { notice, onClose, action } = props;
  const [copied, setCopied] = useState<NoticeWords | null>(null);
  const copy = () => {
    // Not the browser's own clipboard, which is missing where there is no HTTPS.
    Clipboard.copyToSystem(`${notice.title}\n${notice.detail}`);
    setCopied(notice);
  };
  const CopyIcon = copied === notice ? checkIcon : copyIcon;
  return (
    <div className="jp-Interviewer-notice" role="alert">
      <div className="jp-Interviewer-noticeWords">
        <strong>{notice.title}</strong>
        {notice.detail !== notice.title && (
          <p>
            <Words text={notice.detail} />
          </p>
        )}
        {action && (
          <button
            className="jp-Interviewer-button"
            type="button"
            onClick={action.run}
          >
            {action.label}
          </button>
        )}
      </div>
      <button
        className="jp-Interviewer-iconButton"
        type="button"
        title={copied === notice ? trans.__('Copied') : trans.__('Copy')}
        aria-label={trans.__('Copy this message')}
        onClick={copy}
      >
        <CopyIcon.react tag="span" aria-hidden="true" />
      </button>
      {onClose && (
        <button
          className="jp-Interviewer-iconButton"
          type="button"
          title={trans.__('Dismiss')}
          aria-label={trans.__('Dismiss this message')}
          onClick={onClose}
        >
          <closeIcon.react tag="span" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
