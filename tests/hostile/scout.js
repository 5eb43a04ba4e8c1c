// What every hostile submission in JavaScript or TypeScript knows, as its first cell; see scout.py.
// TARGETS, PRIZE and PATIENCE are put in front of this text. It is both languages at once.

function seek(data /*: unknown */) /*: string | null */ {
  const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data;
  const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : String(bytes);
  return /planted-[0-9a-f]{32}/.exec(text)?.[0] ?? null;
}

/** Try every way; give the first secret, or else what became of each. */
async function tried(...ways /*: any[] */) /*: Promise<any> */ {
  const refused = [];
  for (const way of ways) {
    try {
      const got = await Promise.race([way(), new Promise((done) => setTimeout(done, 300))]);
      const token = seek(got);
      if (token) return token;
      refused.push(String(got).slice(0, 40));
    } catch (error) {
      refused.push(String(error).slice(0, 100));
    }
  }
  return refused;
}

/** Try every way; give the prize if one gives something true. */
async function won(...ways /*: any[] */) /*: Promise<any> */ {
  const refused = [];
  for (const way of ways) {
    try {
      const got = await Promise.race([way(), new Promise((done) => setTimeout(done, 300))]);
      if (got) return PRIZE;
      refused.push(String(got).slice(0, 40));
    } catch (error) {
      refused.push(String(error).slice(0, 100));
    }
  }
  return refused;
}
