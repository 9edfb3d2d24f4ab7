/** Stops what `global-setup.ts` started; it left the way to do so, because Jest passes nothing from one to the other. */
export default async function teardown(): Promise<void> {
  await (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer?.();
}
