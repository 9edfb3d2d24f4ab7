import { fromDecimalText, same } from './bytes.js';
import { parseCheckpoint, type Checkpoint } from './checkpoint.js';
import { verifyCosignatures, type VerifiedCosignature } from './cosignature.js';
import { faulty, sound, type Checked } from './faults.js';
import type { Hash } from './hashing.js';
import {
  COSIGNATURE_V1,
  ED25519,
  formatVerifierKey,
  openNote,
  parseNote,
  parseVerifierKey,
  sameKey,
  type Primitives,
  type VerifierKey,
} from './note.js';

export type PolicyLog = Readonly<{ key: VerifierKey; url?: string }>;
/** `name` is the policy's own; the key has its own. */
export type PolicyWitness = Readonly<{ name: string; key: VerifierKey; url?: string }>;

/** Who must have cosigned: one witness, or at least `threshold` of the members. */
export type Quorum =
  | Readonly<{ witness: PolicyWitness }>
  | Readonly<{ name: string; threshold: number; members: readonly Quorum[] }>;

/** Which logs are believed, and under which witnesses (C2SP tlog-policy). No quorum: `quorum none`. */
export type Policy = Readonly<{
  logs: readonly PolicyLog[];
  witnesses: readonly PolicyWitness[];
  quorum: Quorum | 'none';
}>;

/** Nobody is asked to cosign, and nobody has to. */
export const NO_WITNESSES: Policy = { logs: [], witnesses: [], quorum: 'none' };

/** More than anybody has, and little enough to read whatever is given. */
const MAX_CHARACTERS = 1_000_000;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** Reads a policy file; the fault names the line. */
export function parsePolicy(hash: Hash, text: string): Checked<Policy> {
  if (text.length > MAX_CHARACTERS) return faulty('policy-malformed', 'too long');
  const reading = new Reading(hash);
  for (const [at, line] of text.split('\n').entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    const control = CONTROL.test(line) ? 'control character' : undefined;
    const wrong =
      control ?? (words.length === 0 || words[0]!.startsWith('#') ? undefined : reading.take(words));
    if (wrong !== undefined) return faulty('policy-malformed', `line ${String(at + 1)}: ${wrong}`);
  }
  return reading.quorum === undefined
    ? faulty('policy-malformed', 'no quorum line')
    : sound({ logs: reading.logs, witnesses: reading.witnesses, quorum: reading.quorum });
}

/** Writes a policy: a line for each log and witness, then the groups of the quorum, the inner ones first. */
export function formatPolicy({ logs, witnesses, quorum }: Policy): string {
  const groups: string[] = [];
  const nameOf = (part: Quorum): string => {
    if ('witness' in part) return part.witness.name;
    groups.push(`group ${part.name} ${String(part.threshold)} ${part.members.map(nameOf).join(' ')}`);
    return part.name;
  };
  const rule = `quorum ${quorum === 'none' ? quorum : nameOf(quorum)}`;
  const at = (url: string | undefined): string => (url === undefined ? '' : ` ${url}`);
  return [
    ...logs.map(({ key, url }) => `log ${formatVerifierKey(key)}${at(url)}`),
    ...witnesses.map(({ name, key, url }) => `witness ${name} ${formatVerifierKey(key)}${at(url)}`),
    ...groups,
    rule,
    '',
  ].join('\n');
}

/** Whether the witnesses with these keys are enough. */
export function isQuorum(policy: Policy, cosigners: readonly VerifierKey[]): boolean {
  const met = (quorum: Quorum): boolean =>
    'witness' in quorum
      ? cosigners.some((key) => sameKey(key, quorum.witness.key))
      : quorum.members.filter(met).length >= quorum.threshold;
  return policy.quorum === 'none' || met(policy.quorum);
}

/**
 * Opens a checkpoint that a log of the policy signed and its quorum cosigned. A cosignature by a witness of the policy
 * that does not match refuses it; by others it is passed over.
 */
