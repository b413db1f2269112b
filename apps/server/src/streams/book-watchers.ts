import type { ContractOfMarket } from '../markets/book-reader.js';

/** Which books somebody watches. */
export class BookWatchers {
  private readonly counts = new Map<number, Map<number, number>>();

  /** Returns the way to stop it. */
  add({ marketId, contract }: ContractOfMarket): () => void {
    const contracts = this.counts.get(marketId) ?? new Map<number, number>();
    this.counts.set(marketId, contracts);
    contracts.set(contract, (contracts.get(contract) ?? 0) + 1);
    return () => {
      const left = (contracts.get(contract) ?? 0) - 1;
      if (left > 0) contracts.set(contract, left);
      else contracts.delete(contract);
      if (contracts.size === 0) this.counts.delete(marketId);
    };
  }

  contractsOf(marketId: number): Iterable<number> {
    return this.counts.get(marketId)?.keys() ?? [];
  }
}
