import type { Citation } from '@jejak/kernel';
import type { InstrumentId } from './generated/law.js';

/** Cites an article of a known instrument; a citation of anything else does not compile. */
export const cite = (instrument: InstrumentId, article: string): Citation => ({ instrument, article });
