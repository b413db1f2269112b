import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFile } from '@swc/core';
import { inProject, root } from './project.mjs';

/**
 * `node compile.mjs OUTPUT FOLDER...` compiles the TypeScript of the folders as `nest build` does. The Nest CLI
 * builds applications only, and always into the folder from which the server may just be running.
 */
const [output, ...folders] = process.argv.slice(2);
const { paths } = JSON.parse(readFileSync(inProject('tsconfig.json'), 'utf8')).compilerOptions;
const options = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6', resolveFully: true },
  jsc: {
    target: 'es2022',
    baseUrl: root,
    paths,
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    experimental: { keepImportAttributes: true },
  },
};

rmSync(inProject(output), { recursive: true, force: true });
for (const folder of folders) {
  for (const name of readdirSync(inProject(folder), { recursive: true })) {
    if (name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.endsWith('.spec.ts'))
      await compile(join(folder, name));
  }
}

async function compile(file) {
  const { code } = await transformFile(inProject(file), options);
  const target = inProject(output, file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}
