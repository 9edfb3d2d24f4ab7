/**
 * Loaded before a service that a launcher runs as a process of its own: when the launcher is gone, however it went, the
 * service stops in order. In containers nobody needs it.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
