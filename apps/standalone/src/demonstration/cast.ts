import type { Account } from '../issuer/accounts.js';

/** The accounts of the demonstration; who the natural persons behind them are is in the demonstration data. */
export const cast: readonly Account[] = [
  {
    name: 'simpeg',
    display: 'SIMPEG',
    roles: [{ role: 'publisher' }],
    publisher: '//simpeg.lebongkab.go.id/kepegawaian',
  },
  { name: 'importir', display: 'Pengimpor data BKPSDM', roles: [{ role: 'importer' }] },
  { name: 'pengusul', display: 'Pengusul OPD', roles: [{ role: 'proposer' }] },
  { name: 'verifikator-opd', display: 'Verifikator OPD', roles: [{ role: 'opd-verifier' }] },
  { name: 'verifikator-bkpsdm', display: 'Verifikator BKPSDM', roles: [{ role: 'bkpsdm-verifier' }] },
  { name: 'tpk', display: 'Tim Penilai Kinerja', roles: [{ role: 'assessment-team' }] },
  { name: 'sekda', display: 'Sekretaris Daerah (PyB)', roles: [{ role: 'pyb' }] },
  { name: 'bupati', display: 'Bupati (PPK)', roles: [{ role: 'ppk' }] },
  { name: 'inspektur', display: 'Inspektur', roles: [{ role: 'inspector' }] },
  { name: 'operator', display: 'Operator sistem', roles: [{ role: 'operator' }] },
];
