import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** The deepest sensible selection (me, positions, market, trades, edges, node, price) is 7. */
const DEEPEST = 12;

/** Refuses operations whose fields are nested too deep. Introspection has graphql-js's own limit. */
export function depthLimitRule(context: ValidationContext): ASTVisitor {
  const measure = new Depths((name) => context.getFragment(name));
  return {
    OperationDefinition(operation) {
      if (measure.of(operation.selectionSet) <= DEEPEST) return;
      const message = `The operation is nested more than ${DEEPEST} fields deep.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  };
}

class Depths {
  private readonly fragments = new Map<string, number>();

  constructor(private readonly find: (name: string) => FragmentDefinitionNode | null | undefined) {}

  of(set: SelectionSetNode): number {
    let deepest = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const skip = selection.name.value.startsWith('__') || selection.selectionSet === undefined;
        deepest = Math.max(deepest, 1 + (skip ? 0 : this.of(selection.selectionSet)));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        deepest = Math.max(deepest, this.of(selection.selectionSet));
      } else {
        deepest = Math.max(deepest, this.ofFragment(selection.name.value));
      }
    }
    return deepest;
  }

  /** Each fragment is measured once. A cycle counts 0 here and is refused by another rule. */
  private ofFragment(name: string): number {
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    this.fragments.set(name, 0);
    const fragment = this.find(name);
    const depth = fragment ? this.of(fragment.selectionSet) : 0;
    this.fragments.set(name, depth);
    return depth;
  }
}
