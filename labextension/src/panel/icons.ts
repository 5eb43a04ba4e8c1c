import { LabIcon } from '@jupyterlab/ui-components';

/** A 16 px line drawing that takes the colour of the text it stands in. */
function line(name: string, paths: string): LabIcon {
  return new LabIcon({
    name: `jupyter-interviewer:${name}`,
    svgstr:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" fill="none" ' +
      'stroke="currentColor" stroke-width="1.6" stroke-linecap="round" ' +
      `stroke-linejoin="round">${paths}</svg>`
  });
}

/** The interviewer's face; also the mark of the panel, the launcher and the settings. */
export const faceIcon = new LabIcon({
  name: 'jupyter-interviewer:face',
  svgstr:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="16">' +
    '<g class="jp-icon3" fill="#616161">' +
    '<path d="M12 2a9 9 0 0 0-9 9v4.5A5.5 5.5 0 0 0 8.5 21H12l3.5 2.2V20.7A9 9 0 0 0 12 2zm0 2a7 7 0 0 1 2.2 13.65l-.7.22v1.8L12.6 19H8.5A3.5 3.5 0 0 1 5 15.5V11a7 7 0 0 1 7-7z"/>' +
    '<circle cx="9.2" cy="10.2" r="1.3"/><circle cx="14.8" cy="10.2" r="1.3"/>' +
    '<path d="M8.6 13.6a4.2 4.2 0 0 0 6.8 0l-1.3-.9a2.6 2.6 0 0 1-4.2 0z"/>' +
    '</g></svg>'
});

export const passIcon = line('pass', '<path d="M3 8.5l3.3 3.3L13 5"/>');
export const wrongIcon = line('wrong', '<path d="M4 4l8 8M12 4l-8 8"/>');
export const timeIcon = line(
  'time',
  '<circle cx="8" cy="8.5" r="5"/><path d="M8 5.8v2.7l1.8 1.3M6.5 1.5h3"/>'
);
export const memoryIcon = line(
  'memory',
  '<rect x="4" y="4" width="8" height="8" rx="1"/><path d="M6.5 4V1.8M9.5 4V1.8M6.5 14.2V12M9.5 14.2V12M4 6.5H1.8M4 9.5H1.8M14.2 6.5H12M14.2 9.5H12"/>'
);
export const faultIcon = line(
  'fault',
  '<path d="M8 2.5v6.5"/><path d="M8 12.8v.1"/>'
);
export const limitIcon = line(
  'limit',
  '<circle cx="8" cy="8" r="5.5"/><path d="M4.5 8h7"/>'
);
export const submitIcon = line(
  'submit',
  '<path d="M8 10.5v-8M4.8 5.3L8 2.2l3.2 3.1M2.5 10.5v3h11v-3"/>'
);
/** Beside JupyterLab's own filled triangle: what is run here are examples. */
export const playIcon = line(
  'play',
  '<path d="M7 3.2v9.6L14.2 8zM1.8 4.5h2.4M1.8 8h2.4M1.8 11.5h2.4"/>'
);
export const haltIcon = line(
  'halt',
  '<rect x="3" y="3" width="10" height="10" rx="1.5"/>'
);
export const bulbIcon = line(
  'bulb',
  '<path d="M5.8 11.2c0-1.4-2.3-2.3-2.3-5a4.5 4.5 0 0 1 9 0c0 2.7-2.3 3.6-2.3 5zM6.3 13.8h3.4"/>'
);
export const sendIcon = line(
  'send',
  '<path d="M2.5 8h10M8.5 3.8L12.8 8l-4.3 4.2"/>'
);
export const skipIcon = line('skip', '<path d="M3.5 3.5v9L10 8zM12.5 3.5v9"/>');
export const undoIcon = line(
  'reset',
  '<path d="M3 3v4h4M3.3 7A5.3 5.3 0 1 1 3 10.2"/>'
);
