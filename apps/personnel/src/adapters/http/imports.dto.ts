import { ListQuery } from '@jejak/http';
import { IsIn, IsOptional } from 'class-validator';
import { profiles } from '../../domain/profiles/index.js';

const OUTCOMES = ['ok', 'changed', 'unchanged', 'refused'] as const;

export class PrepareQuery {
  /** The format of the file. */
  @IsIn(profiles.map(({ name }) => name))
  profile: string;
}

export class ImportRowsQuery extends ListQuery {
  /** Only the rows that came out like this. */
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: (typeof OUTCOMES)[number];
}
