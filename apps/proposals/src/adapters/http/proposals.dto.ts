import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsPlainDate, ListQuery, Problem } from '@jejak/http';
import {
  domains,
  isRank,
  ranks,
  statableGrounds,
  type Assignment,
  type FillingRoute,
  type Kind,
  type Rank,
  type StatableGround,
  type TalentBox,
} from '@jejak/policies';
import type { Wish } from '../../application/ports.js';
import type { Stage } from '../../domain/proposal.js';

const kinds = ['rank-promotion', 'position-promotion', 'rotation'] as const satisfies readonly Kind[];
const stages = [
  'draft',
  'submitted',
  'scored',
  'in-approval',
  'decided',
  'awaiting-pertek',
  'awaiting-decree',
  'decree-issued',
  'waiting-for-effect',
  'in-force',
  'returned',
  'rejected',
  'withdrawn',
  'annulled',
] as const satisfies readonly Stage[];

const PERSON = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const USL = /^USL-[0-9]{4}-[0-9]{4,}$/;

/** Why a candidate is to rotate before the shortest time in the post is complete. */
export class GroundRequest {
  @IsIn(statableGrounds)
  code!: StatableGround;

  /** The SHA-256 of the document that shows it, among those of the proposal; a sanction is shown by the register alone. */
  @IsOptional()
  @Matches(SHA256)
  document?: string;
}

export class CandidateRequest {
  /** The person's random id; never a NIP. */
  @Matches(PERSON)
  person!: string;

  @IsString()
  @MaxLength(4_000)
  reason!: string;

  /** The box of the talent map, by the talent committee; asked for where the post is filled from the succession group. */
  @IsOptional()
  @IsIn(domains.talentBox.map(({ code }) => code))
  talentBox?: TalentBox;

  /** Asked for where a rotation comes before 2 years in the present post. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => GroundRequest)
  ground?: GroundRequest;
}

export class DocumentRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;

  /** Of the document's bytes, in lower-case hexadecimal. */
  @Matches(SHA256)
  sha256!: string;

  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(2_000)
  link?: string;
}

/** A rank for a rank promotion; the code of a post for everything else. */
export class TargetRequest {
  @IsOptional()
  @IsIn(ranks.map(({ code }) => code))
  rank?: string;

  @IsOptional()
  @Matches(CODE)
  post?: string;
}

export class DraftRequest {
  @IsIn(kinds)
  kind!: Kind;

  /** The unit that proposes; the proposal is kept for its OPD. */
  @Matches(CODE)
  unit!: string;

  /** TMT. */
  @IsPlainDate()
  effectiveDate!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => TargetRequest)
  target!: TargetRequest;

  /** How the post is filled; of a rank there is none. */
  @IsOptional()
  @IsIn(domains.fillingRoute.map(({ code }) => code))
  route?: FillingRoute;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CandidateRequest)
  candidates!: CandidateRequest[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DocumentRequest)
  documents?: DocumentRequest[];
}

/** What is given replaces what the draft has; what is not given stays. */
export class AmendRequest {
  @IsOptional()
  @IsIn(kinds)
  kind?: Kind;

  @IsOptional()
  @Matches(CODE)
  unit?: string;

  @IsOptional()
  @IsPlainDate()
  effectiveDate?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TargetRequest)
  target?: TargetRequest;

  @IsOptional()
  @IsIn(domains.fillingRoute.map(({ code }) => code))
  route?: FillingRoute;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CandidateRequest)
  candidates?: CandidateRequest[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DocumentRequest)
  documents?: DocumentRequest[];
}

export class EndRequest {
  @IsString()
  @MaxLength(4_000)
  reason!: string;
}

/** A letter by its number and date. */
export class LetterRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  number!: string;

  @IsPlainDate()
  date!: string;
}

/** A decree. What is not stated is not taken for granted: the pattern that asks for it is flagged. */
export class DecreeRequest extends LetterRequest {
  /** In which capacity it was signed; a Plt or Plh signs no personnel decree. */
  @IsOptional()
  @IsIn(domains.assignment.map(({ code }) => code))
  signer?: Assignment;

  /** The written consent of the Minister of Home Affairs, inside a window without replacements. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => LetterRequest)
  ministerApproval?: LetterRequest;

  /** The written consent of BKN, where an acting head (Pj) signs. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => LetterRequest)
  bknConsent?: LetterRequest;
}

export class ProposalsQuery extends ListQuery {
  @IsOptional()
  @IsIn(kinds)
  kind?: Kind;

  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @IsOptional()
  @Matches(CODE)
  unit?: string;

  /** A candidate, by random id. */
  @IsOptional()
  @Matches(PERSON)
  person?: string;

  @IsOptional()
  @Matches(USL)
  number?: string;
}

export class DecisionsQuery extends ListQuery {
  @IsOptional()
  @IsIn(kinds)
  kind?: Kind;

  @IsOptional()
  @Matches(CODE)
  unit?: string;

  /** The one who was chosen, by random id. */
  @IsOptional()
  @Matches(PERSON)
  person?: string;

  /** Only those in which somebody other than rank one was chosen, or only the others. */
  @IsOptional()
  @IsIn(['true', 'false'])
  deviates?: 'true' | 'false';
}

/**
 * The aim of a proposal: a rank promotion names a rank and nothing else, every other kind a post and nothing else.
 *
 * @throws Problem 422 with the place
 */
export function aimOf(kind: Kind | undefined, target: TargetRequest | undefined): Wish['aim'] {
  if (kind === undefined) throw missing('/kind');
  if (target === undefined) throw missing('/target');
  const { rank, post } = target;
  if (kind === 'rank-promotion') {
    if (rank === undefined || !isRank(rank)) throw missing('/target/rank');
    if (post !== undefined) throw superfluous('/target/post');
    return { kind, rank: rank satisfies Rank };
  }
  if (post === undefined) throw missing('/target/post');
  if (rank !== undefined) throw superfluous('/target/rank');
  return { kind, post };
}

const missing = (pointer: string): Problem =>
  Problem.values([
    {
      pointer,
      code: 'required-for-kind',
      messages: {
        id: 'Kenaikan pangkat menyebut pangkat (target.rank); promosi jabatan dan rotasi menyebut jabatan (target.post).',
        en: 'A rank promotion names a rank (target.rank); a promotion to a post and a rotation name a post (target.post).',
      },
    },
  ]);

const superfluous = (pointer: string): Problem =>
  Problem.values([
    {
      pointer,
      code: 'not-for-kind',
      messages: {
        id: 'Jenis usulan ini tidak menyebut sasaran tersebut; hapus bagian ini.',
        en: 'This kind of proposal has no such target; leave this member out.',
      },
    },
  ]);

export const unknownUnit = (): Problem =>
  Problem.values([
    {
      pointer: '/unit',
      code: 'unknown-unit',
      messages: {
        id: 'Unit ini tidak dikenal. Pakai kode unit dari daftar unit organisasi.',
        en: 'There is no such unit. Use a code from the list of units.',
      },
    },
  ]);
