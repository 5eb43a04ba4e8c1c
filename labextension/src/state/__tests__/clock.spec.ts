import { fold } from '../fold';
import { formatClock, secondsLeft, urgencyOf } from '../clock';
import { NOTHING } from '../state';

const DEADLINE = '2026-11-20T15:00:00+00:00';
const at = (time: string) => Date.parse(`2026-11-20T${time}Z`);

describe('the clock', () => {
  it('counts down to the deadline and stops at zero', () => {
    expect(secondsLeft(DEADLINE, 0, at('14:35:29.000'))).toBe(1471);
    expect(secondsLeft(DEADLINE, 0, at('15:00:00.001'))).toBe(0);
    expect(secondsLeft(DEADLINE, 0, at('16:00:00'))).toBe(0);
    expect(secondsLeft(null, 0)).toBeNull();
  });

  it('shows the last second for its whole length', () => {
    expect(secondsLeft(DEADLINE, 0, at('14:59:59.001'))).toBe(1);
    expect(secondsLeft(DEADLINE, 0, at('14:59:59.999'))).toBe(1);
  });

  it('goes by the server even where this computer is wrong', () => {
    const state = fold(NOTHING, {
      type: 'clock',
      data: {
        now: '2026-11-20T14:00:00+00:00',
        deadline: DEADLINE,
        seconds_left: 3600
      },
      received: at('14:20:00')
    });
    expect(secondsLeft(DEADLINE, state.skew, at('14:20:10'))).toBe(3590);
  });

  it('turns amber at five minutes and red at one', () => {
    expect(urgencyOf(301)).toBe('calm');
    expect(urgencyOf(300)).toBe('soon');
    expect(urgencyOf(61)).toBe('soon');
    expect(urgencyOf(60)).toBe('now');
    expect(urgencyOf(0)).toBe('over');
  });

  it('reads as people write it', () => {
    expect(formatClock(1471)).toBe('24:31');
    expect(formatClock(9)).toBe('0:09');
    expect(formatClock(3871)).toBe('1:04:31');
  });
});
