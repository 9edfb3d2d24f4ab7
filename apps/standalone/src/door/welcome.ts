import { escaped, htmlPage } from '@jejak/http';

/** The first page: what this is, where to go, and how far the log has grown. */
export async function welcomePage(audit: string | undefined): Promise<string> {
  const checkpoint = audit === undefined ? undefined : await latestCheckpoint(audit);
  return htmlPage(
    'Jejak',
    `<h1>Jejak</h1>
    <p>Keputusan kepegawaian berdasarkan merit; setiap langkahnya meninggalkan jejak yang dapat diperiksa siapa pun
      yang berhak.<br><span class="en">Merit-based personnel decisions, each step leaving a trail that anyone entitled can check.</span></p>
    <ul>
      <li><a href="/docs">Dokumentasi API</a> <span class="en">· API documentation</span></li>
      <li><a href="/health/ready">Kesiapan layanan</a> <span class="en">· readiness of the services</span></li>
      <li><a href="/log/">Log audit untuk umum</a> <span class="en">· the audit log, for everybody</span></li>
      <li><a href="/issuer/.well-known/openid-configuration">Penerbit token</a> <span class="en">· token issuer (OpenID Connect)</span></li>
    </ul>
    <h2>Log audit <span class="en">/ Audit log</span></h2>${checkpoint === undefined ? NOT_YET : grown(checkpoint)}`,
  );
}

const NOT_YET = `<p>Belum ada titik periksa. <span class="en">/ There is no checkpoint yet.</span></p>`;

type Checkpoint = Readonly<{ origin: string; size: string; root: string }>;

const grown = ({ origin, size, root }: Checkpoint): string =>
  `<table><tr><th>Asal / origin</th><td><code>${escaped(origin)}</code></td></tr>
   <tr><th>Entri / entries</th><td>${escaped(size)}</td></tr>
   <tr><th>Akar / root</th><td><code>${escaped(root)}</code></td></tr></table>`;

/** The first three lines of the signed note (C2SP tlog-checkpoint): origin, size, root. Shown, not verified. */
async function latestCheckpoint(audit: string): Promise<Checkpoint | undefined> {
  try {
    const response = await fetch(`${audit}/log/checkpoint`, { signal: AbortSignal.timeout(1_000) });
    if (!response.ok) return undefined;
    const [origin, size, root] = (await response.text()).split('\n', 3);
    return origin && size && root ? { origin, size, root } : undefined;
  } catch {
    // The page is a courtesy: /health/ready says what is wrong with audit.
    return undefined;
  }
}
