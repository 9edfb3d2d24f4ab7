import type { ServiceDefinition } from '@jejak/runtime';
import { service as approvals } from '../../approvals/src/approvals.module.js';
import { service as audit } from '../../audit/src/audit.module.js';
import { service as meritScoring } from '../../merit-scoring/src/merit-scoring.module.js';
import { service as personnel } from '../../personnel/src/personnel.module.js';
import { service as proposals } from '../../proposals/src/proposals.module.js';

/** Every service of the house; each is its own Nest application with its own schema, roles and pool. */
export const services: readonly ServiceDefinition[] = [personnel, proposals, meritScoring, approvals, audit];
