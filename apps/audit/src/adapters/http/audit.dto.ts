import { ListQuery } from '@jejak/http';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** What the log can be searched by; all that is given must hold. Each takes what the same key of `q` takes. */
export class EntriesQuery extends ListQuery {
  /** The filter language: `aksi:approval.* -hasil:ditolak terjadi:2026-01-01..2026-03-31`. */
  @IsOptional() @IsString() @MaxLength(4_000) q?: string;
  @IsOptional() @IsString() @MaxLength(200) person?: string;
  @IsOptional() @IsString() @MaxLength(500) actor?: string;
  /** A type, or the beginning of one: `approval.decision-given`, `approval.*`. */
  @IsOptional() @IsString() @MaxLength(200) action?: string;
  /** A subject, or the beginning of one: `proposal/<uuid>`, `person/*`. */
  @IsOptional() @IsString() @MaxLength(200) object?: string;
  @IsOptional() @IsString() @MaxLength(200) proposal?: string;
  /** When it happened: `2026-01-01..2026-03-31`, `>=-7d`, `hari_ini`. */
  @IsOptional() @IsString() @MaxLength(100) time?: string;
  @IsOptional() @IsString() @MaxLength(40) outcome?: string;
  @IsOptional() @IsString() @MaxLength(200) correlation?: string;
}

export class TimelineQuery extends ListQuery {}

export class OpenRequest {
  /** Why somebody's personal data must be seen; kept sealed, and logged. */
  @IsString() @IsNotEmpty() @MaxLength(500) purpose!: string;
}

const SIZE = /^(0|[1-9]\d{0,14})$/;

export class InclusionQuery {
  @IsString() @Matches(SIZE) index!: string;
  /** The tree to prove it in; the last signed one when left out. */
  @IsOptional() @IsString() @Matches(SIZE) size?: string;
}

export class ConsistencyQuery {
  @IsString() @Matches(SIZE) from!: string;
  @IsOptional() @IsString() @Matches(SIZE) to?: string;
}
