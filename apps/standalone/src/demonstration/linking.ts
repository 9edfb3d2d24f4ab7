import { createHash } from 'node:crypto';
import type { ApiClient, Page } from '@jejak/http';
import type { DemoCast } from '../../../../tools/demo-data/index.js';

/**
 * Links the accounts of the demonstration to their natural persons, as the importer of BKPSDM does. An account is
 * known by its issuer's address too, so that another address means linking again; repeating it changes nothing.
 */
export async function linkAccounts(
  importer: ApiClient,
  issuer: string,
  { accounts, bupati }: DemoCast,
): Promise<void> {
  for (const [account, { nip }] of Object.entries(accounts)) {
    await link(importer, issuer, account, await personWith(importer, nip));
  }
  const { body } = await importer.post<{ id: string }>('/v1/people', bupati, {
    idempotencyKey: 'demonstration-bupati',
  });
  await link(importer, issuer, 'bupati', body.id);
}

async function link(importer: ApiClient, issuer: string, account: string, person: string): Promise<void> {
  const name = `${issuer}#${account}`;
  const key = createHash('sha256').update(name).digest('hex').slice(0, 32);
  await importer.post(
    `/v1/people/${person}/accounts`,
    { account: name },
    { idempotencyKey: `demonstration-link-${key}` },
  );
}

async function personWith(importer: ApiClient, nip: string): Promise<string> {
  const { body } = await importer.get<Page<{ id: string }>>(`/v1/people?nip=${nip}`);
  const [person] = body.items;
  if (person === undefined) throw new Error('a person of the demonstration’s cast was not imported');
  return person.id;
}
