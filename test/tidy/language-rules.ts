import ts from 'typescript';
import { nodesOf, placeOf, rootName, type Source } from './source-files.js';

/** What code may not say. `example` breaks the rule: a rule that cannot fail is no rule. */
export interface LanguageRule {
  name: string;
  title: string;
  example: string;
  find(source: Source): string[];
}

/** Words that this file itself must not contain. */
const marks = ['TO', 'FIX', 'XX', 'HA'].map((start, index) => start + ['DO', 'ME', 'X', 'CK'][index]);
const silencers = ['ts-', 'ts-', 'biome-'].map(
  (start, index) => start + ['ignore', 'nocheck', 'ignore'][index],
);

export const languageRules: readonly LanguageRule[] = [
  {
    name: 'interface-prefix',
    title: 'no type has an I for "interface" before its name',
    example: 'interface IBook {}',
    find: declared(/^I[A-Z]/),
  },
  {
    name: 'empty-suffix',
    title: 'no type is called an Impl, Manager or Helper',
    example: 'class OrderManager {}',
    find: declared(/(Impl|Manager|Helper)s?$/),
  },
  {
    name: 'mark',
    title: `nothing is left for later by ${marks.join(', ')}`,
    example: `// ${marks[0]}: later`,
    find: text(new RegExp(`\\b(${marks.join('|')})\\b`, 'g')),
  },
  {
    name: 'silencer',
    title: `no check is silenced by ${silencers.join(', ')}`,
    example: `// @${silencers[0]}`,
    find: text(new RegExp(silencers.join('|'), 'g')),
  },
  {
    name: 'any',
    title: 'nothing is typed any',
    example: 'let a: Promise<any>;',
    find: nodes((node) => node.kind === ts.SyntaxKind.AnyKeyword),
  },
  {
    name: 'left-out-test',
    title: 'no test is left out or singled out',
    example: "describe.skip('group', () => {});",
    find: nodes(leavesTestsOut),
  },
];

function declared(pattern: RegExp): LanguageRule['find'] {
  const isType = (node: ts.Node): node is ts.ClassDeclaration | ts.InterfaceDeclaration =>
    ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  return nodes((node) => isType(node) && pattern.test(node.name?.text ?? ''));
}

function leavesTestsOut(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return /^(fit|xit|xtest|fdescribe|xdescribe)$/.test(node.text);
  if (!ts.isPropertyAccessExpression(node) || !/^(only|skip|todo|fails)$/.test(node.name.text)) return false;
  return /^(it|test|describe)$/.test(rootName(node) ?? '');
}

export function nodes(matches: (node: ts.Node) => boolean): LanguageRule['find'] {
  return (source) => {
    const found = [...nodesOf(source.ast)].filter(matches);
    return found.map((node) => `${placeOf(source, node.getStart())} ${firstLine(node.getText())}`);
  };
}

function text(pattern: RegExp): LanguageRule['find'] {
  return (source) =>
    [...source.text.matchAll(pattern)].map((match) => `${placeOf(source, match.index)} ${match[0]}`);
}

function firstLine(code: string): string {
  return code.split('\n', 1)[0] ?? '';
}
