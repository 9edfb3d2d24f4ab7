import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isPlainDate } from '@jejak/kernel';

/** An existing calendar date `YYYY-MM-DD`, as every legal date is written. */
export const IsPlainDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isPlainDate',
      validator: { validate: (value: unknown) => typeof value === 'string' && isPlainDate(value) },
    },
    options,
  );

/** An RFC 3339 time with its offset. */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isInstant',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:[.]\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/.test(value) &&
          isPlainDate(value.slice(0, 10)) &&
          !Number.isNaN(Date.parse(value)),
      },
    },
    options,
  );
