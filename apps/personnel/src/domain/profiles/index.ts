import { siasnRwDiklat, siasnRwHukdis, siasnRwKursus, siasnRwSkp22 } from './histories.js';
import { eformasiStruktur, eformasiUsulan, siasnUnor } from './organisation.js';
import type { Profile } from './profile.js';
import { siasnAsn } from './siasn-asn.js';

export type { Column, Profile, StatedFact } from './profile.js';

/** Every file format that can be imported, in the order in which a new regency imports them. */
export const profiles: readonly Profile[] = [
  siasnUnor,
  eformasiStruktur,
  eformasiUsulan,
  siasnAsn,
  siasnRwSkp22,
  siasnRwDiklat,
  siasnRwKursus,
  siasnRwHukdis,
];

export const profileNamed = (name: string): Profile | undefined =>
  profiles.find((profile) => profile.name === name);
