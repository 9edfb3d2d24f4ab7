import type { Bilingual, Ids, PlainDate } from '@jejak/kernel';
import { endsBeforeItBegins, futureDated, naturalKey, type FactData, type FactKind } from './person-fact.js';
import { readNip } from './nip.js';
import { Register } from './register.js';

/**
 * What happens to what is published: it is understood once and recorded, or kept in quarantine with every reason.
 * A publication is one thing by its source and id; the same again is a replay, another body under the same name is
 * a contradiction, and both are kept. Nothing is dropped, whatever the order in which things arrive.
 */
export type Problem = Readonly<{ pointer: string; code: string; messages: Bilingual }>;

/** Who a person is; leaves personnel only when somebody opens it with a purpose. */
export type Identity = Readonly<{
  name: string;
  nip?: string;
  birthDate?: PlainDate;
  sex?: string;
  titleBefore?: string;
  titleAfter?: string;
  siasnId?: string;
}>;

/** What was understood of a publication by its form alone. */
export type Statement = Readonly<{
  kind: FactKind;
  of: Readonly<{ nip: string } | { siasnId: string } | { person: string }>;
  data: FactData;
  /** A digest of all it says: two statements with the same digest say the same. */
  digest: string;
  identity?: Identity;
  identityDigest?: string;
}>;

export type Publication = Readonly<{
  source: string;
  id: string;
  /** SHA-256 of its bytes in canonical form. */
  sha256: string;
  read: Statement | readonly [Problem, ...Problem[]];
}>;

export type Accepted = Readonly<{
  kind: 'accepted';
  event: string;
  person: string;
  statement: Statement;
  /** The person's stream after this fact. */
  version: number;
  corrects?: Readonly<{ event: string; version: number }>;
  /** The person is seen for the first time. */
  first: boolean;
  /** Who the person is has changed: recorded one version before the fact. */
  identity: boolean;
  /** The quarantine this publication leaves. */
  leaves?: string;
}>;

export type Outcome = Readonly<
  | Accepted
  | { kind: 'replayed'; event: string }
  | { kind: 'quarantined'; quarantine: string; problems: readonly [Problem, ...Problem[]]; again: boolean }
  | { kind: 'contradicted'; quarantine: string; first: string; again: boolean }
>;

export type Unchanged = Readonly<{ kind: 'unchanged'; event: string }>;

const problem = (pointer: string, code: string, id: string, en: string): Problem => ({
  pointer,
  code: `intake/${code}`,
  messages: { id, en },
});

/** What stands in the way of a statement: every reason at once. `today` is the legal date in Jakarta. */
export function problemsOf(
  statement: Statement,
  register: Register,
  today: PlainDate,
  registered = statement.kind === 'person-registered',
): readonly Problem[] {
  const { kind, of, data, identity } = statement;
  const found: Problem[] = [];
  // The number of somebody known was read when they were registered.
  if ('nip' in of && !register.byNip.has(of.nip)) {
    const reading = readNip(of.nip);
    if (reading.kind === 'refused') {
      found.push(
        ...reading.broken.map((rule) => ({ pointer: '/data/nip', code: rule.id, messages: rule.statement })),
      );
    }
  }
  if (found.length === 0 && !registered && personOf(of, register) === undefined) {
    found.push(
      problem(
        'nip' in of ? '/data/nip' : '/data',
        'person-known',
        'Pegawai ini belum terdaftar; terbitkan person-registered lebih dahulu, lalu kirim ulang kejadian ini.',
        'This person is not registered; publish person-registered first, then send this event again.',
      ),
    );
  }
  if (typeof data.unit === 'string' && !register.units.has(data.unit)) {
    found.push(
      problem(
        '/data/unit',
        'unit-known',
        'Unit organisasi tidak dikenal; impor struktur unit (siasn-unor) lebih dahulu, lalu kirim ulang.',
        'Unknown unit; import the units (siasn-unor) first, then send again.',
      ),
    );
  }
  for (const path of futureDated(kind, { ...identity, ...data }, today)) {
    found.push(
      problem(
        `/data/${path}`,
        'not-in-the-future',
        `Fakta tidak boleh bertanggal setelah hari ini (${today}).`,
        `A fact is not dated after today (${today}).`,
      ),
    );
  }
  for (const path of endsBeforeItBegins(kind, data)) {
    found.push(
      problem(
        `/data/${path}`,
        'ends-after-it-begins',
        'Masa tidak berakhir sebelum mulai; periksa kedua tanggalnya.',
        'A period does not end before it begins; check both dates.',
      ),
    );
  }
  if (identity?.siasnId !== undefined && 'nip' in of) {
    const holder = register.bySiasnId.get(identity.siasnId);
    if (holder !== undefined && holder !== register.byNip.get(of.nip)) {
      found.push(
        problem(
          '/data/siasnId',
          'siasn-id-of-one-person',
          'PNS ID ini milik pegawai dengan NIP lain.',
          'This PNS ID belongs to a person with another NIP.',
        ),
      );
    }
  }
  return found;
}

/**
 * Judges one row of an import, whole or not at all. What already holds is `unchanged` and records nothing, so that
 * the same file again has no effect. A statement has no name of its own: the adapter names it by its content and
 * by what it corrects.
 */
