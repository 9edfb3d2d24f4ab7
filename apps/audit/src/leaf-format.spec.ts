import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { contracts } from '@jejak/contracts';
import { sha256 } from '@jejak/runtime';
import { canonicalMembers, makeLeaf, openingToJson, treeHashing, utf8 } from '@jejak/tlog';
import { partsOf, type Under } from './domain/entry.js';
import { fingerprint } from './domain/identity.js';

const DOCUMENT = new URL('../../../docs/leaf-format.md', import.meta.url).pathname;
const BEGIN = '<!-- The example: apps/audit/src/leaf-format.spec.ts writes it and computes it again. -->';
const END = '<!-- End of the example. -->';

const PERSON = '0198a3c4-8f00-7000-8000-0000000000a1';
const event = {
  attributes: {
    specversion: '1.0',
    id: '0198a3c4-8f00-7000-8000-0000000000e1',
    source: '//lebongkab.go.id/jejak/personnel',
    type: 'id.go.lebongkab.merit.personnel.discipline-lifted.v1',
    subject: `person/${PERSON}`,
    time: '2026-03-31T09:20:11.402Z',
    datacontenttype: 'application/json',
    dataschema: 'urn:jejak:schema:personnel.discipline-lifted.v1',
    partitionkey: `person/${PERSON}`,
    aggregateversion: 7,
    recordedtime: '2026-03-31T09:20:11.655Z',
    correlationid: '0198a3c4-8f00-7000-8000-0000000000c1',
  },
  data: {
    person: PERSON,
    liftedOn: '2026-03-31',
    origin: { source: '//simpeg.lebongkab.go.id/kepegawaian', id: 'rw-1', sha256: '41aa'.padEnd(64, '0') },
  },
} as const;

/** Randomness of the example: 0, 1, 2, … In the log it is drawn from the system. */
const counting = (bytes: number): Uint8Array => Uint8Array.from({ length: bytes }, (_, at) => at & 0xff);
const KEK = Buffer.alloc(32, 7);
const KEY = Buffer.alloc(32, 8);
const NONCE = Buffer.alloc(12, 9);

describe('docs/leaf-format.md', () => {
  const document = readFileSync(DOCUMENT, 'utf8');
  const block = (name: string): string =>
    new RegExp(`\\*\\*${name}\\*\\*[^\`]*\`\`\`\\w*\\n([^]*?)\\n\`\`\``).exec(document)?.[1] ?? '';

  it('shows the example that this build makes', () => {
    const made = example();
    const [before, after] = [document.split(BEGIN)[0]!, document.split(END)[1]!];
    const whole = `${before}${BEGIN}\n\n${made}\n\n${END}${after}`;
    if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(DOCUMENT, whole);
    expect(document).toBe(whole);
  });

  // From here on with other code than the log's: node:crypto, and the package `canonicalize`.
  it('commits to each field of its event as section 2 says, and to nothing else but padding', () => {
    const openings = JSON.parse(block('Openings')) as [string, string, unknown][][];
    const leaf = JSON.parse(block('Leaf')) as { v: number; c: string[] };
    const commitments = openings.flat().map(([pointer, salt, value]) =>
      createHash('sha256')
        .update('jejak-field-v1\n')
        .update(Buffer.from(salt, 'base64url'))
        .update(canonicalize([pointer, value])!)
        .digest('base64url'),
    );
    expect(leaf.c).toEqual(expect.arrayContaining(commitments));
    expect([leaf.v, leaf.c.length]).toEqual([1, 16]);
    expect(leaf.c).toEqual([...leaf.c].sort());
    expect(block('Leaf')).toBe(canonicalize(leaf));
    const said = JSON.parse(block('Event')) as typeof event;
    expect(Object.fromEntries(openings.flat().map(([pointer, , value]) => [pointer, value]))).toEqual({
      ...Object.fromEntries(Object.entries(said.attributes).map(([name, value]) => [`/${name}`, value])),
      ...Object.fromEntries(Object.entries(said.data).map(([name, value]) => [`/data/${name}`, value])),
    });
  });

  it('hashes its leaf as RFC 9162 does, and identifies its event as section 6 says', () => {
    const hex = (...parts: (string | Buffer)[]): string => {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      return hash.digest('hex');
    };
    const said = JSON.parse(block('Event')) as typeof event;
    expect(block('Leaf hash')).toBe(hex(Buffer.of(0), block('Leaf')));
    expect(block('Fingerprint')).toBe(
      hex(canonicalize(said.attributes)!, Buffer.of(0), JSON.stringify(said.data)),
    );
  });

  it('seals what describes the person as section 5 says', () => {
    const [, className, owner, body] = /^sealed:v1:([^:]+):([^:]+):(.+)$/.exec(block('Sealed part'))!;
    const key = opened(KEK, block('Wrapped key'), `jejak-data-key-v1:${className!}:${owner!}`);
    expect(key.equals(KEY)).toBe(true);
    const text = opened(key, body!, `sealed:v1:${className!}:${owner!}`).toString();
    expect(JSON.parse(text)).toEqual((JSON.parse(block('Openings')) as unknown[])[1]);
  });
});

