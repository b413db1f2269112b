import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** A change that breaks clients and is made all the same. */
export interface ReviewedChange {
  /** As `breakingChanges` writes it. */
  readonly change: string;
  /** Why, and what clients use instead. */
  readonly reason: string;
}

/** What breaks clients between two schemas, for example "FIELD_REMOVED Market.price", in order. */
export async function breakingChanges(released: string, current: string): Promise<string[]> {
  const changes = await diff(buildSchema(released), buildSchema(current));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ type, path }) => `${type} ${path}`)
    .sort();
}

/** What is wrong with a review: changes that nobody reviewed, that have no reason, or that there are not. */
export function reviewProblems(changes: readonly string[], reviewed: readonly ReviewedChange[]): string[] {
  const known = new Set(reviewed.map(({ change }) => change));
  return [
    ...changes.filter((change) => !known.has(change)).map((change) => `not reviewed: ${change}`),
    ...reviewed.filter(({ reason }) => reason.trim() === '').map(({ change }) => `no reason: ${change}`),
    ...[...known].filter((change) => !changes.includes(change)).map((change) => `not so: ${change}`),
  ];
}