export function judgeRow(
  row: readonly Statement[],
  register: Register,
  today: PlainDate,
  ids: Ids,
): Readonly<
  | { kind: 'understood'; outcomes: readonly (Accepted | Unchanged)[] }
  | { kind: 'refused'; problems: readonly Readonly<{ statement: number; problem: Problem }>[] }
> {
  const registered = row.some(({ kind }) => kind === 'person-registered');
  const problems = row.flatMap((statement, index) =>
    problemsOf(statement, register, today, registered).map((problem) => ({ statement: index, problem })),
  );
  if (problems.length > 0) return { kind: 'refused', problems };
  return {
    kind: 'understood',
    outcomes: row.map((written) => {
      const statement = named(written, register);
      const person = personOf(statement.of, register);
      const earlier =
        person === undefined
          ? undefined
          : register.current.get(
              Register.matter(person, statement.kind, naturalKey(statement.kind, statement.data)),
            );
      return earlier?.digest === statement.digest && sameIdentity(statement, person, register)
        ? { kind: 'unchanged', event: earlier.event }
        : accept(statement, register, ids);
    }),
  };
}

/** Judges publications in their order and carries the register forward. */
export function judge(
  publications: readonly Publication[],
  register: Register,
  today: PlainDate,
  ids: Ids,
): readonly Outcome[] {
  return publications.map((publication) => judgeOne(publication, register, today, ids));
}

function judgeOne(publication: Publication, register: Register, today: PlainDate, ids: Ids): Outcome {
  const { source, id, sha256, read } = publication;
  const name = Register.publication(source, id);
  const remembered = register.remembered.get(name);
  if (remembered !== undefined && remembered.sha256 !== sha256) {
    const body = Register.body(source, id, sha256);
    const known = register.contradictions.get(body);
    const quarantine = known ?? ids.uuid();
    register.contradictions.set(body, quarantine);
    return { kind: 'contradicted', quarantine, first: remembered.sha256, again: known !== undefined };
  }
  if (remembered?.state === 'accepted') return { kind: 'replayed', event: remembered.event };

  const statement = 'kind' in read ? named(read, register) : undefined;
  const problems =
    statement === undefined ? (read as readonly Problem[]) : problemsOf(statement, register, today);
  const [first, ...others] = problems;
  if (first !== undefined || statement === undefined) {
    const quarantine = remembered?.quarantine ?? ids.uuid();
    register.remembered.set(name, { sha256, state: 'quarantined', quarantine });
    return {
      kind: 'quarantined',
      quarantine,
      problems: [first!, ...others],
      again: remembered !== undefined,
    };
  }
  const accepted = accept(statement, register, ids);
  register.remembered.set(name, { sha256, state: 'accepted', event: accepted.event });
  return remembered === undefined ? accepted : { ...accepted, leaves: remembered.quarantine };
}

/** A lifting that names no sanction means the latest one that none has lifted. */
function named(statement: Statement, register: Register): Statement {
  if (statement.kind !== 'discipline-lifted' || statement.data.sanction !== undefined) return statement;
  const sanction = register.sanctions.get(personOf(statement.of, register) ?? '')?.at(-1);
  return sanction === undefined ? statement : { ...statement, data: { ...statement.data, sanction } };
}

function accept(statement: Statement, register: Register, ids: Ids): Accepted {
  const known = personOf(statement.of, register);
  const matter = (person: string): string =>
    Register.matter(person, statement.kind, naturalKey(statement.kind, statement.data));
  const earlier = known === undefined ? undefined : register.current.get(matter(known));
  const unmoved = sameIdentity(statement, known, register);
  const person = known ?? ids.uuid();
  const event = ids.uuid();
  const version = (register.versions.get(person) ?? 0) + (unmoved ? 1 : 2);
  remember(statement, person, register);
  register.versions.set(person, version);
  register.current.set(matter(person), { event, version, digest: statement.digest });
  if (statement.kind === 'discipline-imposed') {
    register.sanctions.set(person, [...(register.sanctions.get(person) ?? []), event]);
  }
  if (statement.kind === 'discipline-lifted') {
    const left = register.sanctions.get(person)?.filter((sanction) => sanction !== statement.data.sanction);
    register.sanctions.set(person, left ?? []);
  }
  return {
    kind: 'accepted',
    event,
    person,
    statement,
    version,
    first: known === undefined,
    identity: !unmoved,
    ...(earlier === undefined ? {} : { corrects: { event: earlier.event, version: earlier.version } }),
  };
}

const sameIdentity = (
  { identityDigest }: Statement,
  person: string | undefined,
  register: Register,
): boolean =>
  person !== undefined &&
  (identityDigest === undefined || register.identities.get(person) === identityDigest);

function remember({ of, identity, identityDigest }: Statement, person: string, register: Register): void {
  register.persons.add(person);
  if ('nip' in of) register.byNip.set(of.nip, person);
  if (identity?.siasnId !== undefined) register.bySiasnId.set(identity.siasnId, person);
  if (identityDigest !== undefined) register.identities.set(person, identityDigest);
}

const personOf = (of: Statement['of'], register: Register): string | undefined => {
  if ('nip' in of) return register.byNip.get(of.nip);
  if ('siasnId' in of) return register.bySiasnId.get(of.siasnId);
  return register.persons.has(of.person) ? of.person : undefined;
};
