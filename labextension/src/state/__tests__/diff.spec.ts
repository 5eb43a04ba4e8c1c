import type { Piece } from '../diff';
import { diff } from '../diff';

const text = (pieces: Piece[]) => pieces.map(piece => piece.text).join('');
const marked = (pieces: Piece[]) =>
  pieces.filter(piece => !piece.same).map(piece => piece.text);

describe('diff', () => {
  it('marks nothing where nothing differs', () => {
    const { expected, actual } = diff('[0, 2]', '[0, 2]');
    expect(marked(expected)).toEqual([]);
    expect(marked(actual)).toEqual([]);
  });

  it('marks whole numbers, not digits', () => {
    const { expected, actual } = diff('[10, 25, 3]', '[10, 15, 3]');
    expect(marked(expected)).toEqual(['25']);
    expect(marked(actual)).toEqual(['15']);
  });

  it('marks what is missing and what is too much', () => {
    expect(marked(diff('[1, 2, 3]', '[1, 2]').expected)).toEqual([', 3']);
    expect(marked(diff('[1, 2]', '[1, 2, 3]').actual)).toEqual([', 3']);
  });

  it('tells a number from its text', () => {
    const { expected, actual } = diff('42', "'42'");
    expect(marked(expected)).toEqual([]);
    expect(marked(actual)).toEqual(["'", "'"]);
  });

  it('marks blanks that differ', () => {
    expect(marked(diff('a b', 'a  b').actual)).toEqual(['  ']);
  });

  it('never loses a character, whatever the texts', () => {
    const samples = ['', '[]', '-1.5e3', 'naïve 你好', 'a\n\tb', "{'a': [1]}"];
    for (const a of samples) {
      for (const b of samples) {
        const { expected, actual } = diff(a, b);
        expect(text(expected)).toBe(a);
        expect(text(actual)).toBe(b);
      }
    }
  });

  it('stays quick for very long texts', () => {
    const long = (sign: string) =>
      Array.from({ length: 50_000 }, (_, i) => `${sign}${i}`).join(', ');
    const begin = Date.now();
    const { expected } = diff(long('a'), long('b'));
    expect(text(expected)).toBe(long('a'));
    expect(Date.now() - begin).toBeLessThan(2000);
  });
});
