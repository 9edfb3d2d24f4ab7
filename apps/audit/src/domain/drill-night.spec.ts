import { isDrillDue } from './drill-night.js';

describe('the tamper drill', () => {
  it.each([
    {
      tried: '2026-03-30T19:05:00Z',
      now: '2026-03-31T18:59:59Z',
      due: false,
      why: 'two o’clock has not come',
    },
    { tried: '2026-03-30T19:05:00Z', now: '2026-03-31T19:00:00Z', due: true, why: 'it is two in Jakarta' },
    { tried: '2026-03-31T19:00:00Z', now: '2026-04-01T10:00:00Z', due: false, why: 'this night’s is done' },
    { tried: '2026-03-28T19:00:00Z', now: '2026-03-31T10:00:00Z', due: true, why: 'nights were missed' },
  ])('is due or not because $why', ({ tried, now, due }) => {
    expect(isDrillDue(new Date(tried), new Date(now))).toBe(due);
  });
});
