import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createService } from '@jejak/http';
import { busSchema, partitionOf } from '@jejak/messaging';
import { keyEncryptionKey, keysSchema } from '@jejak/persistence';
import {
  builtVerifier,
  eventually,
  logged,
  Neighbour,
  neighbourSchema,
  testDatabase,
  testIssuer,
  type TestDatabase,
  type TestIssuer,
} from '@jejak/testing';
import { Client } from 'pg';
import { service } from '../../audit.module.js';

describe('what an operator of audit does with its quarantine', () => {
  let folder: string;
  let test: TestDatabase;
  let issuer: TestIssuer;
  let app: NestFastifyApplication;
  let approvals: Neighbour;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jejak-audit-acts-'));
    test = await testDatabase([busSchema, keysSchema, service.schema, neighbourSchema('approvals')]);
    issuer = await testIssuer();
    keyEncryptionKey(join(folder, 'kek'));
    const environment = {
      DATABASE_URL: test.url('audit'),
      ISSUER_URL: issuer.url,
      KEK_FILE: join(folder, 'kek'),
      DATA_DIR: folder,
      LOG_LEVEL: 'fatal',
      OFFLINE_VERIFIER: builtVerifier(folder),
    };
    app = await createService(service, service.readConfig(environment));
    approvals = await Neighbour.open(test, 'approvals');
  });
  afterAll(async () => {
    await approvals?.close();
    await app?.close();
    await issuer?.close();
    await test?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is in the log itself, and then published (invariant 1)', async () => {
    await unreadable('proposal/unreadable');
    const held = await eventually('a message in quarantine', async () => {
      const { items } = await send<{ items: { id: string; group: string }[] }>(
        'GET',
        '/v1/audit/quarantine',
        'operator',
      );
      return items[0];
    });
    expect(held.group).toBe('audit.sequencer');
    expect(
      await send('POST', `/v1/audit/quarantine/${held.id}/discard`, 'operator', {
        reason: 'Amplop rusak dari uji coba.',
      }),
    ).toEqual({ id: held.id });

    const [told] = await eventually('the act on the bus', async () => {
      const found = await logged(test, 'audit.message-discarded.v1');
      return found.length > 0 ? found : undefined;
    });
    expect(told!.data).toMatchObject({ quarantine: held.id, group: 'audit.sequencer' });
    const receipt = await eventually('its receipt', async () => {
      const found = await send<{ index?: number }>('GET', `/v1/audit/receipts/${told!.id}`, 'operator');
      return found.index === undefined ? undefined : found;
    });
    expect(receipt.index).toEqual(expect.any(Number));
  });

  /** Puts an envelope without a correlation id on the way, as no producer of ours would. */
  async function unreadable(subject: string): Promise<void> {
    const client = new Client(test.adminUrl);
    await client.connect();
    try {
      const headers = { specversion: '1.0', type: 'id.go.lebongkab.merit.approval.odd.v1', subject };
      await client.query(
        `insert into approvals.outbox (event_id, topic, key, part, aggregate_version, headers, payload)
         values ($1, 'merit.approval.v1', $2, $3, 1, $4, '{}')`,
        [randomUUID(), subject, partitionOf(subject), JSON.stringify(headers)],
      );
    } finally {
      await client.end();
    }
  }

  async function send<T>(method: 'GET' | 'POST', url: string, role: string, payload?: object): Promise<T> {
    const token = await issuer.token(role, { roles: [{ role }] });
    const answer = await app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
      ...(payload === undefined ? {} : { payload }),
    });
    return answer.json<T>();
  }
});
