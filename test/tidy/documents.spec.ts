import { describe, expect, it } from 'vitest';
import { anchorsOf, linksOf, npmCommandsOf, targetOf } from './markdown.js';
import { readTree, treeFiles } from './source-files.js';

const files = treeFiles();
const pages = files.filter((path) => path.endsWith('.md'));
const scripts = Object.keys(JSON.parse(readTree('package.json')).scripts);

describe('the documents', () => {
  it('link to files and headings that exist', () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.flatMap((page) => brokenLinks(page, readTree(page)))).toEqual([]);
  });

  it('and the messages name only npm scripts that exist', () => {
    const speaking = files.filter((path) => /\.(md|mjs|tsx?|ya?ml)$|(^|\/)(Dockerfile|run)$/.test(path));
    const unknown = speaking
      .filter((path) => !path.startsWith('test/tidy/'))
      .map((path) => {
        const names = npmCommandsOf(readTree(path)).filter((name) => !scripts.includes(name));
        return { path, names };
      });
    expect(unknown.filter(({ names }) => names.length > 0)).toEqual([]);
  });

  it('name every npm script', () => {
    const named = new Set(pages.flatMap((page) => npmCommandsOf(readTree(page))));
    expect(scripts.filter((script) => !named.has(script))).toEqual([]);
  });

  it('show the bot as it is', () => {
    expect(blocksOf(readTree('docs/integrate.md'), 'js')).toContain(readTree('docs/bot.mjs'));
  });
});

describe('in a document is noticed', () => {
  it('a link to a file or heading that is not there', () => {
    const page =
      '# One heading\n[a](LICENSE) [b](nowhere.md) [c](#one-heading) [d](#none)\n`[e](code)`\n\n[f]: ./gone';
    expect(brokenLinks('PAGE.md', page)).toEqual([
      'PAGE.md: nowhere.md',
      'PAGE.md: #none',
      'PAGE.md: ./gone',
    ]);
  });

  it('nothing of links that lead out of the tree', () => {
    expect(brokenLinks('PAGE.md', '[a](https://example.org/b) [c](mailto:d@example.org)')).toEqual([]);
  });

  it('an npm command', () => {
    expect(npmCommandsOf('Run `npm run web:dev`, npm test or npm start; npm runs.')).toEqual([
      'web:dev',
      'test',
      'start',
    ]);
  });
});

/** The blocks of code in this language. */
function blocksOf(markdown: string, language: string): string[] {
  const blocks = markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, of, code = '']) => (of === language ? [code] : []));
}

function brokenLinks(page: string, text: string): string[] {
  return linksOf(text)
    .filter((link) => {
      const target = targetOf(page, link);
      if (target === undefined) return false;
      if (!isInTree(page, target.path)) return true;
      if (target.anchor === '' || !target.path.endsWith('.md')) return false;
      return !anchorsOf(target.path === page ? text : readTree(target.path)).includes(target.anchor);
    })
    .map((link) => `${page}: ${link}`);
}

function isInTree(page: string, path: string): boolean {
  return path === page || path === '.' || files.some((file) => file === path || file.startsWith(`${path}/`));
}
