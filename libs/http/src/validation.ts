import { BadRequestException, Param, ValidationPipe, type PipeTransform } from '@nestjs/common';
import { isUuid } from '@jejak/kernel';
import { faultsOfValidation } from './faults.js';
import { Problem } from './problem.js';
import { sentences } from './sentences.js';

/** Judges bodies and queries by their classes: unknown members are refused, every fault is named with its place. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    // The class an error was found in knows what its constraint asked for; nothing of it is shown.
    validationError: { target: true, value: true },
    exceptionFactory: (errors) =>
      errors.length === 0 ? new BadRequestException() : Problem.values(faultsOfValidation(errors)),
  });

const uuid: PipeTransform<string, string> = {
  transform: (given) => {
    const id = given.toLowerCase();
    if (isUuid(id)) return id;
    throw Problem.of('unreadable-request', { messages: sentences.uuid() });
  },
};

/** A UUID in the path: `@UuidParam('id') id: string`. Anything else is a 400 that says so. */
export const UuidParam = (name: string): ParameterDecorator => Param(name, uuid);
