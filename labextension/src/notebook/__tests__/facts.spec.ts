import { codeInFile, starterOf } from '../facts';
import { bounded } from '../outputs';

const notebook = {
  cells: [
    {
      id: 'q',
      cell_type: 'markdown',
      source: '# A pair',
      metadata: { jupyter_interviewer: { role: 'statement' } }
    },
    {
      id: 'a',
      cell_type: 'code',
      source: ['def pair():\n', '    return 1'],
      metadata: {
        jupyter_interviewer: { role: 'answer', starter: 'def pair(): ...' }
      }
    },
    { cell_type: 'code', source: 'my_cases = []', metadata: {} }
  ]
};

describe('a question notebook in a file', () => {
  it('gives all its code cells in order, whatever became of them', () => {
    expect(codeInFile(notebook)).toEqual([
      { id: 'a', source: 'def pair():\n    return 1' },
      { id: 'cell-1', source: 'my_cases = []' }
    ]);
  });

  it('gives nothing where there is no notebook', () => {
    expect(codeInFile(null)).toEqual([]);
    expect(codeInFile({})).toEqual([]);
  });

  it('remembers the starter of a cell that was written over', () => {
    expect(starterOf(notebook, 'answer')).toEqual({
      id: 'a',
      source: 'def pair(): ...'
    });
  });

  it('takes the source for the starter only as it was served', () => {
    const bare = structuredCopy(notebook);
    delete bare.cells[1].metadata.jupyter_interviewer?.starter;
    expect(starterOf(bare, 'answer')).toBeNull();
    expect(starterOf(bare, 'answer', true)?.source).toContain('return 1');
  });

  it('has no starter for a role that is not there', () => {
    expect(starterOf(notebook, 'cases', true)).toBeNull();
  });
});

describe('outputs of an executed cell', () => {
  it('are cut to text of a bounded length', () => {
    const [stream, error, image] = bounded([
      { output_type: 'stream', name: 'stdout', text: 'x'.repeat(100_000) },
      {
        output_type: 'error',
        ename: 'ZeroDivisionError',
        evalue: 'division by zero',
        traceback: ['line one', 'line two']
      },
      {
        output_type: 'display_data',
        data: { 'image/png': 'A'.repeat(100_000), 'text/plain': '<Figure>' },
        metadata: {}
      }
    ]) as Record<string, unknown>[];
    expect((stream.text as string).length).toBeLessThan(10_000);
    expect(error.traceback).toEqual(['line one\nline two']);
    expect(image.data).toEqual({ 'text/plain': '<Figure>' });
  });

  it('are not more than a few', () => {
    const many = Array.from({ length: 500 }, () => ({
      output_type: 'stream',
      name: 'stdout',
      text: 'a'
    }));
    expect(bounded(many)).toHaveLength(20);
  });
});

function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
