import { Client } from 'pg';
import { CommandRefused } from './saying.js';

/** What of an entry is damaged: its public leaf, or one of the openings that lie beside it. */
export type Damaged = 'leaf' | 'opening';

/** Which byte was changed, and from what to what. */
export type Damage = Readonly<{ table: string; byte: number; from: number; to: number }>;

/**
 * Flips one bit of one stored byte of an entry, as somebody would who owns the machine: as superuser, past the
 * triggers that keep the log append-only. Only ever for a copy.
 *
 * @throws CommandRefused when there is no such entry, or nothing of that kind is stored for it
 */
export async function damage(adminUrl: string, index: number, what: Damaged): Promise<Damage> {
  const client = new Client({ connectionString: adminUrl, application_name: 'jejak tamper' });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    return what === 'leaf' ? await damageLeaf(client, index) : await damageOpening(client, index);
  } finally {
    await client.end();
  }
}

async function damageLeaf(client: Client, index: number): Promise<Damage> {
  const { rows } = await client.query<{ start: string; data: Buffer }>(
    'select start, data from audit.tlog_segment where start <= $1 and $1 < start + n',
    [index],
  );
  const segment = rows[0];
  if (segment === undefined) throw noSuchEntry(index);
  const byte = middleOfEntry(segment.data, index - Number(segment.start));
  return flip(client, 'tlog_segment', 'data', segment.data, byte, 'start = $3', [segment.start]);
}

async function damageOpening(client: Client, index: number): Promise<Damage> {
  const { rows } = await client.query<{ part: number; body: Buffer }>(
    'select part, body from audit.opening where entry = $1 and body is not null order by part limit 1',
    [index],
  );
  const opening = rows[0];
  if (opening === undefined) throw noSuchEntry(index);
  const byte = opening.body.length >> 1;
  return flip(client, 'opening', 'body', opening.body, byte, 'entry = $3 and part = $4', [
    index,
    opening.part,
  ]);
}

async function flip(
  client: Client,
  table: string,
  column: string,
  stored: Buffer,
  byte: number,
  where: string,
  key: readonly unknown[],
): Promise<Damage> {
  const from = stored[byte] ?? 0;
  const to = from ^ 1;
  await client.query(`update audit.${table} set ${column} = set_byte(${column}, $1, $2) where ${where}`, [
    byte,
    to,
    ...key,
  ]);
  return { table: `audit.${table}`, byte, from, to };
}

/** Entries lie one after another, each behind its length in 16 bits, big-endian (C2SP tlog-tiles). */
function middleOfEntry(data: Buffer, at: number): number {
  let offset = 0;
  for (let entry = 0; entry < at; entry++) offset += 2 + data.readUInt16BE(offset);
  return offset + 2 + (data.readUInt16BE(offset) >> 1);
}

const noSuchEntry = (index: number): CommandRefused =>
  new CommandRefused({
    id: `Entri ${index} tidak ada di log, atau tidak menyimpan bagian itu.`,
    en: `There is no entry ${index} in the log, or nothing of that kind is stored for it.`,
  });
