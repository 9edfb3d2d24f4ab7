import { IsPlainDate, ListQuery } from '@jejak/http';
import { Transform, Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { erasable, type Erasable } from '../../domain/erasure.js';

/** A decision or regulation as officials cite it. */
class BasisBody {
  /** For instance Keputusan Bupati Lebong. */
  @IsString()
  @Length(3, 100)
  instrument!: string;

  @IsString()
  @Length(1, 60)
  number!: string;

  @IsPlainDate()
  date!: string;

  @IsOptional()
  @IsString()
  @Length(1, 60)
  article?: string;
}

/** The item of the agency's retention schedule (JRA) under which the archives lay. */
class ScheduleBody {
  @IsString()
  @Length(1, 200)
  item!: string;

  /** The day on which retention by that item ended. */
  @IsPlainDate()
  endedOn!: string;
}

export class OrderErasureBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(erasable, { each: true })
  classes!: Erasable[];

  @IsObject()
  @ValidateNested()
  @Type(() => BasisBody)
  basis!: BasisBody;

  /** Required unless only case notes are erased. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ScheduleBody)
  schedule?: ScheduleBody;

  /** Kept sealed. */
  @IsString()
  @Length(10, 1000)
  reason!: string;
}

export class ErasuresQuery extends ListQuery {}

export class PreviewQuery {
  /** Separated by commas. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(erasable, { each: true })
  classes!: Erasable[];
}
