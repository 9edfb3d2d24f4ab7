import { StoppedWhileStarting } from './launcher.js';
import { explained } from './refusals.js';

/** Something that is started, runs until it is told to stop, and can be dropped at once. */
export interface Running {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Leaves nothing behind that would outlive the process, without waiting for anything. */
  abandon(): void;
}

/**
 * Runs it in this process: the first SIGINT or SIGTERM stops it in order, a second one ends at once. Whatever keeps
 * it from starting is told in a sentence, with exit code 1.
 */
export async function interruptible(running: Running): Promise<void> {
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= running.stop());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopped !== undefined) {
        running.abandon();
        process.exit(1);
      }
      console.error('\nMenghentikan / stopping …');
      stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
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
