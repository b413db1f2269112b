import type { MarketView } from '@openfloor/exchange';
import type { Claim } from '../database/entities/claim.js';
import type { ContractModel } from './contract.model.js';

const YES_NO: readonly ContractModel[] = [
  { index: 0, name: 'YES' },
  { index: 1, name: 'NO' },
];

/** A market's contracts with their names: those that it was listed with, else YES and NO. Pure. */
export function contractsOf(
  { contracts }: Pick<MarketView, 'contracts'>,
  claim: Pick<Claim, 'outcomes'> | undefined,
): readonly ContractModel[] {
  const outcomes = claim?.outcomes ?? [];
  if (contracts === 2 && outcomes.length === 0) return YES_NO;
  return Array.from({ length: contracts }, (_, index) => ({
    index,
    name: outcomes[index] ?? `Outcome ${index + 1}`,
  }));
}

/** The index of the contract of that name, as it is written; null when there is none. */
export function indexOfContract(contracts: readonly ContractModel[], name: string): number | null {
  return contracts.find((contract) => contract.name === name)?.index ?? null;
}
