import type { Role } from './roles.js';

/**
 * Who may use a query, mutation or subscription, or read a field.
 * - `everybody`: also who is not signed in, in every exchange.
 * - `readers`: members; where the board is public, everybody.
 * - `members`: who is signed in.
 * - a list: members that have one of these roles; `team`: who belongs to the idea of the market that the field is of.
 */
export type Access = 'everybody' | 'readers' | 'members' | readonly (Role | 'team')[];

/** Of a type's fields: all alike, or all but those that are named. */
export type TypeAccess =
  | Access
  | { readonly fields: Access; readonly except: Readonly<Record<string, Access>> };

export interface AccessTable {
  /** Root types have no default: each of their fields is named. */
  readonly roots: Readonly<Record<'Query' | 'Mutation' | 'Subscription', Readonly<Record<string, Access>>>>;
  readonly types: Readonly<Record<string, TypeAccess>>;
}

/** True when whoever passes the first also passes the second. Teams differ from market to market. Pure. */
export function implies(first: Access, second: Access): boolean {
  if (second === 'everybody') return true;
  if (first === 'everybody') return false;
  if (second === 'readers') return true;
  if (first === 'readers') return false;
  if (second === 'members') return true;
  if (first === 'members') return false;
  return first.every((role) => role !== 'team' && second.includes(role));
}
