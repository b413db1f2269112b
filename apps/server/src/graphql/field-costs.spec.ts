import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getOperationAST, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../config/project.js';
import { checkShape } from './document-shape.js';
import { EXTRA_COSTS, LIST_SIZES } from './field-costs.js';
import { LIMITS } from './limits.js';
import { operationCost } from './operation-cost.js';

const schema = buildSchema(readFileSync(join(projectDir, 'schema.graphql'), 'utf8'));
const fieldsOf = (name: string): string[] => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
};
const web = join(projectDir, 'apps', 'web', 'src');

/** What the pages send: the operations in their sources, each with the fragments that it needs. */
function documentsOfPages(): [name: string, text: string][] {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  const texts = files.flatMap((path) => graphqlIn(readFileSync(join(web, path), 'utf8')));
  const fragments = new Map(
    texts.flatMap((text) => {
      const name = /^\s*fragment (\w+)/.exec(text)?.[1];
      return name === undefined ? [] : [[name, text] as const];
    }),
  );
  return texts
    .filter((text) => /^\s*(query|mutation|subscription) /.test(text))
    .map((text) => [/(\w+)/.exec(text.replace(/^\s*\w+/, ''))?.[1] ?? '', withFragments(text, fragments)]);
}

const graphqlIn = (source: string): string[] =>
  [...source.matchAll(/graphql\(\s*`([^`]*)`/g)].map(([, text = '']) => text);

function withFragments(text: string, fragments: ReadonlyMap<string, string>): string {
  const needed = new Set([text]);
  for (const each of needed) {
    for (const [, name = ''] of each.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g))
      needed.add(fragments.get(name) ?? '');
  }
  return [...needed].join('\n');
}

it.each([...Object.keys(LIST_SIZES), ...Object.keys(EXTRA_COSTS)].filter((place) => place.includes('.')))(
  'the schema has %s, whose cost is known',
  (place) => {
    const [type = '', field = ''] = place.split('.');
    expect(fieldsOf(type)).toContain(field);
  },
);

describe('what the pages send', () => {
  it.each(documentsOfPages())('%s is far within the limits', (_, text) => {
    const document = parse(text, { maxTokens: LIMITS.tokens / 2 });
    checkShape(document);
    const operation = getOperationAST(document);
    expect(operation).not.toBeNull();
    if (!operation) return;
    const { cost } = operationCost({ schema, document, operation, variables: { first: 100 } });
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThan(LIMITS.cost / 2);
  });
});
