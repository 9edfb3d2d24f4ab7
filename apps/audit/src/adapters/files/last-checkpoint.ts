import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CheckpointFile, CheckpointKeeper, KnownCheckpoint } from '../../application/checkpoints.js';

/** `<folder>/log/last-checkpoint`: written whole and made durable before its name points to it. */
export class LastCheckpoint implements CheckpointFile, CheckpointKeeper {
  private readonly file: string;

  constructor(dataDir: string) {
    this.file = join(dataDir, 'log', 'last-checkpoint');
  }

  async read(): Promise<string | undefined> {
    try {
      return await readFile(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async knownCheckpoints(): Promise<readonly KnownCheckpoint[]> {
    const note = await this.read();
    return note === undefined ? [] : [{ where: IN_FOLDER, note }];
  }

  async write(note: string): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
    const draft = `${this.file}.draft`;
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(note);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(draft, this.file);
  }
}

const IN_FOLDER = {
  id: 'berkas log/last-checkpoint di folder data',
  en: 'the file log/last-checkpoint in the data folder',
};
