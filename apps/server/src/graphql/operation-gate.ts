import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type DocumentNode, type GraphQLError, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { fragmentsOf } from './document-shape.js';
import { Documents, validationErrors } from './documents.js';
import { asksForSchema } from './introspection.js';
import { documentRefused } from './limit-exceeded.js';
import { LIMITS } from './limits.js';
import { type Costed, operationCost, type Variables } from './operation-cost.js';
import { checkVariables } from './variable-limits.js';

/** What a client sends, over HTTP or WebSocket. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Variables;
}

/** An operation within the limits. */
export interface AdmittedOperation {
  readonly document: DocumentNode;
  /** null where the document has no operation of that name, or several and none was named. */
  readonly kind: 'query' | 'mutation' | 'subscription' | null;
  /** In fields of the answer. */
  readonly cost: number;
  readonly asksForSchema: boolean;
  /** What the validation has against it. */
  errors(): readonly GraphQLError[];
}

/** Every operation passes here before it is validated and executed, whatever it came by. */
@Injectable()
export class OperationGate {
  private readonly documents = new Documents();
  private readonly weighed = new WeakMap<OperationDefinitionNode, Weight>();

  constructor(private readonly schema: GraphQLSchemaHost) {}

  /** @throws GraphQLError for what cannot be parsed or is beyond a limit */
  admit({ query, operationName, variables }: OperationRequest): AdmittedOperation {
    checkVariables(variables);
    const { schema } = this.schema;
    const screened = this.documents.screened(query);
    const { document } = screened;
    const errors = () => validationErrors(screened, schema);
    const operation = getOperationAST(document, operationName);
    if (!operation) return { document, kind: null, cost: 0, asksForSchema: false, errors };
    const weight = this.weighed.get(operation) ?? this.weigh({ schema, document, operation, variables });
    if (weight.cost > LIMITS.cost) throw documentRefused(tooDear(weight.cost), operation);
    return { document, kind: operation.operation, ...weight, errors };
  }

  /** Most operations weigh the same whatever their variables are, so once is enough. */
  private weigh(costed: Costed): Weight {
    const { document, operation } = costed;
    const { cost, depends } = operationCost(costed);
    const weight = { cost, asksForSchema: asksForSchema(operation.selectionSet, fragmentsOf(document)) };
    if (!depends) this.weighed.set(operation, weight);
    return weight;
  }
}

type Weight = Pick<AdmittedOperation, 'cost' | 'asksForSchema'>;

function tooDear(cost: number): string {
  const fields = Math.min(Math.ceil(cost), Number.MAX_SAFE_INTEGER);
  return `The answer could have ${fields} fields, and an operation may ask for ${LIMITS.cost}: ask for fewer items, or for less of each.`;
}
