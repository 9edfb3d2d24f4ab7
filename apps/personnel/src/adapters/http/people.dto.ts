import { IsInstant, IsPlainDate, ListQuery } from '@jejak/http';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';

export class PeopleQuery extends ListQuery {
  /** The whole NIP. */
  @IsOptional()
  @Matches(/^\d{18}$/)
  nip?: string;

  /** The beginning of the name, in any case. */
  @IsOptional()
  @IsString()
  @Length(2, 100)
  name?: string;

  /** Who works in this unit or below it. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unit?: string;

  /** Who holds this post. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  post?: string;

  /** Golongan/ruang, e.g. III/c. */
  @IsOptional()
  @IsString()
  @MaxLength(8)
  grade?: string;
}

export class PersonQuery {
  /** The day asked about; today when left out. */
  @IsOptional()
  @IsPlainDate()
  as_of?: string;

  /** As it was known at this instant; now when left out. */
  @IsOptional()
  @IsInstant()
  known_at?: string;
}

/** A natural person who is no civil servant, such as the Bupati. */
export class RegisterPersonBody {
  @IsString()
  @Length(1, 200)
  name: string;

  @IsOptional()
  @IsPlainDate()
  birthDate?: string;

  @IsOptional()
  @IsString()
  @Length(1, 60)
  titleBefore?: string;

  @IsOptional()
  @IsString()
  @Length(1, 120)
  titleAfter?: string;
}

export class OpenIdentityBody {
  /** What the name is needed for; kept, and read by the inspectorate. */
  @IsString()
  @Length(10, 500)
  purpose: string;
}

export class LinkAccountBody {
  /** `<issuer>#<subject>`, as in the token. */
  @IsString()
  @Matches(/^https?:\/\/[^\s#]+#[^\s#]+$/)
  @MaxLength(500)
  account: string;
}

export class DeclareRelationBody {
  @IsUUID()
  other: string;

  @IsIn(['kinship', 'former-superior', 'declared'])
  ground: 'kinship' | 'former-superior' | 'declared';
}
