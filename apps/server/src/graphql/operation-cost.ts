import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { fragmentsOf } from './document-shape.js';
import { EXTRA_COSTS, LIST_SIZES, MOST_PER_PAGE, PAGE_ARGUMENTS, USUAL_LIST } from './field-costs.js';

export type Variables = Readonly<Record<string, unknown>>;

/** Of one operation under a schema. `variables` are not checked yet. */
export interface Costed {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/**
 * How many fields the answer can have, about: each field counts 1 and what it costs besides (field-costs), times the
 * sizes of the lists that it is in. Sizes are what the operation asks for by `first` and its like, else what is usual.
 * Every branch of a union counts. Never throws: what does not fit the schema costs nothing and is refused elsewhere.
 */
export function operationCost(costed: Costed): OperationCost {
  const root = costed.schema.getRootType(costed.operation.operation);
  const costs = new Costs(costed);
  const cost = root ? costs.of(costed.operation.selectionSet, root, null) : 0;
  return { cost, depends: costs.depends };
}

export interface OperationCost {
  readonly cost: number;
  /** It is another one with other variables. */
  readonly depends: boolean;
}

type Parent = ReturnType<typeof getNamedType> | undefined;

class Costs {
  depends = false;
  private readonly fragments;

  constructor(private readonly costed: Costed) {
    this.fragments = fragmentsOf(costed.document);
  }

  /** `page`: how many items the field above was asked for, where it was. */
  of(set: SelectionSetNode, parent: Parent, page: number | null): number {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        cost += this.ofField(selection, parent, page);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition?.name.value;
        cost += this.of(selection.selectionSet, type === undefined ? parent : this.type(type), page);
      } else {
        const fragment = this.fragments.get(selection.name.value);
        if (fragment)
          cost += this.of(fragment.selectionSet, this.type(fragment.typeCondition.name.value), page);
      }
    }
    return cost;
  }

  private ofField(node: FieldNode, parent: Parent, page: number | null): number {
    const name = node.name.value;
    if (name.startsWith('__')) return EXTRA_COSTS[name] ?? 1;
    if (!isObjectType(parent) && !isInterfaceType(parent)) return 0;
    const field = parent.getFields()[name];
    if (field === undefined) return 0;
    const place = `${parent.name}.${name}`;
    const asked = this.pageAsked(node, field);
    const cost = 1 + (EXTRA_COSTS[place] ?? 0);
    if (node.selectionSet === undefined) return cost;
    const items = isList(field.type) ? (asked ?? LIST_SIZES[place] ?? page ?? USUAL_LIST) : 1;
    const type = getNamedType(field.type);
    return cost + items * (isCompositeType(type) ? this.of(node.selectionSet, type, asked) : 0);
  }

  private pageAsked(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    for (const argument of field.args) {
      if (!PAGE_ARGUMENTS.has(argument.name)) continue;
      const given = node.arguments?.find(({ name }) => name.value === argument.name);
      const value = given === undefined ? undefined : this.value(given.value);
      const usual = typeof argument.defaultValue === 'number' ? argument.defaultValue : null;
      const size = typeof value === 'number' ? value : usual;
      if (size !== null) return Math.min(Math.max(size, 0), MOST_PER_PAGE);
    }
    return null;
  }

  /** undefined for what says nothing: the default of the argument is in force then. */
  private value(node: ValueNode): unknown {
    if (node.kind === Kind.INT) return Number(node.value);
    if (node.kind !== Kind.VARIABLE) return undefined;
    this.depends = true;
    const name = node.name.value;
    if (this.costed.variables[name] !== undefined) return this.costed.variables[name];
    const definition = this.costed.operation.variableDefinitions?.find(
      ({ variable }) => variable.name.value === name,
    );
    const fallback = definition?.defaultValue;
    return fallback?.kind === Kind.INT ? Number(fallback.value) : undefined;
  }

  private type(name: string): Parent {
    return this.costed.schema.getType(name) as Parent;
  }
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));
