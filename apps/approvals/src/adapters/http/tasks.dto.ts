import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsPlainDate, ListQuery, Problem } from '@jejak/http';
import { isUuid } from '@jejak/kernel';
import type { Verdict } from '../../domain/case.js';

const verdicts = ['granted', 'returned', 'rejected'] as const satisfies readonly Verdict[];
const PERSON = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/;

export class VerdictRequest {
  @IsIn(verdicts)
  verdict!: Verdict;

  /** The candidate who is chosen, by random id. */
  @IsOptional()
  @Matches(PERSON)
  chosen?: string;

  /** Asked for when anyone but rank one is chosen. */
  @IsOptional()
  @Matches(CODE)
  reasonCode?: string;

  /** The grounds, always. */
  @IsString()
  @MaxLength(4_000)
  reason!: string;

  /** The hash of the dossier that was on the screen. */
  @Matches(/^[0-9a-f]{64}$/)
  dossierHash!: string;

  /** Whose seat is meant, when one could act from several. */
  @IsOptional()
  @Matches(PERSON)
  onBehalfOf?: string;
}

export class RecusalRequest {
  /** The relation or interest. */
  @IsString()
  @MaxLength(4_000)
  reason!: string;
}

export class DelegationRequest {
  /** The substitute, by random id. */
  @Matches(PERSON)
  to!: string;

  @IsIn(['opd-verifier', 'bkpsdm-verifier', 'assessment-team', 'pyb', 'ppk'])
  role!: string;

  @IsOptional()
  @Matches(CODE)
  unit?: string;

  @IsPlainDate()
  since!: string;

  @IsPlainDate()
  until!: string;

  @IsString()
  @MaxLength(4_000)
  reason!: string;
}

export class RevocationRequest {
  @IsString()
  @MaxLength(4_000)
  reason!: string;
}

export class TasksQuery extends ListQuery {}
export class DelegationsQuery extends ListQuery {}

export class RoutesQuery {
  /** The day whose rules are asked; today when left out. */
  @IsOptional()
  @IsPlainDate()
  on?: string;
}

export const noSuchTask = (): Problem => Problem.notFound({ id: 'Tugas', en: 'task' });

/** A task is a stage of a proposal: `<proposal>.<stage>`. @throws Problem 404 for anything else */
export function taskNamed(id: string): { proposal: string; stage: string } {
  const [, proposal, stage] = /^([^.]+)[.]([a-z0-9-]{1,60})$/.exec(id) ?? [];
  if (proposal === undefined || stage === undefined || !isUuid(proposal)) throw noSuchTask();
  return { proposal, stage };
}

export const taskId = (proposal: string, stage: string): string => `${proposal}.${stage}`;

/** 409: the dossier on the screen is not the case's any more; what is signed must be what was seen. */
export const dossierChanged = (seen: string, present: string): Problem =>
  Problem.conflict('dossier-changed', {
    id: `Berkas berubah sejak Anda buka: yang Anda lihat ${seen.slice(0, 12)}…, yang sekarang ${present.slice(0, 12)}…. Muat ulang tugas ini, lihat perubahannya, lalu putuskan.`,
    en: `The dossier changed since you opened it: you saw ${seen.slice(0, 12)}…, now it is ${present.slice(0, 12)}…. Load the task again, look at what changed, then decide.`,
  });
