import type { Command, MarketView } from '@openfloor/exchange';
import type { CommittedBatch, Exchange, Submitted } from '@openfloor/journal';
import { describe, expect, it } from 'vitest';
import type { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { MarketsOfIdeas } from '../markets/markets-of-ideas.js';
import { IdeaInsiders } from './idea-insiders.js';
import type { IdeaTeams } from './idea-teams.js';

const ADA = 1;
const BEA = 2;
const IDEA = { id: 7, proposerId: ADA, marketId: 70 };

/** The exchange as a port: an idea of Ada's, whose team Bea has joined, with markets that have these insiders. */
function floor(insidersOf: Record<number, number[]>) {
  const sent: Command[] = [];
  const busy = { times: 0 };
  let tell: (batch: CommittedBatch) => void = () => undefined;
  const markets = new Map(Object.entries(insidersOf).map(([id, insiders]) => [Number(id), insiders]));
  const view = {
    member: () => ({}),
    market: (marketId: number) => {
      const insiders = markets.get(marketId);
      return insiders && ({ marketId, ideaId: IDEA.id, state: 'open', insiders } as unknown as MarketView);
    },
  };
  const submit = async (command: Command): Promise<Submitted | { type: 'Refused'; code: 'BUSY' }> => {
    sent.push(command);
    if (busy.times-- > 0) return { type: 'Refused', code: 'BUSY' };
    if (command.type === 'SetInsiders') markets.set(command.marketId, [...command.insiders]);
    return { type: 'Submitted' } as Submitted;
  };
  const onCommitted = (listener: typeof tell) => {
    tell = listener;
    return () => undefined;
  };
  const insiders = new IdeaInsiders(
    { view, submit, onCommitted } as unknown as Exchange,
    { find: () => IDEA } as unknown as IdeaCatalogue,
    { ideas: () => [IDEA.id], of: () => [BEA], insiders: () => [ADA, BEA] } as unknown as IdeaTeams,
    { of: () => [...markets.keys()] } as unknown as MarketsOfIdeas,
  );
  insiders.onModuleInit();
  const list = (marketId: number) => {
    markets.set(marketId, [ADA]);
    const events = [{ type: 'MarketListed', marketId }];
    tell({ commands: [{ events }] } as unknown as CommittedBatch);
  };
  return { insiders, sent, busy, markets, list };
}

describe('a team', () => {
  it('is made insiders at the start of every market that lacks somebody, and nothing is sent for the others', async () => {
    const { insiders, sent } = floor({ 70: [ADA, BEA], 71: [ADA], 72: [ADA, BEA, 9] });
    await insiders.onApplicationBootstrap();
    expect(sent).toEqual([{ type: 'SetInsiders', marketId: 71, insiders: [ADA, BEA] }]);
    await insiders.look();
    expect(sent).toHaveLength(1);
  });

  it('is tried again where the exchange is busy', async () => {
    const { insiders, busy, markets } = floor({ 70: [ADA] });
    busy.times = 2;
    await insiders.settle(IDEA.id);
    await insiders.look();
    expect(markets.get(70)).toEqual([ADA]);
    await insiders.look();
    expect(markets.get(70)).toEqual([ADA, BEA]);
  });

  it('joins a market that is listed later', async () => {
    const { insiders, markets, list } = floor({ 70: [ADA, BEA] });
    await insiders.onApplicationBootstrap();
    list(71);
    await insiders.look();
    expect(markets.get(71)).toEqual([ADA, BEA]);
  });
});
