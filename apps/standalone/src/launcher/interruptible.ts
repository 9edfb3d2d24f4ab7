import { StoppedWhileStarting } from './launcher.js';
import { explained } from './refusals.js';

/** Something that is started, runs until it is told to stop, and can be dropped at once. */
export interface Running {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Leaves nothing behind that would outlive the process, without waiting for anything. */
  abandon(): void;
}

/** A terminal's Ctrl-C reaches npm and this process, and npm passes it on: within this time it is one press. */
const ONE_PRESS_MS = 1_000;

/**
 * Runs it in this process: the first SIGINT or SIGTERM stops it in order, a second one ends at once. When whoever
 * started it is gone and with it the channel to them, it stops in order too. Whatever keeps it from starting is told
 * in a sentence, with exit code 1.
 */
export async function interruptible(running: Running): Promise<void> {
  let stopped: Promise<void> | undefined;
  let firstAt = 0;
  const stop = (): Promise<void> => (stopped ??= running.stop());
  const stopInOrder = (): void => {
    firstAt = performance.now();
    console.error('\nMenghentikan / stopping …');
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopped === undefined) return stopInOrder();
      if (performance.now() - firstAt < ONE_PRESS_MS) return;
      running.abandon();
      process.exit(1);
    });
  }
  process.on('disconnect', () => {
    if (stopped === undefined) stopInOrder();
  });
  process.on('uncaughtException', (error) => {
    console.error(explained(error));
    stop().then(
      () => process.exit(1),
      (failure: unknown) => fail(failure),
    );
  });
  try {
    await running.start();
  } catch (error) {
    // The signal's own handler ends the process when everything has stopped.
    if (error instanceof StoppedWhileStarting) return;
    fail(error);
  }
}

function fail(error: unknown): never {
  console.error(explained(error));
  process.exit(1);
}
