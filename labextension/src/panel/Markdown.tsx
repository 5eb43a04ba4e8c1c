import { MimeModel } from '@jupyterlab/rendermime';
import { Widget } from '@lumino/widgets';
import React, { useLayoutEffect, useRef } from 'react';

import { useServices } from './context';

/** Markdown as JupyterLab renders it, mathematics and highlighted code included. */
export function Markdown(props: {
  text: string;
  className: string;
}): JSX.Element {
  const { rendermime } = useServices();
  const node = useRef<HTMLDivElement>(null);
  // Before React takes the node away: what is attached can only be let go of while it stands.
  useLayoutEffect(() => {
    const place = node.current;
    if (!place) {
      return;
    }
    const renderer = rendermime.createRenderer('text/markdown');
    const model = new MimeModel({ data: { 'text/markdown': props.text } });
    void renderer.renderModel(model);
    Widget.attach(renderer, place);
    return () => {
      renderer.dispose();
    };
  }, [props.text, rendermime]);
  return <div ref={node} className={props.className} />;
}
