import { dateInJakarta, type Actor, type Clock, type Tx, type UnitsOfWork } from '@jejak/kernel';
import { profileNamed } from '../domain/profiles/index.js';
import { directoryFor, type Assessment } from './assessment.js';
import { unitsNamedBy } from './import-preparation.js';
import type { Directories, Entities, ImportRecord, Imports } from './imports.port.js';
import type { Context, Recordings } from './ports.js';

/** Attempts at one chunk before the import is given up and says why. */
const ATTEMPTS = 5;

/**
 * Works off imports whose commit was asked for, one chunk after another, each in one transaction that also notes
 * how far it came: after a crash the next start goes on with the chunk that was under way. Every row is judged
 * again, because something else may have been recorded since the dry run.
 */
export class ImportCommits {
  constructor(
    private readonly work: UnitsOfWork,
    private readonly imports: Imports,
    private readonly assessment: Assessment,
    private readonly directories: Directories,
    private readonly recordings: Recordings,
    private readonly entities: Entities,
    private readonly clock: Clock,
  ) {}

  /** Commits one chunk, or finishes an import. Tells whether there may be more to do. */
  async step(): Promise<boolean> {
    let under: ImportRecord | undefined;
    try {
      return await this.work.run(async (tx) => {
        under = await this.imports.nextCommitting(tx);
        if (under === undefined) return false;
        const context = contextOf(under);
        const chunk = await this.imports.nextChunk(tx, under.id);
        if (chunk === undefined) await this.imports.finish(tx, under, context, this.clock.now());
        else await this.commit(tx, under, chunk, context);
        return true;
      });
    } catch (error) {
      if (under === undefined) throw error;
      const { id, attempts } = under;
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      await this.work.run((tx) =>
        this.imports.failed(tx, id, reason.slice(0, 500), attempts + 1 >= ATTEMPTS),
      );
      throw error;
    }
  }

  private async commit(
    tx: Tx,
    record: ImportRecord,
    chunk: NonNullable<Awaited<ReturnType<Imports['nextChunk']>>>,
    context: Context,
  ): Promise<void> {
    const profile = profileNamed(record.profile);
    if (profile === undefined) throw new Error(`the profile ${record.profile} is unknown to this release`);
    const at = this.clock.now();
    const units = profile.states.of === 'unit' ? await this.imports.allRows(tx, record.id) : [];
    const file = {
      profile,
      fileSha256: record.fileSha256,
      columns: record.columns,
      directory: await directoryFor(profile, this.directories, tx),
      ownUnits: unitsNamedBy(profile, record.columns, units),
      today: dateInJakarta(at),
    };
    const { rows, recordings, changes } = await this.assessment.assess(tx, file, chunk.rows, false);
    await this.recordings.record(tx, recordings, context, at);
    await this.entities.record(tx, changes, context, at);
    await this.imports.writeRows(tx, record.id, rows);
    const count = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length;
    await this.imports.chunkDone(tx, record.id, chunk.number, {
      rows: rows.length,
      recorded: recordings.length + changes.length,
      unchanged: count('unchanged'),
      refused: count('refused'),
    });
  }
}

/** The commit acts for whoever asked for it, long after the request. */
function contextOf({ committedBy, correlationId, id }: ImportRecord): Context {
  const by: Actor = committedBy ?? { account: 'system/personnel' };
  return { by, cause: { correlationId: correlationId ?? id } };
}
