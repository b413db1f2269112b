import ts from 'typescript';
import { nodesOf, type Source, sourceFiles } from './source-files.js';

/** A text in the server's code, with what is put into it as `undefined`. */
export type Literal = readonly (string | undefined)[];

const SPEAKING = /\b(TellMembers|ToldPeople|IdeaHistory|DutyNews|GraphQLError)\b/;
/** What these refuse is for programmers alone: no page sends it. */
const FOR_PROGRAMMERS =
  /\/(cli|demo|graphql)\/|\/(http-admission|audit-board|market-board|stream-arguments)\.ts$/;
const SENTENCE = /^([A-Z“]|$)/;
const SILENT = /\b(SELECT|INSERT|UPDATE|DELETE|WHERE|UNION)\b|\.js$/;

interface Spoken {
  /** Whole sentences. */
  readonly sentences: readonly { readonly place: string; readonly literal: Literal }[];
  /** What the code chooses from to put it into one. */
  readonly pieces: readonly string[];
  /** Every text of the server, to look something up in. */
  readonly texts: ReadonlySet<string>;
}

/** What the server's code says to people in notices, histories and errors, apart from its tables. */
export function spokenByServer(): Spoken {
  const files = sourceFiles().filter(
    ({ path }) => path.startsWith('apps/server/src/') && !path.endsWith('.spec.ts'),
  );
  const speaking = files.filter(({ path, text }) => SPEAKING.test(text) && !FOR_PROGRAMMERS.test(path));
  const texts = new Set<string>();
  for (const { ast } of files)
    for (const node of nodesOf(ast)) if (ts.isStringLiteralLike(node)) texts.add(node.text);
  return { sentences: speaking.flatMap(sentencesOf), pieces: speaking.flatMap(piecesOf), texts };
}

function sentencesOf({ path, ast }: Source): { place: string; literal: Literal }[] {
  const found: { place: string; literal: Literal }[] = [];
  for (const node of nodesOf(ast)) {
    const literal = literalOf(node);
    if (literal !== null && isSentence(literal) && !isAside(node)) found.push({ place: path, literal });
  }
  return found;
}

/** The words in tables such as `const SAYS: Record<Decision, string>`. */
function piecesOf({ ast }: Source): string[] {
  const tables = [...nodesOf(ast)].filter(ts.isVariableDeclaration);
  return tables.flatMap(({ type, initializer }) => {
    if (
      !initializer ||
      !ts.isObjectLiteralExpression(initializer) ||
      !/^(Partial<)?Record</.test(type?.getText() ?? '')
    )
      return [];
    const values = initializer.properties.filter(ts.isPropertyAssignment).map((each) => each.initializer);
    return values
      .filter(ts.isStringLiteralLike)
      .map(({ text }) => text)
      .filter((text) => / /.test(text));
  });
}

function literalOf(node: ts.Node): Literal | null {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.flatMap(({ literal }) => [undefined, literal.text])];
}

/** It begins like a sentence, and ends like one or with what somebody says. */
function isSentence(literal: Literal): boolean {
  const words = literal.filter((each) => each !== undefined).join('');
  const ends = /[.?]$/.test(words) || literal.at(-1) === '';
  return / \p{L}/u.test(words) && SENTENCE.test(literal[0] ?? '') && ends && !SILENT.test(words);
}

/** For programmers: an error, a line of the log, a description in the schema. */
function isAside(node: ts.Node): boolean {
  const parent = node.parent;
  if (ts.isNewExpression(parent)) return parent.expression.getText() !== 'GraphQLError';
  if (ts.isCallExpression(parent))
    return /\b(log|logger|warn|query|Error)\b/.test(parent.expression.getText());
  return ts.isPropertyAssignment(parent) && parent.name.getText() === 'description';
}
