/** Exit code 0 when the service in this container says that it is ready. */
const { PORT = '3000' } = process.env;
const response = await fetch(`http://127.0.0.1:${PORT}/health/ready`, { signal: AbortSignal.timeout(5_000) });
if (!response.ok) {
  console.error(response.status, await response.text());
  process.exit(1);
}
