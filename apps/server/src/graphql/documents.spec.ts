import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Documents, validationErrors } from './documents.js';

const schema = buildSchema('type Query { id: ID }');

describe('Documents', () => {
  it('parses a text once', () => {
    const documents = new Documents();
    const { document } = documents.screened('{ id }');
    expect(documents.screened('{ id }').document).toBe(document);
  });

  it('forgets what was not asked for in the longest time', () => {
    const documents = new Documents();
    const used = documents.screened('{ id }');
    const unused = documents.screened('{ a: id }');
    for (let count = 0; count < 499; count++) {
      documents.screened(`query Q${count} { id }`);
      documents.screened('{ id }');
    }
    expect(documents.screened('{ id }')).toBe(used);
    expect(documents.screened('{ a: id }')).not.toBe(unused);
  });

  it('remembers nothing that it refuses, and no long texts', () => {
    const documents = new Documents();
    const long = `{ id } # ${'x'.repeat(10_000)}`;
    expect(documents.screened(long)).not.toBe(documents.screened(long));
    const bomb = `{ ${'id '.repeat(300)} }`;
    expect(() => documents.screened(bomb)).toThrow();
    expect(() => documents.screened(bomb)).toThrow();
  });

  it('refuses long texts, of which comments can be made', () => {
    expect(() => new Documents().screened(`{ id } ${'#\n'.repeat(25_000)}`)).toThrow(
      /at most 50000 characters/,
    );
  });

  it('validates a document once', () => {
    const screened = new Documents().screened('{ nothing }');
    const errors = validationErrors(screened, schema);
    expect(errors).toHaveLength(1);
    expect(validationErrors(screened, schema)).toBe(errors);
  });
});
