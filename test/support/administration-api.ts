import type { ApiClient } from './api-client.js';

interface PolicyVersionAnswer {
  readonly version: number;
  readonly at: string | null;
  readonly inForceAt: string | null;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly terms: readonly { readonly name: string; readonly value: string }[] | null;
}

interface LedgerHealthAnswer {
  readonly ok: boolean;
  readonly laws: readonly { readonly law: string; readonly ok: boolean; readonly problem: string | null }[];
  readonly classes: readonly {
    readonly accountClass: string;
    readonly accounts: number;
    readonly total: string | null;
  }[];
  readonly journal: Readonly<Record<string, string | null>>;
  readonly lag: { readonly view: number; readonly history: number };
  readonly failures: { readonly commits: number; readonly commands: number; readonly lastAt: string | null };
}

/** Newest first. */
export async function readPolicyVersions(
  client: ApiClient,
  policy: string,
  first: number | null = null,
): Promise<PolicyVersionAnswer[]> {
  const query = `query ($policy: Policy!, $first: Int) { policyVersions(policy: $policy, first: $first) {
    version at inForceAt actor reason terms { name value } } }`;
  const variables = { policy, ...(first !== null && { first }) };
  return (await client.read<{ policyVersions: PolicyVersionAnswer[] }>(query, variables)).policyVersions;
}

/** A term of a version by its name. */
export const termOf = (version: PolicyVersionAnswer | undefined, name: string): string | undefined =>
  version?.terms?.find((term) => term.name === name)?.value;

export async function readLedgerHealth(client: ApiClient): Promise<LedgerHealthAnswer> {
  const query = `{ ledgerHealth { ok laws { law ok problem } classes { accountClass accounts total }
    journal { sequence headHash checkedFrom replayedThrough replayedFrom snapshotSequence snapshotHash }
    lag { view history } failures { commits commands lastAt } } }`;
  return (await client.read<{ ledgerHealth: LedgerHealthAnswer }>(query)).ledgerHealth;
}

const TREASURY = `{ treasury { sequence issued issueLimit cash held escrow house flows { kind out back }
  houses { count subsidy atWorst atPrices } settledHouses settledCount
  seasons { season complete members amount } } }`;

interface TreasuryAnswer {
  readonly sequence: string;
  readonly issued: string;
  readonly issueLimit: string;
  readonly cash: string | null;
  readonly held: string | null;
  readonly escrow: string | null;
  readonly house: string;
  readonly flows: readonly { readonly kind: string; readonly out: string; readonly back: string }[];
  readonly houses: { readonly count: number; readonly subsidy: string; readonly atWorst: string };
  readonly settledHouses: string;
  readonly settledCount: number;
  readonly seasons: readonly {
    readonly season: string;
    readonly complete: boolean;
    readonly members: number | null;
    readonly amount: string | null;
  }[];
}

export const readTreasury = async (client: ApiClient): Promise<TreasuryAnswer> =>
  (await client.read<{ treasury: TreasuryAnswer }>(TREASURY)).treasury;
