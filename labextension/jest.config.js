const makeConfig = require('@jupyterlab/testing/lib/jest-config');

// Packages that ship modules which Node cannot read as they are.
const esModules = [
  '@babel/runtime/helpers/esm',
  '@codemirror',
  '@jupyter',
  '@jupyterlab',
  '@lumino',
  '@marijn',
  '@microsoft',
  '@mui',
  '@rjsf',
  '@x0k',
  'color',
  'exenv-es6',
  'lib0',
  'marked',
  'nanoid',
  'vscode-ws-jsonrpc',
  'y-protocols',
  'y-websocket',
  'yjs'
].join('|');

const base = makeConfig(__dirname);

module.exports = {
  ...base,
  // The whole of the chat would bring in all of JupyterLab; the model is what is tested.
  moduleNameMapper: {
    ...base.moduleNameMapper,
    '^@jupyter/chat$': '<rootDir>/node_modules/@jupyter/chat/lib/model.js'
  },
  reporters: ['default'],
  testRegex: 'src/.*/__tests__/.*\\.spec\\.tsx?$',
  transformIgnorePatterns: [`/node_modules/(?!${esModules})`]
};
