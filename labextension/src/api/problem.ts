/** Why the server refused (RFC 9457), as an error that the panel can show in place. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    detail: string,
    readonly retryAfter: number | null = null
  ) {
    super(detail);
    this.name = 'Problem';
  }
}

/** The server was not reached; nothing is known about what was asked. */
export class Unreached extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unreached';
  }
}

/** Read a refusal; a body that is no problem document still gives a usable one. */
export async function problemOf(response: Response): Promise<Problem> {
  let body: Record<string, unknown> = {};
  try {
    const parsed: unknown = await response.json();
    if (parsed && typeof parsed === 'object') {
      body = parsed as Record<string, unknown>;
    }
  } catch {
    // Not JSON: status and reason are all there is.
  }
  const text = (value: unknown): string | null =>
    typeof value === 'string' && value ? value : null;
  const title =
    text(body.title) ?? response.statusText ?? String(response.status);
  const seconds = Number(response.headers.get('Retry-After'));
  return new Problem(
    response.status,
    text(body.code) ?? text(body.type)?.split(/[/:]/).pop() ?? 'unknown',
    title,
    text(body.detail) ?? text(body.message) ?? title,
    Number.isFinite(seconds) && seconds > 0 ? seconds : null
  );
}
