import { givenOf, gridDifference, gridOf, isNumeric } from '../tables';
import type { Grid } from '../tables';

const DRAWN = [
  'name      | sales | takings',
  '----------+-------+--------',
  'Corner    | 2     | 12.5',
  'Mill | Co | NULL  |'
].join('\n');

function grid(...lines: (string | number)[][]): Grid {
  const [columns, ...rows] = lines.map(line => line.map(String));
  return { columns, rows, cut: false };
}

describe('a drawn table', () => {
  it('is read cell by cell, also where a value looks like its lines', () => {
    expect(gridOf(DRAWN)).toEqual({
      columns: ['name', 'sales', 'takings'],
      rows: [
        ['Corner', '2', '12.5'],
        ['Mill | Co', 'NULL', '']
      ],
      cut: false
    });
    expect(gridOf('n\n-\n1')?.rows).toEqual([['1']]);
    expect(gridOf('n | a\n--+-\n1 | 2')).toEqual(null);
    expect(gridOf('no | ab\n---+---\n(no rows)')).toMatchObject({
      rows: [],
      cut: false
    });
  });

  it('counts letters as the server does', () => {
    expect(gridOf('w  | n\n---+--\n🦉🦉 | 1')?.rows).toEqual([['🦉🦉', '1']]);
  });

  it('is known to be longer than what is shown', () => {
    expect(gridOf(`${DRAWN}\n… 7 more rows`)).toMatchObject({ cut: true });
    const cut = gridOf(`${DRAWN}\nLib… (310 more characters)`);
    expect(cut?.cut).toBe(true);
    expect(cut?.rows).toHaveLength(2);
  });

  it('is none where a text only looks like one', () => {
    for (const text of [
      null,
      undefined,
      '',
      '[1, 2]',
      "'a\\n---'",
      'a\nb\nc'
    ]) {
      expect(gridOf(text)).toBe(null);
      expect(givenOf(text)).toBe(null);
    }
    expect(gridOf('a | b\n---+---\nabcdefgh')).toBe(null);
  });

  it('knows columns of numbers', () => {
    const table = gridOf(DRAWN) as Grid;
    expect([0, 1].map(i => isNumeric(table, i))).toEqual([false, true]);
  });
});

describe('what a case was given', () => {
  it('is tables and single values by their names', () => {
    const given = givenOf(
      `places:\n${DRAWN}\n\nmin_amount = 6\n\nsales:\nn\n-\n`
    );
    expect(given?.map(({ name }) => name)).toEqual([
      'places',
      'min_amount',
      'sales'
    ]);
    expect(given?.[0].value).toEqual(gridOf(DRAWN));
    expect(given?.[1].value).toBe('6');
  });
});

describe('how two tables differ', () => {
  const expected = grid(['name', 'n'], ['Ann', 3], ['Ben', 2], ['Cleo', 1]);

  it('marks the cells and nothing else, wherever the rows stand', () => {
    const actual = grid(['name', 'n'], ['Cleo', '1.0'], ['Ben', 9], ['Ann', 3]);
    const marks = gridDifference(expected, actual);
    expect([...marks.expected]).toEqual(['1:1']);
    expect([...marks.actual]).toEqual(['1:1']);
  });

  it('marks rows that are missing, and rows that are too many', () => {
    const fewer = gridDifference(expected, grid(['name', 'n'], ['Ann', 3]));
    expect([...fewer.expected].sort()).toEqual(['1:0', '1:1', '2:0', '2:1']);
    expect(fewer.actual.size).toBe(0);
    const more = gridDifference(grid(['n'], [1]), grid(['n'], [1], [1]));
    expect([...more.actual]).toEqual(['1:0']);
  });

  it('marks the order where nothing else differs', () => {
    const actual = grid(['name', 'n'], ['Ben', 2], ['Ann', 3], ['Cleo', 1]);
    expect([...gridDifference(expected, actual).actual].sort()).toEqual([
      '0:0',
      '0:1',
      '1:0',
      '1:1'
    ]);
  });

  it('marks columns that are called otherwise or stand elsewhere', () => {
    const renamed = gridDifference(
      expected,
      grid(['name', 'm'], ['Ann', 3], ['Ben', 2], ['Cleo', 1])
    );
    expect([...renamed.expected]).toEqual(['head:1']);
    expect([...renamed.actual]).toEqual(['head:1']);
    const moved = gridDifference(
      grid(['a', 'b'], [1, 2]),
      grid(['b', 'a'], [2, 1])
    );
    expect([...moved.actual]).toEqual(['head:0', 'head:1']);
  });

  it('takes a day for the moment at which it begins, and near numbers for one', () => {
    const left = grid(['d', 'x'], ['2024-03-01', '0.30000000000000004']);
    const right = grid(['d', 'x'], ['2024-03-01 00:00:00', '0.3']);
    expect(gridDifference(left, right).actual.size).toBe(0);
    const ids = gridDifference(
      grid(['id'], [10000001]),
      grid(['id'], [10000002])
    );
    expect(ids.actual.size).toBe(1);
  });

  it('claims nothing where rows are not shown', () => {
    const cut = { ...expected, cut: true };
    expect(gridDifference(cut, grid(['name', 'n'])).expected.size).toBe(0);
  });
});
