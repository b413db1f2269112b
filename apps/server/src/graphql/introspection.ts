import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** Whether a root selection asks for the schema. `__typename` tells nothing that the document did not know. */
export function asksForSchema(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  return set.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return ['__schema', '__type'].includes(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksForSchema(selection.selectionSet, fragments);
    const fragment = fragments.get(selection.name.value);
    return fragment !== undefined && asksForSchema(fragment.selectionSet, fragments);
  });
}
