export type Urgency = 'calm' | 'soon' | 'now' | 'over';

const SOON = 5 * 60;
const NOW = 60;

/** Whole seconds left until the deadline, by the server's clock; never below 0. */
export function secondsLeft(
  deadline: string | null,
  skew: number,
  now: number = Date.now()
): number | null {
  if (!deadline) {
    return null;
  }
  // Rounded up, so that 0:00 stands only once the time is really over.
  return Math.max(0, Math.ceil((Date.parse(deadline) - now - skew) / 1000));
}

export function urgencyOf(seconds: number): Urgency {
  return seconds <= 0
    ? 'over'
    : seconds <= NOW
      ? 'now'
      : seconds <= SOON
        ? 'soon'
        : 'calm';
}

/** `24:31`, and `1:04:31` for more than an hour. */
export function formatClock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}