/** AES-256-GCM: nonce of 12 bytes, ciphertext, tag of 16. */
function opened(key: Buffer, text: string, label: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    .setAAD(Buffer.from(label))
    .setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
}

function sealed(key: Buffer, plaintext: Buffer, label: string): string {
  const cipher = createCipheriv('aes-256-gcm', key, NONCE).setAAD(Buffer.from(label));
  return Buffer.concat([NONCE, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

function example(): string {
  const contract = contracts.find(({ type }) => type === 'personnel.discipline-lifted.v1')!;
  const parts = partsOf({ attributes: event.attributes, data: { json: event.data }, disclosure: contract });
  const { bytes, openings } = makeLeaf(
    sha256,
    parts.flatMap(({ fields }) => fields),
    counting,
  );
  let at = 0;
  const texts = parts.map(({ fields }) => {
    const shown = openings.slice(at, at + fields.length).map(openingToJson);
    at += fields.length;
    return `  [\n${shown.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ]`;
  });
  const own = openings.slice(parts[0]!.fields.length).map(openingToJson);
  const { retention, person } = parts[1]!.under as Exclude<Under, string>;
  const name = `${retention}:${person}`;
  const leaf = Buffer.from(bytes);
  const hex = (given: Uint8Array): string => Buffer.from(given).toString('hex');
  const data = utf8(JSON.stringify(event.data));
  const fingerprinted = hex(fingerprint(sha256, canonicalMembers(event.attributes), data));
  return [
    ['Event', 'its envelope, and its data as published', '', JSON.stringify(event, null, 2)],
    ['Openings', 'part 0 in clear, part 1 of the person', '', `[\n${texts.join(',\n')}\n]`],
    ['Leaf', 'its 15 commitments and one of padding', '', leaf.toString()],
    ['Leaf hash', 'SHA-256 of 0x00 and the leaf', '', hex(treeHashing(sha256).leaf(leaf))],
    ['Fingerprint', '', '', fingerprinted],
    [
      'Wrapped key',
      'of the person’s class, under a key-encryption key of 32 times 0x07; the key is 32 times 0x08',
      '',
      sealed(KEK, KEY, `jejak-data-key-v1:${name}`),
    ],
    [
      'Sealed part',
      'part 1 as it is stored',
      '',
      `sealed:v1:${name}:${sealed(KEY, Buffer.from(JSON.stringify(own)), `sealed:v1:${name}`)}`,
    ],
  ]
    .map(
      ([title, about, kind, text]) =>
        `**${title!}**${about === '' ? '' : `, ${about!}`}:\n\n\`\`\`${kind!}\n${text!}\n\`\`\``,
    )
    .join('\n\n');
}
