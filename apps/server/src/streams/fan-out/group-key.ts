import { type ExecutionArgs, getOperationAST, Kind, print } from 'graphql';
import type { Principal, RequestContext } from '../../access/principal.js';
import type { Feed } from './feed.js';

/** The argument that says where one subscriber begins; it does not change what is told then. */
const RESUME = 'after';
const NOBODY_IN_PARTICULAR = 0;

/** Subscriptions with equal keys get the same bytes: everything that could make a difference is in it. */
export function groupKey(args: ExecutionArgs, feed: Feed<unknown>, isVeiled = false): string {
  const { document, operationName, variableValues } = args;
  const query = document.loc?.source.body ?? print(document);
  const own = resumeVariable(args);
  const variables = Object.entries(variableValues ?? {}).filter(([name]) => name !== own);
  return JSON.stringify([
    scopeOf(args.contextValue as RequestContext, feed, isVeiled),
    feed.key,
    operationName ?? null,
    query,
    variables,
  ]);
}

/**
 * The context that a whole group is executed with. Members without an office see the same, so theirs names none of
 * them: what depends on the member cannot get into bytes that others receive. From whom something is kept (`isVeiled`)
 * is told alone.
 */
export function groupContext(context: RequestContext, feed: Feed<unknown>, isVeiled = false): RequestContext {
  const { principal } = context;
  if (principal === null || isVeiled || isPersonal(principal, feed)) return context;
  const shared = { ...principal, memberId: NOBODY_IN_PARTICULAR, sessionId: '' };
  return { ...context, principal: shared, token: null, shownToAll: new Set() };
}

function scopeOf({ principal }: RequestContext, feed: Feed<unknown>, isVeiled: boolean): unknown {
  if (principal === null) return 'nobody signed in';
  const { memberId, sessionId: _, roles, ...rest } = principal;
  if (isVeiled) return ['veiled', memberId, [...roles].sort(), rest];
  return [isPersonal(principal, feed) ? memberId : 'any member', [...roles].sort(), rest];
}

const isPersonal = ({ roles }: Principal, feed: Feed<unknown>): boolean =>
  feed.memberId !== null || roles.size > 0;

/** The variable that is the argument `after` of the subscription's field; null where there is none. */
function resumeVariable({ document, operationName }: ExecutionArgs): string | null {
  const [field] = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  if (field?.kind !== Kind.FIELD) return null;
  const value = field.arguments?.find(({ name }) => name.value === RESUME)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : null;
}
