import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { checkShape } from './document-shape.js';
import { documentRefused } from './limit-exceeded.js';
import { LIMITS, PARSE_OPTIONS } from './limits.js';

/** Programs send the same few documents all day long. */
const REMEMBERED = 500;
const LONGEST_REMEMBERED = 10_000;

/** A document within the limits of shape. */
export interface ScreenedDocument {
  readonly document: DocumentNode;
  /** What the validation found; undefined before it was asked. */
  errors?: readonly GraphQLError[];
}

/** Documents by their text, parsed and looked at once. */
export class Documents {
  private readonly known = new Map<string, ScreenedDocument>();

  /** @throws GraphQLError for what cannot be parsed or is beyond a limit */
  screened(text: string): ScreenedDocument {
    const known = this.known.get(text);
    if (known !== undefined) {
      this.known.delete(text); // and in again, as the newest
      this.known.set(text, known);
      return known;
    }
    if (text.length > LIMITS.characters)
      throw documentRefused(`A document has at most ${LIMITS.characters} characters.`);
    const document = parse(text, PARSE_OPTIONS);
    checkShape(document);
    const screened = { document };
    this.remember(text, screened);
    return screened;
  }

  private remember(text: string, screened: ScreenedDocument): void {
    if (text.length > LONGEST_REMEMBERED) return;
    this.known.set(text, screened);
    const [oldest] = this.known.keys();
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest);
  }
}

/** What graphql-js has against the document; worked out once for each that is remembered. */
export function validationErrors(screened: ScreenedDocument, schema: GraphQLSchema): readonly GraphQLError[] {
  screened.errors ??= validate(schema, screened.document);
  return screened.errors;
}
