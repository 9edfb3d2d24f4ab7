import { openDatabase, type Database } from '@jejak/persistence';
import { eventually } from '@jejak/testing';
import { arrived, AuditUnderTest, silent } from '../audit.fixture.js';
import { LogMoved } from '../../application/log.port.js';
import { Lease } from './lease.js';
import { auditSchema } from './schema.js';

let audit: AuditUnderTest;
let other: Database;

beforeAll(async () => {
  audit = await AuditUnderTest.start();
  other = await openDatabase({ url: audit.test.url('audit'), schema: auditSchema, poolSize: 2 });
});
afterAll(async () => {
  await other?.close();
  await audit?.end();
});

describe('the lease of the sequencer', () => {
  it('is of one process at a time: another waits until it is given up', async () => {
    const waiting = new Lease(other, 'waiting', () => false, silent);
    const began = waiting.start();
    await expect(Promise.race([began.then(() => 'taken'), stays()])).resolves.toBe('waits');
    await audit.append(arrived());
    await audit.lease.stop();
    await began;
    expect(waiting.epoch).toBeGreaterThan(0);
    await waiting.stop();
    await audit.lease.start.call(Object.assign(audit.lease, { stopping: false }));
  });

  it('is taken at once from a holder who is known to be gone', async () => {
    const taker = new Lease(other, 'taker', () => true, silent);
    await taker.start();
    expect(taker.isHeld).toBe(true);
    await taker.stop();
  });

  it('leaves a holder who lost it unable to append, whatever it had begun', async () => {
    await eventually('the first process appends again', () => audit.append(arrived()));
    let locked: (() => void) | undefined;
    const isLocked = new Promise<void>((resume) => (locked = resume));
    let go: (() => void) | undefined;
    const mayGo = new Promise<void>((resume) => (go = resume));
    // A leader stops inside a transaction, holding the lock of the log.
    const stopped = audit.database
      .run(async (tx) => {
        await audit.appender.append(tx, [arrived()]);
        locked?.();
        await mayGo;
      })
      .then(
        () => 'committed',
        () => 'lost',
      );
    await isLocked;
    const [before] = await other.query<{ size: string }>('select size from tlog_state');
    const taker = new Lease(other, 'after the stop', () => true, silent);
    await taker.start();
    go?.();
    await expect(stopped).resolves.toBe('lost');
    expect(await other.query('select size from tlog_state')).toEqual([before]);
    await expect(audit.append(arrived())).rejects.toBeInstanceOf(LogMoved);
    await taker.stop();
  });
});

const stays = (): Promise<string> => new Promise((resume) => setTimeout(() => resume('waits'), 300));
