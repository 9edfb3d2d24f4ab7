import { benchFullPath } from './audit/full-path.js';
import { benchGrowth } from './audit/growth.js';
import { benchIntake } from './audit/intake.js';
import { benchReading } from './audit/reading.js';
import { LogServer } from './audit/log-server.js';
import { lowestLatency, Tessera } from './audit/tessera.js';
import { benchLatency, benchThroughput } from './audit/throughput.js';

/**
 * The log, beside Tessera (the reference of transparency logs) on the same disk, rounds of both in turn. A Go tool
 * chain is needed: a figure of a log without its paired peer says nothing on a machine that does other work too.
 */
export async function benchAudit(): Promise<void> {
  const tessera = Tessera.build();
  const server = await LogServer.start();
  try {
    await benchThroughput(server, tessera);
    await benchLatency(server, tessera, lowestLatency);
    await benchFullPath(server, tessera);
    await benchIntake(tessera);
    await benchGrowth(server, tessera);
    await benchReading(server, tessera);
  } finally {
    await server.stop();
  }
}
