/** A table that the server drew as lines of plain text. */
export interface Grid {
  columns: string[];
  rows: string[][];
  /** Whether there are rows that are not shown. */
  cut: boolean;
}

/** A part of what a case was given: a table, or a text such as `6`. */
export interface Given {
  name: string;
  value: Grid | string;
}

/** Which cells differ; the key of a cell is `row:column`, of a heading `head:column`. */
export interface GridDifference {
  expected: ReadonlySet<string>;
  actual: ReadonlySet<string>;
}

const RULE = /^-+(?:\+-+)*$/;
const BETWEEN = ' | ';
const MORE = /^… \d+ more rows$/;
const CUT = /… \(\d+ more characters\)$/;

/** Read a drawn table, or null where a text is none. */
export function gridOf(text: string | null | undefined): Grid | null {
  const whole = (text ?? '').replace(CUT, '');
  const shortened = whole !== text;
  const [head, rule, ...lines] = whole.split('\n');
  if (rule === undefined || !RULE.test(rule)) {
    return null;
  }
  const places = placesOf(rule);
  const columns = cellsOf(head, places);
  if (shortened) {
    // The last one is a part of a row, or of what comes after the table.
    lines.pop();
    while (lines[lines.length - 1] === '') {
      lines.pop();
    }
  }
  const more = MORE.test(lines[lines.length - 1] ?? '');
  if (more || lines[lines.length - 1] === '(no rows)') {
    lines.pop();
  }
  const rows = lines.map(line => cellsOf(line, places));
  return columns && rows.every(row => row !== null)
    ? { columns, rows: rows as string[][], cut: more || shortened }
    : null;
}

/** Read what a case was given, or null where there is no table in it. */
export function givenOf(text: string | null | undefined): Given[] | null {
  const found: Given[] = [];
  const begins = /(?:^|\n\n)([A-Za-z_]\w*)(?::\n(?=[^\n]*\n-)| = )/g;
  const starts = [...(text ?? '').matchAll(begins)];
  starts.forEach((start, i) => {
    const from = start.index + start[0].length;
    const rest = (text ?? '').slice(from, starts[i + 1]?.index);
    found.push({ name: start[1], value: gridOf(rest) ?? rest });
  });
  return found.some(({ value }) => typeof value !== 'string') ? found : null;
}

/** Where columns begin and end: the line under the headings says it to the letter. */
function placesOf(rule: string): [number, number][] {
  const parts = rule.split('+');
  let at = 0;
  return parts.map((part, i) => {
    const width =
      part.length - (i > 0 ? 1 : 0) - (i < parts.length - 1 ? 1 : 0);
    const place: [number, number] = [at, at + width];
    at += width + BETWEEN.length;
    return place;
  });
}

function cellsOf(line: string, places: [number, number][]): string[] | null {
  // As the server counts: a letter beyond the first plane is one.
  const letters = Array.from(line);
  const cells: string[] = [];
  for (const [i, [from, to]] of places.entries()) {
    const before = letters.slice(Math.max(0, from - BETWEEN.length), from);
    const between = before.join('');
    // Blanks at the end of a line are not drawn, so it may end early.
    const ended = letters.length < from && BETWEEN.startsWith(between);
    if (i > 0 && between !== BETWEEN && !ended) {
      return null;
    }
    cells.push(letters.slice(from, to).join('').trimEnd());
  }
  const end = places[places.length - 1][1];
  return letters.length > end ? null : cells;
}

/**
 * Mark where two tables differ.
 *
 * Rows that both have are left alone wherever they stand, unless nothing but the order differs.
 * Nothing is marked where not all rows are shown: what is missing here may stand there.
 */
export function gridDifference(expected: Grid, actual: Grid): GridDifference {
  const marks = { expected: new Set<string>(), actual: new Set<string>() };
  if (expected.cut || actual.cut) {
    return marks;
  }
  const shared = headings(expected, actual, marks);
  const alike = (left: string[], right: string[]) =>
    shared.filter(([i, j]) => same(left[i], right[j])).length;
  const mark = (row: number, other: number) =>
    shared.forEach(([i, j]) => {
      if (!same(expected.rows[row][i], actual.rows[other][j])) {
        marks.expected.add(`${row}:${i}`);
        marks.actual.add(`${other}:${j}`);
      }
    });
  let lacking = expected.rows.map((_, row) => row);
  let spare = actual.rows.map((_, row) => row);
  const pairUp = (least: number) => {
    for (const row of lacking) {
      const found = spare
        .map(other => ({
          other,
          alike: alike(expected.rows[row], actual.rows[other]),
          far: Math.abs(other - row)
        }))
        .sort((a, b) => b.alike - a.alike || a.far - b.far)[0];
      if (found && found.alike >= least) {
        mark(row, found.other);
        lacking = lacking.filter(one => one !== row);
        spare = spare.filter(one => one !== found.other);
      }
    }
  };
  pairUp(shared.length);
  pairUp(1);
  lacking.forEach(row =>
    shared.forEach(([i]) => marks.expected.add(`${row}:${i}`))
  );
  spare.forEach(row =>
    shared.forEach(([, j]) => marks.actual.add(`${row}:${j}`))
  );
  if (!marks.expected.size && !marks.actual.size) {
    expected.rows.forEach((_, row) => mark(row, row));
    expected.columns.forEach((name, i) => {
      if (actual.columns[i] !== name) {
        marks.expected.add(`head:${i}`);
        marks.actual.add(`head:${i}`);
      }
    });
  }
  return marks;
}

/** Mark headings that the other table lacks; gives the places of those that both have. */
function headings(
  expected: Grid,
  actual: Grid,
  marks: { expected: Set<string>; actual: Set<string> }
): [number, number][] {
  const shared: [number, number][] = [];
  const left = actual.columns.map((_, j) => j);
  expected.columns.forEach((name, i) => {
    const at = left.findIndex(j => actual.columns[j] === name);
    if (at < 0) {
      marks.expected.add(`head:${i}`);
    } else {
      shared.push([i, ...left.splice(at, 1)] as [number, number]);
    }
  });
  left.forEach(j => marks.actual.add(`head:${j}`));
  return shared;
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Whether two cells mean the same where questions say nothing else of it. */
function same(expected: string, actual: string): boolean {
  if (expected === actual) {
    return true;
  }
  if (NUMBER.test(expected) && NUMBER.test(actual)) {
    const [a, b] = [Number(expected), Number(actual)];
    const near = 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
    return a === b || (!Number.isInteger(a) && Math.abs(a - b) <= near);
  }
  return `${expected} 00:00:00` === actual || expected === `${actual} 00:00:00`;
}

/** Whether all that stands in a column is numbers or missing. */
export function isNumeric(grid: Grid, column: number): boolean {
  const cells = grid.rows.map(row => row[column]).filter(one => one !== 'NULL');
  return cells.length > 0 && cells.every(cell => NUMBER.test(cell));
}
