import type * as nbformat from '@jupyterlab/nbformat';

const MOST_OUTPUTS = 20;
const MOST_TEXT = 8_000;

/** Outputs of an executed cell as the log keeps them: text only, and not too much of it. */
export function bounded(outputs: nbformat.IOutput[]): object[] {
  return outputs.slice(0, MOST_OUTPUTS).map(output => {
    switch (output.output_type) {
      case 'stream':
        return {
          output_type: 'stream',
          name: output.name,
          text: cut(output.text)
        };
      case 'error':
        return {
          output_type: 'error',
          ename: cut(output.ename),
          evalue: cut(output.evalue),
          traceback: [
            cut((output.traceback as string[] | undefined)?.join('\n'))
          ]
        };
      default: {
        const data = (output.data ?? {}) as Record<string, unknown>;
        return {
          output_type: output.output_type,
          data: { 'text/plain': cut(data['text/plain']) },
          metadata: {}
        };
      }
    }
  });
}

function cut(value: unknown): string {
  const text = Array.isArray(value) ? value.join('') : String(value ?? '');
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
}
