import { NotebookModel } from '@jupyterlab/notebook';

import { codeOf, factsOf, isUntouched, roleOf } from '../facts';

const FACTS = { interview: 'i1', question: 'pair', index: 0, entry_point: 'f' };
const answer = (source: string) => ({
  cell_type: 'code' as const,
  source,
  metadata: {
    jupyter_interviewer: { role: 'answer', starter: 'def f(): ...' }
  }
});

function open(...sources: string[]): NotebookModel {
  const model = new NotebookModel();
  model.setMetadata('jupyter_interviewer', FACTS);
  sources.forEach((source, i) =>
    model.sharedModel.insertCell(i, answer(source))
  );
  return model;
}

const sources = (model: NotebookModel) =>
  codeOf(model).map(cell => cell.source);

describe('an open question notebook', () => {
  it('says whose it is, also when it was renamed or its cells are gone', () => {
    const model = open('x = 1');
    model.sharedModel.deleteCell(0);
    expect(factsOf(model)).toEqual({
      interview: 'i1',
      question: 'pair',
      index: 0,
      entryPoint: 'f'
    });
  });

  it('is not ours without that', () => {
    expect(factsOf(new NotebookModel())).toBeNull();
    expect(factsOf(null)).toBeNull();
  });

  it('hands in both halves of a split cell, and a copy, in order', () => {
    const model = open('def f():', '    return 1', 'def f():');
    expect(sources(model)).toEqual(['def f():', '    return 1', 'def f():']);
    const ids = codeOf(model).map(cell => cell.id);
    expect(new Set(ids).size).toBe(3);
    expect([...model.cells].map(roleOf)).toEqual([
      'answer',
      'answer',
      'answer'
    ]);
  });

  it('hands in what is left after a cell was deleted, in the order it was put', () => {
    const model = open('a', 'b', 'c');
    model.sharedModel.deleteCell(1);
    model.sharedModel.moveCell(0, 1);
    expect(sources(model)).toEqual(['c', 'a']);
  });

  it('hands in no text', () => {
    const model = open('a');
    model.sharedModel.insertCell(0, { cell_type: 'markdown', source: '# f' });
    expect(sources(model)).toEqual(['a']);
  });

  it('is untouched only while every code cell is as it was served', () => {
    const model = open('def f(): ...');
    expect(isUntouched(model)).toBe(true);
    model.sharedModel.insertCell(1, { cell_type: 'code', source: '' });
    expect(isUntouched(model)).toBe(false);
  });
});
