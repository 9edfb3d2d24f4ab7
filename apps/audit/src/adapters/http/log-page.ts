import { escaped, htmlPage } from '@jejak/http';
import { formatVerifierKey, type Policy, type Quorum } from '@jejak/tlog';
import type { PublicState } from '../postgres/public-state.js';

/** What the page tells: the log as a whole, whom to verify it by, and the program that does. */
export type LogPage = Readonly<{
  state: PublicState;
  policy: Policy;
  /** SHA-256 of the offline verifier, hexadecimal. */
  verifier: string;
}>;

/** The log for somebody who comes without a program: how far it is, who vouches for how much, and how to check. */
export function logPage({ state, policy, verifier }: LogPage): string {
  const [log] = policy.logs;
  const vkey = log === undefined ? '' : formatVerifierKey(log.key);
  return htmlPage(
    'Log audit Jejak',
    `<h1>Log audit <span class="en">/ Audit log</span></h1>
    <p>Setiap langkah keputusan kepegawaian menjadi satu entri di sini, dan tidak satu pun dapat diubah atau dihapus tanpa
      ketahuan. Yang tampak hanyalah komitmen (hash): tidak ada nama, NIP, atau isi.<br><span class="en">Every step of a
      personnel decision becomes an entry here, and none can be changed or removed unnoticed. What can be seen are
      commitments (hashes): no name, no NIP, no content.</span></p>
    ${state.signed === undefined ? NOT_YET : grown(state.signed)}
    <h2>Siapa menyaksikan <span class="en">/ Who witnesses</span></h2>
    ${vouching(state, policy)}
    <h2>Periksa sendiri <span class="en">/ Check it yourself</span></h2>
    <p>Berkas keputusan atau tanda terima, tanpa jaringan, dengan Node 18 atau lebih baru.
      <span class="en">/ A decision file or a receipt, offline, with Node 18 or newer.</span></p>
    <pre>node jejak-verify.mjs BERKAS.json</pre>
    <p><a href="/log/jejak-verify.mjs">jejak-verify.mjs</a>, SHA-256 <code>${escaped(verifier)}</code></p>
    <p>Seluruh log, dengan program orang lain <span class="en">/ the whole log, with somebody else’s program</span>
      (<a href="https://pkg.go.dev/github.com/transparency-dev/tessera/cmd/fsck">Tessera fsck</a>):</p>
    <pre>fsck --storage_url=${escaped(log?.url ?? 'https://…/log')}/ --public_key=log.pub --ui=false</pre>
    <p>dengan <code>log.pub</code> <span class="en">/ where <code>log.pub</code> is</span>:</p>
    <pre>${escaped(vkey)}</pre>
    <p>Bandingkan kunci ini dengan yang Anda kenal dari tempat lain: sebuah log tidak membuktikan milik siapa ia.
      <span class="en">/ Compare this key with the one you know from elsewhere: a log does not prove whose it is.</span></p>
    <h2>Untuk program <span class="en">/ For programs</span></h2>
    <ul>
      <li><a href="/log/checkpoint">/log/checkpoint</a>: titik periksa bertanda tangan <span class="en">/ the signed checkpoint</span> (C2SP tlog-checkpoint)</li>
      <li><a href="/log/witnesses">/log/witnesses</a>: kunci log, saksi, dan kuorum <span class="en">/ keys and quorum</span> (C2SP tlog-policy)</li>
      <li><code>/log/tile/…</code>: petak dan berkas entri <span class="en">/ tiles and bundles</span> (C2SP tlog-tiles)</li>
    </ul>`,
  );
}

const NOT_YET =
  '<p>Belum ada entri; titik periksa pertama menyusul entri pertama. <span class="en">/ There is no entry yet; the first checkpoint follows the first entry.</span></p>';

const NOBODY = '<p>Log ini tidak meminta saksi. <span class="en">/ This log asks for no witness.</span></p>';

const grown = ({ size, root, at }: NonNullable<PublicState['signed']>): string =>
  `<table><tr><th>Entri / entries</th><td>${String(size)}</td></tr>
   <tr><th>Akar / root</th><td><code>${Buffer.from(root).toString('base64')}</code></td></tr>
   <tr><th>Ditandatangani / signed</th><td>${instant(at)}</td></tr></table>`;

const WIDTH = 600;
const ROW = 34;

/** A bar for the log and one for each witness, as long as what it has cosigned, and the same as a table. */
function vouching({ signed, cosigned }: PublicState, { witnesses, quorum }: Policy): string {
  if (quorum === 'none') return NOBODY;
  if (signed === undefined) return '';
  const rows = [
    { name: 'log', size: signed.size, at: signed.at },
    ...witnesses.map(({ name, key }) => ({ name, ...cosigned.get(formatVerifierKey(key)) })),
  ];
  const bars = rows.map(({ name, size = 0 }, row) => {
    const length = Math.round((WIDTH * Math.min(size, signed.size)) / signed.size);
    const y = row * ROW;
    return `<text x="0" y="${String(y + 12)}" font-size="12">${escaped(name)}: ${String(size)}</text>
      <rect x="0" y="${String(y + 17)}" width="${String(WIDTH)}" height="9" fill="#d7dee4"/>
      <rect x="0" y="${String(y + 17)}" width="${String(length)}" height="9" fill="${row === 0 ? '#56616e' : '#0f7a5c'}"/>`;
  });
  const lines = rows.slice(1).map(
    ({ name, size, at }) =>
      `<tr><td>${escaped(name)}</td><td>${size === undefined ? 'belum / not yet' : String(size)}</td>
       <td>${at === undefined ? '' : instant(at)}</td><td>${size === undefined ? '' : String(signed.size - size)}</td></tr>`,
  );
  return `<svg role="img" aria-label="Entri yang sudah disaksikan / entries witnessed" viewBox="0 0 ${String(WIDTH)} ${String(rows.length * ROW)}" width="100%">${bars.join('')}</svg>
    <table><tr><th>Saksi / witness</th><th>sampai entri / up to</th><th>pada / at</th><th>tertinggal / behind</th></tr>${lines.join('')}</table>
    <p>Kuorum <span class="en">/ quorum</span>: <code>${escaped(written(quorum))}</code></p>`;
}

/** `2 of (inspektorat, 1 of (a, b))`. */
const written = (quorum: Quorum): string =>
  'witness' in quorum
    ? quorum.witness.name
    : `${String(quorum.threshold)} of (${quorum.members.map(written).join(', ')})`;

/** A time in Jakarta (WIB), to the second. */
const instant = (at: Date): string =>
  `<time datetime="${at.toISOString()}">${new Intl.DateTimeFormat('id-ID', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Asia/Jakarta',
  }).format(at)} WIB</time>`;
