import { describe, expect, it } from 'vitest';
import { treeFiles } from './source-files.js';

const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Names that the world around us reads. */
const BY_CONVENTION = /(^|\/)(\.[a-zA-Z]+|[A-Z]+(-[A-Z]+)*(\.md)?|Dockerfile)$/;
/** They say where code was put, not what it is. */
const CATCH_ALL = /(^|\/)((utils?|helpers?|misc|common|shared)(\/|(\.spec)?\.[a-z]+$))/;

const isKebab = (path: string) =>
  path.split('/').every((part) => KEBAB.test(part)) || BY_CONVENTION.test(path);

describe('file names', () => {
  it('are in kebab-case', () => {
    expect(treeFiles().filter((path) => !isKebab(path))).toEqual([]);
  });

  it('say what is in them, not "utils", "helpers" or "common"', () => {
    expect(treeFiles().filter((path) => CATCH_ALL.test(path))).toEqual([]);
  });

  it.each(['libs/a/src/orderBook.ts', 'apps/web/src/IdeaPage.tsx', 'libs/a/src/order_book.ts', 'Libs/a.ts'])(
    '%s would be refused',
    (path) => expect(isKebab(path)).toBe(false),
  );

  it.each([
    'libs/a/src/utils.ts',
    'apps/server/src/common/page.ts',
    'test/helpers/book.ts',
    'a/helper.spec.ts',
  ])('%s would be refused as saying nothing', (path) => expect(CATCH_ALL.test(path)).toBe(true));
});
