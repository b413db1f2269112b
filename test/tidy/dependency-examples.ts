import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTree, root } from './source-files.js';

/** Per rule of .dependency-cruiser.mjs a file that breaks it, and what that file says. */
export const EXAMPLES: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'kernel-downwards': ['libs/kernel/src/up.ts', "import '@openfloor/money';"],
  'money-downwards': ['libs/money/src/aside.ts', "import '@openfloor/ledger';"],
  'matching-downwards': ['libs/matching/src/aside.ts', "import '@openfloor/ledger';"],
  'ledger-downwards': ['libs/ledger/src/aside.ts', "import '@openfloor/matching';"],
  'exchange-downwards': ['libs/exchange/src/up.ts', "import type {} from '@openfloor/journal';"],
  'merit-downwards': ['libs/merit/src/aside.ts', "import '@openfloor/exchange';"],
  'journal-downwards': ['libs/journal/src/up.ts', "import '../../../apps/server/src/main.js';"],
  'bus-downwards': ['libs/bus/src/aside.ts', "import '@openfloor/journal';"],
  'every-lib-has-a-place': ['apps/server/src/placeless.ts', "import '../../../libs/common/src/index.js';"],
  'apps-stay-apart': ['apps/server/src/client.ts', "import '../../web/src/main.js';"],
  'web-alone': ['apps/web/src/core.ts', "import '../../../libs/kernel/src/index.js';"],
  'web-in-the-browser': ['apps/web/src/file.ts', "import 'node:fs';"],
  'scripts-alone': ['scripts/needy.mjs', "import 'pg';"],
  'no-cycles': ['apps/server/src/cycle.ts', "import type {} from './cycle-back.js';"],
  'libs-by-their-index': ['apps/server/src/deep.ts', "import '../../../libs/kernel/src/up.js';"],
  'libs-by-their-name': ['apps/server/src/path.ts', "import '../../../libs/kernel/src/index.js';"],
  'inside-by-paths': ['libs/kernel/src/inside.ts', "import './index.js';"],
  'pure-of-node': ['libs/exchange/src/time.ts', "import 'node:crypto';"],
  'pure-of-packages': ['libs/exchange/src/framework.ts', "import '@nestjs/common';"],
  'decimal-in-money': ['apps/server/src/decimal.ts', "import 'decimal.js';"],
  'production-without-tools': ['libs/journal/src/tool.ts', "import 'fast-check';"],
  'production-without-tests': ['apps/server/src/support.ts', "import '../../../test/support.js';"],
  'specs-are-leaves': ['test/spec-reader.ts', "import './some.spec.js';"],
  'declared-packages': ['apps/server/src/borrowed.ts', "import 'acorn';"],
  resolvable: ['apps/server/src/nowhere.ts', "import './nothing.js';"],
  'no-orphans': ['apps/server/src/orphan.ts', 'export {};'],
};

const LIBS = ['kernel', 'money', 'matching', 'ledger', 'exchange', 'merit', 'journal', 'bus', 'common'];

/** A tree in which nothing breaks a rule until the examples are added. */
const REST: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LIBS.map((lib) => [`libs/${lib}/src/index.ts`, 'export {};'])),
  'apps/server/src/main.ts': 'export {};',
  'apps/web/src/main.tsx': 'export {};',
  'apps/server/src/cycle-back.ts': "import type {} from './cycle.js';",
  'test/support.ts': 'export {};',
  'test/some.spec.ts': 'export {};',
};

export function writeExamples(folder: string): void {
  const files = { ...REST, ...Object.fromEntries(Object.values(EXAMPLES)) };
  for (const name of ['package.json', 'tsconfig.json']) files[name] = readTree(name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}
