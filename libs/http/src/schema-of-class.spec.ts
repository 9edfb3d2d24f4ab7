import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsPlainDate } from './dates.js';
import { schemaOfClass, type JsonSchema } from './schema-of-class.js';

class Candidate {
  @IsUUID() person!: string;
}

class Order {
  @IsIn(['a', 'b']) kind!: string;
  @IsString() @IsNotEmpty() @MaxLength(9) reason!: string;
  @IsPlainDate() effective!: string;
  @IsOptional() @IsInt() @Min(1) @Max(9) rank?: number;
  @IsArray() @IsString({ each: true }) tags!: string[];
  @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => Candidate) slate!: Candidate[];
  @ValidateNested() @Type(() => Candidate) chosen!: Candidate;
  @IsBoolean() urgent!: boolean;
}

describe('the JSON Schema of a class', () => {
  it('says what its validation judges', () => {
    const into = new Map<string, JsonSchema>();
    expect(schemaOfClass(Order, into)).toEqual({ $ref: '#/components/schemas/Order' });
    expect(Object.fromEntries(into)).toEqual({
      Order: {
        type: 'object',
        properties: {
          kind: { enum: ['a', 'b'] },
          reason: { type: 'string', minLength: 1, maxLength: 9 },
          effective: { type: 'string', format: 'date' },
          rank: { type: 'integer', minimum: 1, maximum: 9 },
          tags: { type: 'array', items: { type: 'string' } },
          slate: { type: 'array', minItems: 1, items: { $ref: '#/components/schemas/Candidate' } },
          chosen: { $ref: '#/components/schemas/Candidate' },
          urgent: { type: 'boolean' },
        },
        required: ['kind', 'reason', 'effective', 'tags', 'slate', 'chosen', 'urgent'],
        additionalProperties: false,
      },
      Candidate: {
        type: 'object',
        properties: { person: { type: 'string', format: 'uuid' } },
        required: ['person'],
        additionalProperties: false,
      },
    });
  });
});
