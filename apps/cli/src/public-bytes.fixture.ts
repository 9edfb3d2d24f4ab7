import { TILE_WIDTH, parseCheckpoint, parseNote, tilePath, tilesOf, widthIn } from '@jejak/tlog';

/** A public answer: where it was found, and its bytes. */
export type PublicBytes = ReadonlyMap<string, Buffer>;

/**
 * Fetches everything the log shows to everybody: its page, checkpoint, who witnesses it, the offline verifier, every tile and
 * bundle as wide as the checkpoint has it; and proofs, for which any login will do.
 */
export async function publicBytesOf(url: string, token: string): Promise<PublicBytes> {
  const found = new Map<string, Buffer>();
  const fetched = async (path: string, headers: Record<string, string> = {}): Promise<Buffer> => {
    const answer = await fetch(url + path, { headers });
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
    const told = [...answer.headers].map(([name, value]) => `${name}: ${value}\n`).join('');
    const bytes = Buffer.from(await answer.arrayBuffer());
    found.set(path, Buffer.concat([Buffer.from(told), bytes]));
    return bytes;
  };
  const note = parseNote((await fetched('/log/checkpoint')).toString('utf8'));
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note;
  if (!checkpoint.ok) throw new Error(checkpoint.fault.messages.en);
  const { size } = checkpoint.value;
  for (const path of ['/log/', '/log/witnesses', '/log/jejak-verify.mjs']) await fetched(path);
  for (const tile of tilesOf(size)) await fetched(`/log/${tilePath(tile)}`);
  for (let index = 0; index * TILE_WIDTH < size; index++) {
    await fetched(`/log/${tilePath({ level: 'entries', index, width: widthIn(0, index, size) })}`);
  }
  const proofs = [
    ...[0, Math.floor(size / 2), size - 1].map((index) => `inclusion?index=${String(index)}`),
    `consistency?from=1&to=${String(size)}`,
  ];
  for (const proof of proofs) await fetched(`/v1/audit/proof/${proof}`, { authorization: `Bearer ${token}` });
  return found;
}

/** What must not be found, and the ways in which it could stand there. */
type Needle = Readonly<{ term: string; bytes: string }>;

/** Shorter ones would be found by chance in what is random. */
const SHORTEST = 6;

/**
 * Looks for terms in bytes: as they are, in any case, in hexadecimal, in base64 and base64url at every alignment, and
 * an identifier of 32 hexadecimal digits as its sixteen bytes too.
 */
export class Grep {
  private readonly byStart = new Map<string, Needle[]>();

  /** @throws RangeError for a term that is too short to be told from chance */
  constructor(terms: readonly string[]) {
    for (const term of new Set(terms)) {
      if (term.length < SHORTEST) throw new RangeError(`"${term}" is too short to be looked for`);
      for (const bytes of formsOf(term)) {
        const start = bytes.slice(0, SHORTEST);
        this.byStart.set(start, [...(this.byStart.get(start) ?? []), { term, bytes }]);
      }
    }
  }

  /** Where which terms stand, as `<path>: <term>`. */
  in(found: PublicBytes): readonly string[] {
    const traces = new Set<string>();
    for (const [path, bytes] of found) {
      const text = bytes.toString('latin1');
      for (let at = 0; at + SHORTEST <= text.length; at++) {
        for (const needle of this.byStart.get(text.slice(at, at + SHORTEST)) ?? []) {
          if (text.startsWith(needle.bytes, at)) traces.add(`${path}: ${needle.term}`);
        }
      }
    }
    return [...traces];
  }
}

/** Every way in which a term could stand in bytes, each as latin1 text. */
function formsOf(term: string): ReadonlySet<string> {
  const bytes = Buffer.from(term, 'utf8');
  const hex = bytes.toString('hex');
  const plain = [term, term.toLowerCase(), term.toUpperCase()].map((each) =>
    Buffer.from(each).toString('latin1'),
  );
  const forms = [...plain, hex, hex.toUpperCase(), ...base64Of(bytes)];
  const digits = term.replaceAll('-', '');
  if (/^[0-9a-f]{32}$/i.test(digits)) {
    const raw = Buffer.from(digits, 'hex');
    forms.push(digits.toLowerCase(), digits.toUpperCase(), raw.toString('latin1'), ...base64Of(raw));
  }
  return new Set(forms);
}

/** The characters of base64 that the term alone decides, wherever it begins in a group of three bytes. */
const base64Of = (bytes: Buffer): string[] =>
  [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const first = Math.ceil((before * 4) / 3);
    const last = Math.floor(((before + bytes.length) * 4) / 3);
    const decided = padded.slice(first, last);
    return [decided, decided.replaceAll('+', '-').replaceAll('/', '_')].filter(
      (each) => each.length >= SHORTEST,
    );
  });
