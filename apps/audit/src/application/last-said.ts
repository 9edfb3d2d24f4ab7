import { openingsIn } from './entries.js';
import type { IndexReading, OpeningReading } from './reading.port.js';

/** The last entry of a contract, and what it says at a pointer of the event; nothing while there is no such entry. */
export async function lastSaid(
  index: IndexReading,
  openings: OpeningReading,
  contract: string,
  pointer: string,
): Promise<Readonly<{ entry: number; value: unknown }> | undefined> {
  const entry = await index.lastOf(contract);
  if (entry === undefined) return undefined;
  const parts = await openings.partsOf([entry]);
  const said = parts.flatMap(({ body }) => openingsIn(body ?? '[]', entry));
  return { entry, value: said.find((opening) => opening.pointer === pointer)?.value };
}
