import { randomBytes } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@jejak/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { openDatabase, type Database } from '../database.js';
import { sqlMigration, type SchemaDefinition } from '../schema.js';
import { sql } from '../transaction.js';
import { KeyDestroyed, Keyring } from './keyring.js';
import { keysSchema } from './keys-schema.js';
import { SealBroken } from './sealed.js';

const service = (schema: string): SchemaDefinition => ({
  schema,
  login: true,
  migrations: [sqlMigration(`Create${schema}1785600000000`, [])],
});
const services = ['personnel', 'proposals', 'merit_scoring', 'audit', 'issuer'].map(service);
const kek = randomBytes(32);
const person = '4f9d2c1e-7d6b-4b5c-9a52-0f4f6f0a7e11';
const other = 'b0a5c1de-2f4c-4f0e-8a61-3a3f0d9be222';

let test: TestDatabase;
const databases = new Map<string, Database>();

beforeAll(async () => {
  test = await testDatabase([keysSchema, ...services]);
  for (const schema of services) {
    databases.set(schema.schema, await openDatabase({ url: test.url(schema.schema), schema, poolSize: 3 }));
  }
});
beforeEach(() => asAdmin('delete from keys.data_key'));
afterAll(async () => {
  for (const database of databases.values()) await database.close();
  await test.drop();
});

const at = (name: string): Database => databases.get(name)!;
const ring = (name: string, keyEncryptionKey: Buffer = kek): Keyring =>
  new Keyring({ database: at(name), keyEncryptionKey });
const fact = { person, retention: 'personnel-fact' } as const;
const record = { person, retention: 'decision-record' } as const;

describe('a sealed value', () => {
  it('names its class and person, and opens to what was sealed, here and elsewhere', async () => {
    const sealed = await at('personnel').run((tx) => ring('personnel').seal(tx, record, 'alasan'));
    expect(sealed).toMatch(new RegExp(`^sealed:v1:decision-record:${person}:[A-Za-z0-9_-]{46}$`));
    expect((await ring('personnel').open(undefined, sealed))?.toString()).toBe('alasan');
    expect((await ring('proposals').open(undefined, sealed))?.toString()).toBe('alasan');
  });

  it('is any bytes, of any length', async () => {
    const keyring = ring('personnel');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const sealed = await at('personnel').run((tx) => keyring.seal(tx, fact, bytes));
        expect(await keyring.open(undefined, sealed)).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 30 },
    );
  });

  it('is never the same twice', async () => {
    const keyring = ring('personnel');
    const [one, two] = await at('personnel').run(async (tx) => [
      await keyring.seal(tx, fact, 'sama'),
      await keyring.seal(tx, fact, 'sama'),
    ]);
    expect(one).not.toBe(two);
  });

  it('breaks when any one character is changed', async () => {
    const keyring = ring('personnel');
    const sealed = await at('personnel').run(async (tx) => {
      await keyring.seal(tx, { person: other, retention: 'personnel-fact' }, '');
      await keyring.seal(tx, record, '');
      return keyring.seal(tx, fact, 'hukuman disiplin');
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sealed.length - 1 }),
        fc.constantFrom(...'abcXYZ019_-:'),
        async (index, character) => {
          fc.pre(sealed[index] !== character);
          const changed = sealed.slice(0, index) + character + sealed.slice(index + 1);
          await expect(keyring.open(undefined, changed)).rejects.toThrow(/sealed|no such key|may not ask/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    {
      because: 'it is said to be another person’s',
      change: (sealed: string) => sealed.replace(person, other),
    },
    {
      because: 'it is said to be of another class',
      change: (sealed: string) => sealed.replace('personnel-fact', 'decision-record'),
    },
    { because: 'it is cut', change: (sealed: string) => sealed.slice(0, -4) },
    {
      because: 'it is too short to be sealed',
      change: (sealed: string) => sealed.slice(0, sealed.lastIndexOf(':') + 9),
    },
    { because: 'it is no sealed value', change: () => 'Budi' },
  ])('breaks when $because', async ({ change }) => {
    const keyring = ring('personnel');
    const sealed = await at('personnel').run(async (tx) => {
      await keyring.seal(tx, { person: other, retention: 'personnel-fact' }, '');
      await keyring.seal(tx, record, '');
      return keyring.seal(tx, fact, 'hukuman disiplin');
    });
    await expect(keyring.open(undefined, change(sealed))).rejects.toBeInstanceOf(SealBroken);
  });

  it('breaks when its key was never made', async () => {
    const sealed = await at('personnel').run((tx) => ring('personnel').seal(tx, fact, 'x'));
    await asAdmin('delete from keys.data_key');
    await expect(ring('personnel').open(undefined, sealed)).rejects.toThrow(
      `sealed:v1:personnel-fact:${person}: no such key was ever made`,
    );
  });

  it('does not open with another key-encryption key', async () => {
    const sealed = await at('personnel').run((tx) => ring('personnel').seal(tx, fact, 'x'));
    await expect(ring('personnel', randomBytes(32)).open(undefined, sealed)).rejects.toBeInstanceOf(
      SealBroken,
    );
  });
});

