import { Metrics } from './metrics.js';

describe('metrics', () => {
  it('are told per service, once each, with the figures of the process behind them', async () => {
    const [audit, proposals] = [new Metrics('audit'), new Metrics('proposals')];
    audit.counter('entries_total', 'Entries logged.', ['area']).inc({ area: 'proposal' }, 2);
    audit.counter('entries_total', 'Entries logged.', ['area']).inc({ area: 'proposal' });
    proposals.gauge('waiting', 'Rows that wait.').set(7);

    const [ofAudit, ofProposals] = await Promise.all([audit.text(), proposals.text()]);

    expect(ofAudit).toContain('entries_total{area="proposal",service="audit"} 3');
    expect(ofAudit).not.toContain('waiting');
    expect(ofProposals).toContain('waiting{service="proposals"} 7');
    for (const told of [ofAudit, ofProposals]) {
      expect(told.match(/^process_resident_memory_bytes /gm)).toHaveLength(1);
    }
  });

  it('are refreshed before they are told, and count a refresh that fails', async () => {
    const metrics = new Metrics('audit');
    const waiting = metrics.gauge('waiting', 'Rows that wait.');
    metrics.beforeTelling(() => Promise.resolve(waiting.set(4)));
    metrics.beforeTelling(() => Promise.reject(new Error('no database')));
    const told = await metrics.text();
    expect(told).toContain('waiting{service="audit"} 4');
    expect(told).toContain('metrics_refresh_failures{service="audit"} 1');
  });
});
