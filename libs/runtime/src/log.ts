import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { PlatformConfig } from './platform-config.js';

export type { Logger } from 'pino';

/** A NIP is 18 digits and a NIK 16; officials also write a NIP in its groups: birth, appointment, sex, serial. */
const NUMBER_OF_A_PERSON = /(?<!\d)\d{16,18}(?!\d)|(?<![\d-])\d{8}[ .]\d{6}[ .]\d[ .]\d{3}(?!\d)/g;

/** The same text with every run of 16 to 18 digits masked, so that no number of a person reaches a log. */
export const masked = (line: string): string =>
  line.replace(NUMBER_OF_A_PERSON, (run) => '*'.repeat(run.replace(/\D/g, '').length));

/** What of an error is logged. A database adds rows, keys and parameters to its errors, which are data of people. */
const OF_AN_ERROR = [
  ...['type', 'message', 'stack', 'code', 'status', 'statusCode'],
  ...['severity', 'schema', 'table', 'column', 'constraint', 'routine'],
];

const told = (error: unknown): unknown => {
  if (!(error instanceof Error)) return String(error);
  const { errors } = error as { errors?: unknown };
  return {
    ...Object.fromEntries(
      Object.entries(pino.stdSerializers.err(error)).filter(([name]) => OF_AN_ERROR.includes(name)),
    ),
    ...(Array.isArray(errors) ? { errors: errors.map(told) } : {}),
  };
};

/**
 * JSON lines without personal data: bodies are never handed to it, credentials are removed, and numbers of people
 * are masked wherever they slipped into a message or a stack.
 */
export function createLogger(
  { service, logLevel }: Pick<PlatformConfig, 'service' | 'logLevel'>,
  destination: DestinationStream = pino.destination({ fd: 1, sync: true }),
): Logger {
  return pino(
    {
      level: logLevel,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: told },
      redact: {
        paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        remove: true,
      },
    },
    { write: (line: string) => destination.write(masked(line)) },
  );
}

/** Nest's own messages, in the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);

  private write(
    level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const err = [message, ...rest].find((part) => part instanceof Error);
    const details = rest.filter((part): part is string => typeof part === 'string');
    this.logger[level](
      { ...(err === undefined ? {} : { err }), ...(details.length === 0 ? {} : { details }) },
      message instanceof Error ? message.message : String(message),
    );
  }
}

const SECRETS = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'body',
  'rawBody',
  'nip',
  'nik',
  'name',
];
