import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Jest loads this file with Node's own resolution, which knows neither our aliases nor that `./x.js` is written in
 * `x.ts`; its module mapper is for spec files alone.
 */
registerHooks({
  resolve(specifier, context, next) {
    const library = /^@jejak\/([a-z-]+)$/.exec(specifier)?.[1];
    const asked =
      library !== undefined
        ? new URL(`../../${library}/src/index.ts`, import.meta.url)
        : /^[.]{1,2}\/.*[.]js$/.test(specifier) && context.parentURL !== undefined
          ? new URL(specifier.replace(/[.]js$/, '.ts'), context.parentURL)
          : undefined;
    if (asked === undefined || !existsSync(fileURLToPath(asked))) return next(specifier, context);
    return { url: pathToFileURL(fileURLToPath(asked)).href, shortCircuit: true };
  },
});

/** Starts the one PostgreSQL of this run; spec files find it by an environment variable. */
export default async function setup(): Promise<void> {
  const { startServer } = await import('./server.js');
  await startServer();
}
