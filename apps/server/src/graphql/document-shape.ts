import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { documentRefused } from './limit-exceeded.js';
import { LIMITS } from './limits.js';

/**
 * Refuses documents of a hostile shape before graphql-js validates them: some of its rules compare every field with
 * every other one. It goes through an operation with each use of a fragment and stops where a limit is reached, so that a bomb
 * costs no more than the limit. What is no GraphQL of ours (unknown names and such) is left to the validation.
 * @throws GRAPHQL_VALIDATION_FAILED naming the limit
 */
export function checkShape(document: DocumentNode): void {
  const { definitions } = document;
  if (definitions.length > LIMITS.definitions)
    throw documentRefused(`A document has at most ${LIMITS.definitions} operations and fragments.`);
  checkDirectives(document);
  const fragments = fragmentsOf(document);
  const walked = new Set<string>();
  for (const definition of operationsOf(document)) {
    checkOperation(definition);
    new Walk(fragments, walked).of(definition);
  }
  for (const fragment of fragments.values()) {
    if (!walked.has(fragment.name.value)) new Walk(fragments, walked).of(fragment);
  }
}

const isOperation = (definition: DefinitionNode): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION;

const operationsOf = ({ definitions }: DocumentNode): OperationDefinitionNode[] =>
  definitions.filter(isOperation);

export function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function checkOperation(operation: OperationDefinitionNode): void {
  if ((operation.variableDefinitions?.length ?? 0) > LIMITS.variables)
    throw documentRefused(`An operation declares at most ${LIMITS.variables} variables.`, operation);
}

function checkDirectives(document: DocumentNode): void {
  let all = 0;
  visit(document, {
    enter(node: ASTNode) {
      if (!('directives' in node) || node.directives === undefined) return;
      all += node.directives.length;
      if (node.directives.length > LIMITS.directivesPerPlace)
        throw documentRefused(`A field has at most ${LIMITS.directivesPerPlace} directives.`, node);
      if (all > LIMITS.directives)
        throw documentRefused(`A document has at most ${LIMITS.directives} directives.`, node);
    },
  });
}

/** A place in the answer: the fields that were asked for in it so far, by their names there. */
type Place = Map<string, Place>;

/** One way through an operation. */
class Walk {
  private readonly path = new Set<string>();
  private root: ASTNode | undefined;
  /** Of the first level; a fragment that nobody uses has none. */
  private mostRoots: number = Number.POSITIVE_INFINITY;
  private selections = 0;
  private aliases = 0;
  private repetitions = 0;
  private rootFields = 0;

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    /** Names of the fragments that were come by. */
    private readonly walked: Set<string>,
  ) {}

  of(definition: OperationDefinitionNode | FragmentDefinitionNode): void {
    this.root = definition;
    if (isOperation(definition))
      this.mostRoots = definition.operation === 'mutation' ? LIMITS.mutations : LIMITS.rootFields;
    this.set(definition.selectionSet, { place: new Map(), depth: 0, deepest: LIMITS.depth });
  }

  private set(set: SelectionSetNode, where: Where): void {
    for (const selection of set.selections) {
      if (++this.selections > LIMITS.selections)
        this.refuse(`more than ${LIMITS.selections} fields, counted each time that a fragment is used`);
      if (selection.kind === Kind.FIELD) this.field(selection, where);
      else if (selection.kind === Kind.INLINE_FRAGMENT) this.set(selection.selectionSet, where);
      else this.spread(selection, where);
    }
  }

  private field(field: FieldNode, { place, depth, deepest }: Where): void {
    const name = field.alias?.value ?? field.name.value;
    if (field.alias !== undefined && ++this.aliases > LIMITS.aliases)
      this.refuse(`more than ${LIMITS.aliases} aliases`);
    if (depth === 0) this.countRoot();
    const known = place.get(name);
    if (known !== undefined && ++this.repetitions > LIMITS.repetitions)
      this.refuse(`the same fields again more than ${LIMITS.repetitions} times`);
    if (depth + 1 > deepest)
      throw documentRefused(`The operation is nested more than ${deepest} fields deep.`, this.root);
    const next = known ?? new Map();
    place.set(name, next);
    if (field.selectionSet === undefined) return;
    const introspecting = depth === 0 && field.name.value.startsWith('__');
    const below = introspecting ? LIMITS.introspectionDepth : deepest;
    this.set(field.selectionSet, { place: next, depth: depth + 1, deepest: below });
  }

  private spread({ name: { value: name } }: FragmentSpreadNode, where: Where): void {
    const fragment = this.fragments.get(name);
    if (fragment === undefined) return; // the validation says so
    if (this.path.has(name))
      throw documentRefused(`Cannot spread fragment "${name}" within itself.`, fragment);
    this.walked.add(name);
    this.path.add(name);
    this.set(fragment.selectionSet, where);
    this.path.delete(name);
  }

  private countRoot(): void {
    if (++this.rootFields <= this.mostRoots) return;
    const what = this.mostRoots === LIMITS.mutations ? 'mutations' : 'fields of the first level';
    this.refuse(`more than ${this.mostRoots} ${what}`);
  }

  private refuse(what: string): never {
    throw documentRefused(`The operation asks for ${what}.`, this.root);
  }
}

interface Where {
  readonly place: Place;
  readonly depth: number;
  /** How many fields deep it may go here. */
  readonly deepest: number;
}
