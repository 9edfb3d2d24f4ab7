import { ContractBroken, PayloadTooLarge, UnknownMajor, Unreadable } from './errors.js';

/** Why a message is in quarantine. */
export const PARK_REASONS = [
  'rejected',
  'unreadable',
  'schema-invalid',
  'unknown-major',
  'too-large',
  'exhausted',
  'crash-loop',
  'blocked-behind',
] as const;
export type ParkReason = (typeof PARK_REASONS)[number];

/** A message could not be delivered: by the bus's own judgement, or because its handler threw. */
export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';
  constructor(
    readonly position: Readonly<{ topic: string; partition: number; pos: string }>,
    override readonly cause: unknown,
    readonly judgedBy: 'bus' | 'handler',
    /** Its handler had others with it and cannot say which of them was at fault. */
    readonly amongOthers = false,
  ) {
    super('delivery failed');
  }
}

/** Failures after which a message is given up for now (event-backbone, 3.5). */
export const ATTEMPTS = 5;
/**
 * Starts without an end after which its handler is taken to kill the process. A process that others kill while it is
 * young dies in its first message by chance, in every second life or so (measured: 100 deaths within 600 ms each parked
 * three innocent messages after 3 starts); ten times in a row that is one chance in a thousand, and a message that does
 * kill costs ten restarts, once.
 */
export const CRASHES = 10;

const BASE_MS = 100;
const CAP_MS = 30_000;

/** How long to wait after the n-th failure: full jitter under 100 ms · 2ⁿ⁻¹, at most 30 s. */
export const pauseAfter = (failures: number, random: () => number): number =>
  Math.floor(random() * Math.min(CAP_MS, BASE_MS * 2 ** failures));

/** Whether, and why, a failed message is parked; undefined when it is to be tried again. */
export function parkReason(failure: DeliveryFailed, failures: number): ParkReason | undefined {
  const { cause, judgedBy } = failure;
  if (judgedBy === 'bus') {
    if (cause instanceof ContractBroken) return 'schema-invalid';
    if (cause instanceof UnknownMajor) return 'unknown-major';
    if (cause instanceof Unreadable) return 'unreadable';
    if (cause instanceof PayloadTooLarge) return 'too-large';
  }
  if (isPermanent(cause)) return 'rejected';
  return failures >= ATTEMPTS ? 'exhausted' : undefined;
}

/** Any error may say of itself that repeating cannot help; what says nothing is tried again. */
const isPermanent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && (error as { permanent?: unknown }).permanent === true;

/** The class of an error for logs and lists: never its message, which may quote a person's data. */
export const classOf = (error: unknown): string => {
  if (!(error instanceof Error)) return `thrown ${error === null ? 'null' : typeof error}`;
  const { code } = error as { code?: unknown };
  // SQLSTATE, or a system error's name.
  return typeof code === 'string' && /^[0-9A-Z_]+$/.test(code) ? `${error.name} ${code}` : error.name;
};
