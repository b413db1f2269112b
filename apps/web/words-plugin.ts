import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformAsync } from '@babel/core';
import linguiMacro from '@lingui/babel-plugin-lingui-macro';
import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig, type LinguiConfigNormalized } from '@lingui/conf';
import type { Plugin } from 'vite';

const CATALOGUE = /\/locales\/(\w+)\.po\?words$/;
const SOURCE = 'en';
/** A message of the code, after the macros: what `_` is called with, or what Trans has. */
const USED = /(?:\/\*i18n\*\/\s*\{\s*id: |<_Trans\b[^>]*?\bid=\{?)"([^"]+)"/g;

const configOf = (root: string): LinguiConfigNormalized =>
  getConfig({ configPath: join(root, 'lingui.config.js'), cwd: root });

/** Turns Lingui's macros into look-ups: code that uses them runs nowhere without it. `used` gets their ids. */
export function wordMacros(root: string, used = new Set<string>()): Plugin {
  const linguiConfig = configOf(root);
  return {
    name: 'openfloor:word-macros',
    enforce: 'pre',
    async transform(code, id) {
      const [file = ''] = id.split('?');
      if (!/\.tsx?$/.test(file) || !code.includes('@lingui/') || !code.includes('/macro')) return null;
      const done = await transformAsync(code, {
        filename: file,
        configFile: false,
        babelrc: false,
        sourceMaps: true,
        parserOpts: { plugins: file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
        plugins: [[linguiMacro, { linguiConfig }]],
      });
      for (const [, message] of (done?.code ?? '').matchAll(USED)) if (message) used.add(message);
      return done?.code ? { code: done.code, map: JSON.stringify(done.map) } : null;
    },
  };
}

/**
 * Makes `import url from './locales/de.po?words'` the address of the compiled catalogue, a file beside the scripts. The
 * build fails when a message has no translation, or is not in the catalogue at all; a draft (`--mode draft`) falls back
 * to English.
 */
export function wordCatalogues(root: string, used: ReadonlySet<string>): Plugin {
  let builds = false;
  let draft = false;
  return {
    name: 'openfloor:word-catalogues',
    configResolved({ command, mode }) {
      builds = command === 'build';
      draft = !builds || mode === 'draft';
    },
    async load(id) {
      const language = CATALOGUE.exec(id)?.[1];
      if (language === undefined) return null;
      const { words, missing } = await compiled(root, language);
      if (missing.length > 0 && !draft) this.error(`${language}.po has no words for: ${missing.join(' | ')}`);
      if (!builds)
        return `export default ${JSON.stringify(`data:application/json,${encodeURIComponent(words)}`)}`;
      const file = this.emitFile({ type: 'asset', name: `${language}.json`, source: words });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
    async generateBundle() {
      const { ids } = await compiled(root, SOURCE);
      const unknown = [...used].filter((id) => !ids.has(id));
      if (unknown.length > 0 && !draft)
        this.error(`${unknown.length} messages are in no catalogue: run "npm run words" and translate them.`);
    },
  };
}

/** What the server says (src/words/said.ts); in English it needs no words. */
async function serverWords(root: string, language: string): Promise<Record<string, string>> {
  if (language === SOURCE) return {};
  const text = await readFile(join(root, 'src', 'locales', `server.${language}.json`), 'utf8');
  const words = Object.entries(JSON.parse(text) as Record<string, string>);
  return Object.fromEntries(words.map(([english, other]) => [`server:${english}`, other]));
}

async function compiled(root: string, language: string) {
  const config = configOf(root);
  const [catalogue] = await getCatalogs(config);
  if (catalogue === undefined) throw new Error('lingui.config.js names no catalogue');
  const { messages, missing } = await catalogue.getTranslations(language, {
    fallbackLocales: { default: SOURCE },
    sourceLocale: SOURCE,
  });
  const { source, errors } = createCompiledCatalog(language, messages, { namespace: 'json' });
  for (const { error, id } of errors) throw new Error(`${language}.po, ${id}: ${error.message}`);
  const words = {
    ...(JSON.parse(source) as { messages: object }).messages,
    ...(await serverWords(root, language)),
  };
  return {
    words: JSON.stringify(words),
    missing: language === SOURCE ? [] : missing.map(({ source: text, id }) => text ?? id),
    ids: new Set(Object.keys(messages)),
  };
}
