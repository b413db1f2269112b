/** Which markets belong to which members, for looking up at once. */
export class Pairs {
  private readonly byMember = new Map<number, Set<number>>();

  has(memberId: number, marketId: number): boolean {
    return this.byMember.get(memberId)?.has(marketId) === true;
  }

  /** True when it is new. */
  add(memberId: number, marketId: number): boolean {
    const markets = this.byMember.get(memberId);
    if (markets === undefined) this.byMember.set(memberId, new Set([marketId]));
    else if (markets.has(marketId)) return false;
    else markets.add(marketId);
    return true;
  }

  hasMember(memberId: number): boolean {
    return this.byMember.has(memberId);
  }
}
