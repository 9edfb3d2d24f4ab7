import { isUuid } from '@jejak/kernel';
import { oldestRemembered } from './housekeeping.js';

describe('an inbox', () => {
  it('remembers ids of the last 400 days', () => {
    const oldest = oldestRemembered(new Date('2026-11-22T00:00:00Z'));

    // 2025-10-18T00:00:00Z is 1760745600000 ms, 0x0199f49db400.
    expect(oldest).toBe('0199f49d-b400-7000-8000-000000000000');
    expect(isUuid(oldest)).toBe(true);
  });
});
