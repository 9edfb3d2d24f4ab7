import { sha256 } from '@jejak/runtime';
import { formatVerifierKey, parsePolicy, verifierKey, COSIGNATURE_V1, type Policy } from '@jejak/tlog';
import { logPage } from './log-page.js';

const log = verifierKey(sha256, 'lebongkab.go.id/jejak/0a1b2c3d', new Uint8Array(32).fill(1));
const [near, far] = [2, 3].map((byte) =>
  verifierKey(sha256, `w${String(byte)}.example`, new Uint8Array(32).fill(byte), COSIGNATURE_V1),
) as [typeof log, typeof log];
const alone: Policy = {
  logs: [{ key: log, url: 'https://jejak.example/log' }],
  witnesses: [],
  quorum: 'none',
};
const at = new Date('2026-11-22T05:00:00Z');
const signed = { size: 4000, root: new Uint8Array(32).fill(7), at };
const verifier = 'ab'.repeat(32);

describe('the page of the log', () => {
  it('of an empty log says that there is no entry yet, and how to check it all the same', () => {
    const page = logPage({ state: { cosigned: new Map() }, policy: alone, verifier });
    expect(page).toContain('Belum ada entri');
    expect(page).toContain('There is no entry yet');
    expect(page).toContain(formatVerifierKey(log));
    expect(page).toContain(`SHA-256 <code>${verifier}</code>`);
    expect(page).not.toContain('<svg');
  });

  it('without witnesses says so, and shows size, root and time', () => {
    const page = logPage({ state: { signed, cosigned: new Map() }, policy: alone, verifier });
    expect(page).toContain('<th>Entri / entries</th><td>4000</td>');
    expect(page).toContain(`<code>${Buffer.from(signed.root).toString('base64')}</code>`);
    expect(page).toContain(
      '<time datetime="2026-11-22T05:00:00.000Z">22 November 2026 pukul 12.00.00 WIB</time>',
    );
    expect(page).toContain('This log asks for no witness.');
    expect(page).toContain('--storage_url=https://jejak.example/log/ ');
  });

  it('draws how far each witness vouches: one that is behind is a shorter bar, one that never came an empty one', () => {
    const policy = policyOf(`group dua 2 dekat jauh\nquorum dua`);
    const page = logPage({
      state: { signed, cosigned: new Map([[formatVerifierKey(near), { size: 3000, at }]]) },
      policy,
      verifier,
    });
    expect(drawn(page)).toEqual([
      ['log: 4000', '600'],
      ['dekat: 3000', '450'],
      ['jauh: 0', '0'],
    ]);
    expect(page).toMatch(/<td>dekat<\/td><td>3000<\/td>\s*<td><time [^>]+>[^<]+<\/time><\/td><td>1000<\/td>/);
    expect(page).toMatch(/<td>jauh<\/td><td>belum \/ not yet<\/td>\s*<td><\/td><td><\/td>/);
    expect(page).toContain('<code>2 of (dekat, jauh)</code>');
  });

  it('writes nothing that a policy names as HTML', () => {
    const policy = policyOf('quorum dekat', '<b>dekat</b>');
    const page = logPage({ state: { signed, cosigned: new Map() }, policy, verifier });
    expect(page).toContain('&lt;b&gt;dekat&lt;/b&gt;: 0');
    expect(page).not.toContain('<b>');
  });
});

const policyOf = (rules: string, name = 'dekat'): Policy => {
  const text = `log ${formatVerifierKey(log)}\nwitness ${name} ${formatVerifierKey(near)}\nwitness jauh ${formatVerifierKey(far)}\n${rules.replace('quorum dekat', `quorum ${name}`)}\n`;
  const policy = parsePolicy(sha256, text);
  if (!policy.ok) throw new Error(policy.fault.messages.en);
  return policy.value;
};

/** Each bar: what is written over it, and how long its filled part is. */
const drawn = (page: string): [label: string, length: string][] =>
  [...page.matchAll(/<text [^>]*>([^<]+)<\/text>\s*<rect [^>]*\/>\s*<rect [^>]*width="(\d+)"/g)].map(
    ([, label = '', length = '']) => [label, length],
  );
