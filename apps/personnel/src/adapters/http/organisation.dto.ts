import { ListQuery } from '@jejak/http';
import { IsBooleanString, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class UnitsQuery extends ListQuery {
  /** Only the units right below this one. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  parent?: string;

  /** Only the units of this OPD. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;
}

const CLASSES = [
  'jpt-utama',
  'jpt-madya',
  'jpt-pratama',
  'administrator',
  'pengawas',
  'functional',
  'pelaksana',
];

export class PositionsQuery extends ListQuery {
  /** Only the posts of this unit and those below it. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unit?: string;

  @IsOptional()
  @IsIn(CLASSES)
  class?: string;

  /** Only posts with a vacancy (`true`), or with none (`false`). */
  @IsOptional()
  @IsBooleanString()
  vacant?: string;
}
