import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { commonSchema, contracts, type AnyContract } from '@jejak/contracts';
import { faultsOfSchema } from '@jejak/http';
import { readNip } from '../domain/nip.js';
import { isFactKind, type FactKind } from '../domain/person-fact.js';
import type { Identity, Problem, Statement } from '../domain/intake.js';
import type { Received } from '../application/ports.js';
import type { Admission } from './admission.js';
import { canonicalBytes, digestOf, sha256 } from './digest.js';

/** A CloudEvent whose envelope names it: what else is wrong with it is a matter of quarantine. */
export type NamedEvent = Readonly<Record<string, unknown> & { id: string; source: string; type: string }>;

const ENVELOPE = new Set([
  ...['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'dataschema', 'data'],
  ...[
    'partitionkey',
    'recordedtime',
    'correlationid',
    'causationid',
    'traceparent',
    'tracestate',
    'sequence',
  ],
  ...['authtype', 'authid', 'dataclassification', 'dataregulation', 'datacategory'],
]);

export const JSON_TYPE = 'application/json';

/** How far a publisher's clock may be ahead of ours. */
const CLOCK_SKEW = 5 * 60_000;

/** The places where an envelope fails to name its event (CloudEvents 1.0, section "Required attributes"). */
export function namelessAt(event: unknown): readonly string[] {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return [''];
  const { specversion, ...attributes } = event as Record<string, unknown>;
  return [
    ...(specversion === '1.0' ? [] : ['/specversion']),
    ...['id', 'source', 'type']
      .filter((name) => {
        const value = attributes[name];
        return typeof value !== 'string' || value.length === 0 || value.length > 256;
      })
      .map((name) => `/${name}`),
  ];
}

/** Reads publications strictly against the intake contracts: every schema closed, every reason kept. */
export class Publications {
  #ajv: Ajv2020 | undefined;
  readonly #validators = new Map<FactKind, ValidateFunction>();
  readonly #contracts = new Map<FactKind, AnyContract>();

  constructor(
    private readonly prefix: string,
    private readonly admission: Admission,
  ) {
    for (const contract of contracts) {
      const kind = /^intake[.](.+)[.]v1$/.exec(contract.type)?.[1] ?? '';
      if (isFactKind(kind)) this.#contracts.set(kind, contract);
    }
  }

  read(event: NamedEvent, now: Date): Received {
    // A retry carries another trace, and JSON need not say that it is JSON (CloudEvents JSON format, section 3.1.1):
    // it is the same publication all the same, in whatever mode it came.
    const { traceparent: _, tracestate: __, datacontenttype = JSON_TYPE, ...lasting } = event;
    const bytes = canonicalBytes({ ...lasting, datacontenttype });
    const { source, id, type } = event;
    return { source, id, type, bytes, sha256: sha256(bytes), read: this.#understand(event, now) };
  }

  /** What is wrong with the data of a fact by the closed schema of its intake contract. */
  faults(kind: FactKind, data: unknown): readonly Problem[] {
    let validate = this.#validators.get(kind);
    if (validate === undefined) {
      const contract = this.#contracts.get(kind);
      if (contract === undefined) throw new Error(`there is no intake contract for ${kind}`);
      this.#validators.set(kind, (validate = this.#compiler().compile(contract.schema)));
    }
    if (validate(data)) return [];
    return faultsOfSchema(validate.errors, '/data').map(({ pointer, code, messages }) => ({
      pointer: pointer ?? '/data',
      code: `schema/${code}`,
      messages,
    }));
  }

  /** Made when first needed, so that no start waits for it. */
  #compiler(): Ajv2020 {
    if (this.#ajv === undefined) {
      this.#ajv = new Ajv2020({ strict: true, allErrors: true, keywords: ['x-jejak'] });
      addFormats.default(this.#ajv);
      this.#ajv.addSchema(commonSchema);
    }
    return this.#ajv;
  }

  #understand(event: NamedEvent, now: Date): Received['read'] {
    const found = [...this.#envelopeProblems(event, now)];
    const kind = this.#kindOf(event.type);
    if (kind === undefined) {
      found.push(
        problem(
          '/type',
          'type-known',
          `Jenis kejadian ini tidak dikenal. Yang dikenal: ${this.prefix}.intake.<fakta>.v1.`,
          `This event type is not known. Known are: ${this.prefix}.intake.<fact>.v1.`,
        ),
      );
    } else {
      found.push(...this.#dataProblems(kind, event));
      if (!this.admission.allows(event.source, kind)) found.push(notAdmitted(event.source, event.type));
    }
    const [first, ...others] = found;
    if (first !== undefined || kind === undefined) return [first!, ...others];
    return statementOf(kind, event.data as Record<string, unknown>);
  }

  #kindOf(type: string): FactKind | undefined {
    const start = `${this.prefix}.intake.`;
    const kind =
      type.startsWith(start) && type.endsWith('.v1') ? type.slice(start.length, -'.v1'.length) : '';
    return isFactKind(kind) ? kind : undefined;
  }

  *#envelopeProblems(event: NamedEvent, now: Date): Iterable<Problem> {
    for (const name of Object.keys(event)) {
      if (ENVELOPE.has(name) || name === 'data_base64') continue;
      yield problem(
        `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        'attribute-known',
        'Atribut ini bukan bagian dari amplop kejadian.',
        'This attribute is no part of the envelope.',
      );
    }
    const { time, datacontenttype, data_base64 } = event;
    if (time !== undefined) {
      const instant = typeof time === 'string' && RFC3339.test(time) ? Date.parse(time) : NaN;
      if (Number.isNaN(instant)) {
        yield problem(
          '/time',
          'time-readable',
          'Waktu ditulis menurut RFC 3339 dengan offset.',
          'The time is written by RFC 3339 with its offset.',
        );
      } else if (instant > now.getTime() + CLOCK_SKEW) {
        yield problem(
          '/time',
          'not-in-the-future',
          'Waktu kejadian tidak boleh di masa depan.',
          'An event does not happen in the future.',
        );
      }
    }
    if (data_base64 !== undefined || (datacontenttype !== undefined && datacontenttype !== JSON_TYPE)) {
      yield problem(
        data_base64 === undefined ? '/datacontenttype' : '/data_base64',
        'json',
        'Isi kejadian berbentuk application/json.',
        'The data of an event is application/json.',
      );
    }
  }

  *#dataProblems(kind: FactKind, { data, dataschema }: NamedEvent): Iterable<Problem> {
    const schema = this.#contracts.get(kind)?.schema.$id;
    if (dataschema !== undefined && dataschema !== schema) {
      yield problem(
        '/dataschema',
        'schema-known',
        `Skema data ini tidak dikenal; yang berlaku adalah ${String(schema)}.`,
        `This data schema is not known; the one in force is ${String(schema)}.`,
      );
    }
    const nip = (data as { nip?: unknown } | undefined)?.nip;
    const number = typeof nip === 'string' ? readNip(nip) : undefined;
    if (number?.kind === 'refused') {
      for (const { id, statement } of number.broken)
        yield { pointer: '/data/nip', code: id, messages: statement };
    }
    for (const fault of this.faults(kind, data)) {
      // The rules of the NIP say more than its pattern does.
      if (fault.pointer === '/data/nip' && fault.code === 'schema/pattern' && number?.kind === 'refused')
        continue;
      yield fault;
    }
  }
}

const RFC3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:[.]\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

const problem = (pointer: string, code: string, id: string, en: string): Problem => ({
  pointer,
  code: `intake/${code}`,
  messages: { id, en },
});

const notAdmitted = (source: string, type: string): Problem =>
  problem(
    '/type',
    'type-of-publisher',
    `Penerbit ${source} tidak berhak menerbitkan ${type}. Minta pengelola menambahkannya pada daftar penerbit (publishers.yaml), lalu kirim ulang.`,
    `The publisher ${source} may not publish ${type}. Ask the operator to add it to the list of publishers (publishers.yaml), then send again.`,
  );

const IDENTITY = ['name', 'birthDate', 'sex', 'titleBefore', 'titleAfter', 'siasnId'] as const;

/** Parts what a publication says of the person from who the person is. */
export function statementOf(kind: FactKind, { nip, ...data }: Record<string, unknown>): Statement {
  return statementAbout(kind, { nip: nip as string }, data);
}

/** The same for a person named otherwise than by NIP. */
export function statementAbout(
  kind: FactKind,
  of: Statement['of'],
  data: Record<string, unknown>,
): Statement {
  if (kind !== 'person-registered') return { kind, of, data, digest: digestOf(data) };
  const identity: Record<string, unknown> = 'nip' in of ? { nip: of.nip } : {};
  const register: Record<string, unknown> = { ...data };
  for (const name of IDENTITY) {
    if (register[name] !== undefined) identity[name] = register[name];
    delete register[name];
  }
  return {
    kind,
    of,
    data: register,
    digest: digestOf(register),
    identity: identity as Identity,
    identityDigest: digestOf(identity),
  };
}
