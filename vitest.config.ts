import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { defineConfig, type Plugin } from 'vitest/config';
import { wordMacros } from './apps/web/words-plugin';

const inProject = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Nest and TypeORM read the types of parameters and columns, which Vite's own compiler leaves out. */
const decorators: Plugin = {
  name: 'openfloor:decorators',
  enforce: 'pre',
  async transform(code, id) {
    const [file = ''] = id.split('?');
    if (!file.endsWith('.ts') || file.includes('/node_modules/')) return null;
    const { code: compiled, map } = await transform(code, {
      filename: file,
      configFile: false,
      swcrc: false,
      sourceMaps: true,
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
      },
      module: { type: 'es6' },
    });
    return { code: compiled, map: map ?? null };
  },
};

/**
 * Left out of a usual run, which is to stay under 15 minutes on two cores: they wait for time to pass, or repeat in
 * breadth what others show in short. OPENFLOOR_LONG=1 npm test runs them too (docs/operate.md, Campaigns).
 */
const LONG = [
  'test/faults/{slow-readers,settle-under-fire,two-servers}.spec.ts',
  'test/e2e/{jury-pool,panels,answer-clock,account-away,history-upkeep,snapshot-tool-refusals}.spec.ts',
  'test/browser/api-explorer.spec.ts',
  // Screen by screen what life-of-an-idea, first-visit and administration do in one story each.
  'test/browser/{idea-stages,argument,answers,moderation,jury,resolution-desk,challenge}.spec.ts',
  'test/browser/{proposing,people,skill,seasons,account,pulse,estimates}.spec.ts',
  // As `npm run simulate`, in small.
  'test/simulate/merit.spec.ts',
];

/** Who names paths gets what is there. */
const named = process.argv.slice(2).some((argument) => /^(apps|libs|test)\//.test(argument));
const all = named || process.env.OPENFLOOR_LONG === '1';

export default defineConfig({
  plugins: [wordMacros(inProject('apps/web/')), decorators],
  oxc: false,
  resolve: {
    alias: [
      { find: /^@openfloor\/([^/]+)$/, replacement: inProject('libs/$1/src/index.ts') },
      { find: 'openfloor-words', replacement: inProject('apps/web/src/words/i18n.ts') },
      // Nest loads the package's CommonJS form, and there may be only one graphql.
      { find: /^graphql$/, replacement: inProject('node_modules/graphql/index.js') },
    ],
  },
  test: {
    include: ['{apps,libs,test}/**/*.spec.ts'],
    exclude: ['**/node_modules/**', ...(all ? [] : LONG)],
    globalSetup: ['test/support/set-up-run.mjs'],
    pool: 'forks',
    // Spec files share a process's modules: loading the server takes seconds, and most of them need it.
    isolate: false,
    // Most specs wait for a database, a server or a browser: four at once keep two cores busy.
    maxWorkers: 4,
    // A machine that is busy with something else must not make a test fail.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Compiled files are kept for the next run.
    experimental: { fsModuleCache: true },
  },
});