describe('a data key', () => {
  it('is one for each person and class, whoever asks first and however many at once', async () => {
    const sealed = await Promise.all(
      ['personnel', 'proposals', 'audit', 'merit_scoring'].map((name) =>
        at(name).run((tx) => ring(name).seal(tx, record, name)),
      ),
    );
    expect(await asAdmin('select owner, class from keys.data_key')).toEqual([
      { owner: person, class: 'decision-record' },
    ]);
    const fresh = ring('audit');
    const opened = await Promise.all(
      sealed.map(async (one) => (await fresh.open(undefined, one))?.toString()),
    );
    expect(opened).toEqual(['personnel', 'proposals', 'audit', 'merit_scoring']);
  });

  it('made in work that is rolled back is not used afterwards', async () => {
    const keyring = ring('personnel');
    const work = at('personnel').run(async (tx) => {
      await keyring.seal(tx, fact, 'lost');
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    const sealed = await at('personnel').run((tx) => keyring.seal(tx, fact, 'kept'));
    expect((await ring('personnel').open(undefined, sealed))?.toString()).toBe('kept');
  });

  it('is stored wrapped alone', async () => {
    await at('personnel').run((tx) => ring('personnel').seal(tx, fact, 'x'));
    const [row] = await asAdmin('select length(wrapped) as bytes from keys.data_key');
    expect(row).toEqual({ bytes: 12 + 32 + 16 });
  });

  it('moved to another person’s row opens nothing', async () => {
    const keyring = ring('personnel');
    const sealed = await at('personnel').run(async (tx) => {
      await keyring.seal(tx, { person: other, retention: 'personnel-fact' }, '');
      return keyring.seal(tx, fact, 'x');
    });
    await asAdmin(
      `update keys.data_key set wrapped = (select wrapped from keys.data_key where owner = '${other}') where owner = '${person}'`,
    );
    await expect(ring('personnel').open(undefined, sealed)).rejects.toBeInstanceOf(SealBroken);
  });

  it('is fetched for many in one round trip', async () => {
    const keyring = ring('personnel');
    const people = Array.from({ length: 300 }, (_, index) => ({
      person: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      retention: 'identity' as const,
    }));
    const asked: string[] = [];
    await at('personnel').run(async (tx) => {
      const { query } = sql(tx);
      sql(tx).query = (statement, params) => {
        asked.push(statement);
        return query.call(tx, statement, params) as Promise<never>;
      };
      await keyring.warm(tx, people);
      for (const one of people) await keyring.seal(tx, one, 'x');
    });
    expect(asked).toHaveLength(1);
    expect(await asAdmin('select count(*)::int as made from keys.data_key')).toEqual([{ made: 300 }]);
  });
});

describe('many values sealed at once', () => {
  it('are sealed each under its key, none under a destroyed one, with one question asked', async () => {
    const keyring = ring('personnel');
    const gone = { person: '0198a3c4-8f00-7000-8000-00000000dead', retention: 'personnel-fact' } as const;
    await at('personnel').run((tx) => keyring.destroy(tx, gone.person, [gone.retention]));
    const asked: string[] = [];
    const sealed = await at('personnel').run((tx) => {
      const { query } = sql(tx);
      sql(tx).query = (statement, params) => {
        asked.push(statement);
        return query.call(tx, statement, params) as Promise<never>;
      };
      return keyring.sealMany(
        tx,
        [fact, gone, { service: 'personnel' }, fact].map((under, place) => ({
          under,
          plaintext: `ä${String(place)}`,
        })),
      );
    });
    expect(asked.length).toBeLessThanOrEqual(1);
    expect(sealed[1]).toBeUndefined();
    const opened = await Promise.all(
      [0, 2, 3].map((place) => ring('personnel').open(undefined, sealed[place]!)),
    );
    expect(opened.map(String)).toEqual(['ä0', 'ä2', 'ä3']);
  });
});

describe('a destroyed key', () => {
  const sealedByBoth = async (): Promise<{ mine: string; theirs: string; keyring: Keyring }> => {
    const keyring = ring('personnel');
    const mine = await at('personnel').run((tx) => keyring.seal(tx, fact, 'x'));
    const theirs = await at('proposals').run((tx) => ring('proposals').seal(tx, record, 'y'));
    return { mine, theirs, keyring };
  };

  it('opens nothing any more, at once where it was destroyed, and leaves other classes alone', async () => {
    const { mine, theirs, keyring } = await sealedByBoth();
    await at('personnel').run((tx) => keyring.destroy(tx, person, ['identity', 'personnel-fact']));
    expect(await keyring.open(undefined, mine)).toBeUndefined();
    expect(await ring('audit').open(undefined, mine)).toBeUndefined();
    expect((await ring('proposals').open(undefined, theirs))?.toString()).toBe('y');
  });

  it('is never made again, nor is one that was not made before', async () => {
    const { keyring } = await sealedByBoth();
    await at('personnel').run((tx) => keyring.destroy(tx, person, ['identity', 'personnel-fact']));
    for (const retention of ['identity', 'personnel-fact'] as const) {
      const again = at('personnel').run((tx) => keyring.seal(tx, { person, retention }, 'again'));
      await expect(again).rejects.toEqual(new KeyDestroyed({ owner: person, class: retention }));
    }
  });

  it('is forgotten elsewhere when that service hears of the erasure', async () => {
    const { theirs, keyring } = await sealedByBoth();
    const elsewhere = ring('audit');
    await elsewhere.open(undefined, theirs);
    await at('personnel').run((tx) => keyring.destroy(tx, person, ['decision-record']));
    elsewhere.forget(person);
    expect(await elsewhere.open(undefined, theirs)).toBeUndefined();
  });

  it('is not kept by work that asked for it before the erasure and commits after it', async () => {
    const { theirs, keyring } = await sealedByBoth();
    const elsewhere = ring('audit');
    await at('audit').run(async (tx) => {
      await elsewhere.open(tx, theirs);
      await at('personnel').run((erasure) => keyring.destroy(erasure, person, ['decision-record']));
      elsewhere.forget(person);
    });
    expect(await elsewhere.open(undefined, theirs)).toBeUndefined();
  });

  it('is still there when the erasure is rolled back', async () => {
    const { mine, keyring } = await sealedByBoth();
    const work = at('personnel').run(async (tx) => {
      await keyring.destroy(tx, person, ['personnel-fact']);
      expect(await keyring.open(tx, mine)).toBeUndefined();
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    expect((await keyring.open(undefined, mine))?.toString()).toBe('x');
  });
});

describe('a role', () => {
  it.each([
    { role: 'proposals', retention: 'identity' },
    { role: 'proposals', retention: 'personnel-fact' },
    { role: 'merit_scoring', retention: 'identity' },
    { role: 'issuer', retention: 'case-note' },
  ] as const)('$role may not ask for keys of class $retention', async ({ role, retention }) => {
    const work = at(role).run((tx) => ring(role).seal(tx, { person, retention }, 'x'));
    await expect(work).rejects.toMatchObject({
      code: '42501',
      message: `role ${role} may not ask for keys of class ${retention}`,
    });
  });

  it('has its own key, which no other may ask for', async () => {
    const sealed = await at('merit_scoring').run((tx) =>
      ring('merit_scoring').seal(tx, { service: 'merit-scoring' }, 'q'),
    );
    expect(sealed).toMatch(/^sealed:v1:service:merit-scoring:/);
    expect((await ring('merit_scoring').open(undefined, sealed))?.toString()).toBe('q');
    await expect(ring('personnel').open(undefined, sealed)).rejects.toMatchObject({
      code: '42501',
      message: 'role personnel may not ask for keys of class service',
    });
  });

  it.each(['proposals', 'audit', 'issuer'])('%s may not destroy keys', async (role) => {
    const work = at(role).run((tx) => ring(role).destroy(tx, person, ['decision-record']));
    await expect(work).rejects.toMatchObject({ code: '42501' });
  });

  it('is who logged in, whatever role was taken on since', async () => {
    await expect(
      asAdmin('set role personnel', `select keys.destroy('${person}', array['identity'])`),
    ).rejects.toMatchObject({ message: 'role postgres may not destroy keys of classes {identity}' });
  });
});

async function asAdmin(...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: test.adminUrl });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
