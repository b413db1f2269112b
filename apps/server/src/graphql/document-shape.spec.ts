import fc from 'fast-check';
import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkShape } from './document-shape.js';
import { LIMITS } from './limits.js';

/** The sentence that refuses it; null when it is let in. */
function refusal(text: string): string | null {
  try {
    checkShape(parse(text));
    return null;
  } catch (error) {
    expect(error).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    return (error as Error).message;
  }
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (levels: number, inside = 'id'): string =>
  `${'{ node '.repeat(levels)}{ ${inside} }${' }'.repeat(levels)}`;

describe('checkShape', () => {
  it('lets 12 levels pass and refuses 13, through fragments too', () => {
    expect(refusal(nested(11))).toBeNull();
    expect(refusal(nested(12))).toBe('The operation is nested more than 12 fields deep.');
    const deep = nested(6, '...Deep').concat(` fragment Deep on Node ${nested(6)}`);
    expect(refusal(deep)).toBe('The operation is nested more than 12 fields deep.');
  });

  it('lets the usual introspection pass, and nothing much deeper', () => {
    expect(refusal(getIntrospectionQuery())).toBeNull();
    expect(refusal(`{ __schema ${nested(15)} }`)).toBe('The operation is nested more than 16 fields deep.');
  });

  it.each([
    ['a field', (index: number) => `a${index}: id`],
    ['__typename', (index: number) => `a${index}: __typename`],
  ])('counts aliases of %s, each time that a fragment is used', (_, alias) => {
    expect(refusal(`{ me { ${times(100, alias)} } }`)).toBeNull();
    expect(refusal(`{ me { ${times(101, alias)} } }`)).toBe('The operation asks for more than 100 aliases.');
    const fragment = `fragment F on Viewer { ${times(40, alias)} }`;
    expect(refusal(`{ a { ...F } b { ...F } } ${fragment}`)).toBeNull();
    expect(refusal(`{ a { ...F } b { ...F } c { ...F } } ${fragment}`)).toContain('100 aliases');
  });

  it('counts fields of the first level, and fewer of mutations', () => {
    expect(refusal(`{ ${times(30, (index) => `field${index}`)} }`)).toBeNull();
    expect(refusal(`{ ...R } fragment R on Query { ${times(31, (index) => `field${index}`)} }`)).toBe(
      'The operation asks for more than 30 fields of the first level.',
    );
    const orders = (count: number) =>
      `mutation { ${times(count, (index) => `a${index}: placeOrder { x }`)} }`;
    expect(refusal(orders(10))).toBeNull();
    expect(refusal(orders(11))).toBe('The operation asks for more than 10 mutations.');
  });

  it('stops at a bomb of fragments', () => {
    const bomb = times(20, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`);
    expect(refusal(`{ ...F0 } ${bomb}`)).toBe(
      'The operation asks for more than 5000 fields, counted each time that a fragment is used.',
    );
    expect(refusal(`{ id } ${bomb}`)).toContain('more than 5000 fields');
  });

  it('refuses fragments that go round in circles', () => {
    const circle = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    expect(refusal(circle)).toBe('Cannot spread fragment "A" within itself.');
    expect(refusal('{ id } fragment A on Query { a { ...A } }')).toBe(
      'Cannot spread fragment "A" within itself.',
    );
  });

  it('refuses the same field again and again, wherever it hides', () => {
    const sentence = 'The operation asks for the same fields again more than 200 times.';
    expect(refusal(`{ me { ${'id '.repeat(201)} } }`)).toBeNull();
    expect(refusal(`{ me { ${'id '.repeat(202)} } }`)).toBe(sentence);
    expect(refusal(`{ me { ${'... { id } '.repeat(202)} } }`)).toBe(sentence);
    expect(refusal(`{ ${'me { id } '.repeat(102)} }`)).toContain('30 fields of the first level');
    expect(refusal(`{ a { ${'me { id } '.repeat(102)} } }`)).toBe(sentence);
  });

  it('counts directives, of one place and of all', () => {
    expect(refusal(`{ me ${'@skip(if: true) '.repeat(5)} }`)).toBeNull();
    expect(refusal(`{ me ${'@a '.repeat(6)} }`)).toBe('A field has at most 5 directives.');
    expect(refusal(`query ${'@a '.repeat(6)} { me }`)).toBe('A field has at most 5 directives.');
    expect(refusal(`{ a { ${times(51, (index) => `f${index} @skip(if: true)`)} } }`)).toBe(
      'A document has at most 50 directives.',
    );
  });

  it('counts operations, fragments and variables', () => {
    const operations = (count: number) => times(count, (index) => `query Q${index} { id }`);
    expect(refusal(operations(50))).toBeNull();
    expect(refusal(operations(51))).toBe('A document has at most 50 operations and fragments.');
    const variables = (count: number) => `query (${times(count, (index) => `$v${index}: Int`)}) { id }`;
    expect(refusal(variables(50))).toBeNull();
    expect(refusal(variables(51))).toBe('An operation declares at most 50 variables.');
  });

  it('takes what is unknown or empty of sense for what the validation refuses', () => {
    expect(refusal('{ nobody { knows ...This } }')).toBeNull();
    expect(refusal('type Query { id: ID }')).toBeNull();
  });

  it('never takes a fragment for less than writing it out', () => {
    const uses = fc.array(fc.array(fc.nat(4), { maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(uses, (spreads) => {
        const body = (level: number): string => {
          const next = (spreads[level] ?? []).filter((skip) => level + 1 + skip < spreads.length);
          return next.map((skip) => level + 1 + skip).reduce((text, to) => `${text} ...F${to}`, 'a: id');
        };
        const written = (level: number): string =>
          body(level).replace(/\.\.\.F(\d+)/g, (_, to) => `... { ${written(Number(to))} }`);
        const fragments = spreads.map((_, level) => `fragment F${level} on Query { ${body(level)} }`);
        const short = refusal(`{ x { ...F0 } } ${fragments.join(' ')}`);
        expect(short).toBe(refusal(`{ x { ... { ${written(0)} } } }`));
      }),
    );
    expect(LIMITS.selections).toBeGreaterThan(LIMITS.repetitions);
  });
});
