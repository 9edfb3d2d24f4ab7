/**
 * Lets a child process of a spec run the sources as they are: `node --import <this file> some/file.ts`. Aliases and
 * `.js` endings are resolved as the compiler does it; swc translates, decorators included, as in `jest.config.js`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

registerHooks({
  resolve(specifier, context, next) {
    const [, library, door = 'index'] = /^@jejak\/([a-z-]+)(?:\/([a-z-]+))?$/.exec(specifier) ?? [];
    const asked =
      library !== undefined
        ? new URL(`../../${library}/src/${door}.ts`, import.meta.url)
        : /^[.]{1,2}\/.*[.]js$/.test(specifier) && context.parentURL !== undefined
          ? new URL(specifier.replace(/[.]js$/, '.ts'), context.parentURL)
          : undefined;
    if (asked === undefined || !existsSync(fileURLToPath(asked))) return next(specifier, context);
    return { url: asked.href, shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      filename: fileURLToPath(url),
      sourceMaps: 'inline',
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2023',
      },
      module: { type: 'es6' },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