export async function openWitnessed(
  primitives: Primitives,
  checkpoint: string,
  policy: Policy,
): Promise<Checked<Readonly<{ checkpoint: Checkpoint; cosignatures: readonly VerifiedCosignature[] }>>> {
  const note = parseNote(checkpoint);
  if (!note.ok) return note;
  const claim = parseCheckpoint(note.value.text);
  if (!claim.ok) return claim;
  const keys = policy.logs.map(({ key }) => key).filter(({ name }) => name === claim.value.origin);
  if (keys.length === 0) return faulty('checkpoint-origin-differs', claim.value.origin);
  const opened = await openNote(primitives, checkpoint, keys);
  if (!opened.ok) return opened;
  const witnesses = policy.witnesses.map(({ key }) => key);
  const { text, signatures } = note.value;
  const cosignatures = await verifyCosignatures(primitives, text, signatures, witnesses);
  if (!cosignatures.ok) return cosignatures;
  return isQuorum(
    policy,
    cosignatures.value.map(({ key }) => key),
  )
    ? sound({ checkpoint: claim.value, cosignatures: cosignatures.value })
    : faulty('quorum-missing', `${String(cosignatures.value.length)} of ${String(witnesses.length)}`);
}

/** What has been read of a policy so far. `take` answers what is wrong with a line, or nothing. */
class Reading {
  readonly logs: PolicyLog[] = [];
  readonly witnesses: PolicyWitness[] = [];
  quorum: Policy['quorum'] | undefined;
  private readonly named = new Map<string, Quorum>();
  private readonly members = new Set<string>();

  constructor(private readonly hash: Hash) {}

  take([kind = '', ...words]: readonly string[]): string | undefined {
    switch (kind) {
      case 'log':
        return this.log(words);
      case 'witness':
        return this.witness(words);
      case 'group':
        return this.group(words);
      case 'quorum':
        return this.rule(words);
      default:
        return 'neither log, witness, group nor quorum';
    }
  }

  private log([vkey = '', url, ...more]: readonly string[]): string | undefined {
    const key = parseVerifierKey(this.hash, vkey);
    if (!key.ok) return key.fault.messages.en;
    if (key.value.algorithm !== ED25519) return 'a log signs with Ed25519 (0x01)';
    if (more.length > 0) return 'words after the address';
    if (this.logs.some(({ key: other }) => same(other.publicKey, key.value.publicKey)))
      return 'the log twice';
    this.logs.push({ key: key.value, ...(url === undefined ? {} : { url }) });
    return undefined;
  }

  private witness([name = '', vkey = '', url, ...more]: readonly string[]): string | undefined {
    const key = parseVerifierKey(this.hash, vkey);
    if (!key.ok) return key.fault.messages.en;
    if (key.value.algorithm !== COSIGNATURE_V1) return 'a witness cosigns with Ed25519 (0x04)';
    if (more.length > 0) return 'words after the address';
    if (this.witnesses.some(({ key: other }) => same(other.publicKey, key.value.publicKey))) {
      return 'the witness twice';
    }
    const witness = { name, key: key.value, ...(url === undefined ? {} : { url }) };
    this.witnesses.push(witness);
    return this.define(name, { witness });
  }

  private group([name = '', count = '', ...names]: readonly string[]): string | undefined {
    if (names.length === 0) return 'a group without members';
    const members: Quorum[] = [];
    for (const each of names) {
      const member = this.named.get(each);
      if (member === undefined) return `${each} is not defined above`;
      if (this.members.has(each)) return `${each} is a member twice`;
      this.members.add(each);
      members.push(member);
    }
    const given = fromDecimalText(count);
    const threshold = count === 'all' ? members.length : count === 'any' ? 1 : given.ok ? given.value : 0;
    if (threshold < 1 || threshold > members.length) return 'a threshold that no members can meet';
    return this.define(name, { name, threshold, members });
  }

  private rule([name = '', ...more]: readonly string[]): string | undefined {
    if (this.quorum !== undefined) return 'a second quorum';
    if (more.length > 0) return 'words after the quorum';
    this.quorum = name === 'none' ? 'none' : this.named.get(name);
    return this.quorum === undefined ? `${name} is not defined above` : undefined;
  }

  private define(name: string, quorum: Quorum): string | undefined {
    if (name === 'none' || this.named.has(name)) return `the name ${name} twice`;
    this.named.set(name, quorum);
    return undefined;
  }
}
