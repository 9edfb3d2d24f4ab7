import { demoCast, SEED, type DemoCast } from '../../../../tools/demo-data/index.js';
import type { Account } from '../issuer/accounts.js';

/** The cast is the same for every number of people from forty on; so many are made fastest. */
const FEWEST = 40;

/** Who plays what in the demonstration regency. */
export const players: DemoCast = demoCast(SEED, FEWEST);

const opd = players.opd.id;

/** The accounts of the demonstration; the natural persons behind them are linked once the regency is loaded. */
export const cast: readonly Account[] = [
  {
    name: 'simpeg',
    display: 'SIMPEG',
    roles: [{ role: 'publisher' }],
    publisher: '//simpeg.lebongkab.go.id/kepegawaian',
  },
  { name: 'importir', display: 'Pengimpor data BKPSDM', roles: [{ role: 'importer' }] },
  { name: 'pengusul', display: 'Pengusul OPD', roles: [{ role: 'proposer', unit: opd }] },
  { name: 'verifikator-opd', display: 'Verifikator OPD', roles: [{ role: 'opd-verifier', unit: opd }] },
  { name: 'verifikator-bkpsdm', display: 'Verifikator BKPSDM', roles: [{ role: 'bkpsdm-verifier' }] },
  { name: 'tpk', display: 'Tim Penilai Kinerja', roles: [{ role: 'assessment-team' }] },
  { name: 'sekda', display: 'Sekretaris Daerah (PyB)', roles: [{ role: 'pyb' }] },
  { name: 'bupati', display: 'Bupati (PPK)', roles: [{ role: 'ppk' }] },
  { name: 'inspektur', display: 'Inspektur', roles: [{ role: 'inspector' }] },
  { name: 'pegawai', display: 'Pegawai yang diusulkan naik pangkat', roles: [{ role: 'civil-servant' }] },
  { name: 'kebijakan', display: 'Analis kebijakan merit', roles: [{ role: 'policy-officer' }] },
  { name: 'operator', display: 'Operator sistem', roles: [{ role: 'operator' }] },
];
