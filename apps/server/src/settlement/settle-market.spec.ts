import { describe, expect, it } from '@jest/globals';
import type { Answer, Command } from '@openfloor/exchange';
import type { Exchange, Submitted } from '@openfloor/journal';
import { encodeId } from '../graphql/global-id.js';
import type { MarketModel } from '../markets/market.model.js';
import type { MarketBoard } from '../markets/market-board.js';
import { SettleMarket } from './settle-market.js';

const paid = (complete: boolean): Answer => ({
  type: 'SettlementPaid',
  members: 2_000,
  amountMilli: 1,
  complete,
});
const rejected = (code: 'MARKET_NOT_CLOSED' | 'MARKET_NOT_SETTLING'): Answer => ({ type: 'Rejected', code });

/** The port, answering what the script says and writing down what it was asked. */
function exchangeThat(...answers: Answer[]) {
  const asked: { command: Command; key: string }[] = [];
  const submit = async (command: Command, options: { key?: string } = {}): Promise<Submitted> => {
    asked.push({ command, key: options.key ?? '' });
    const answer = answers[asked.length - 1] ?? { type: 'Done' };
    return { type: 'Submitted', answer, sequence: asked.length, at: 0, repeated: false };
  };
  const market = { id: 'the market' } as MarketModel;
  const board = { find: () => market } as unknown as MarketBoard;
  return { asked, settlement: new SettleMarket({ submit } as unknown as Exchange, board), market };
}

const input = { marketId: encodeId('Market', 12), payout: '0.75', idempotencyKey: 'mine' };

describe('settling', () => {
  it('closes, pays YES and the rest of 1 to NO, and goes on until everybody is paid', async () => {
    const { asked, settlement, market } = exchangeThat(
      { type: 'Done' },
      paid(false),
      paid(false),
      paid(true),
    );
    expect(await settlement.settle(7, input)).toEqual({ market });
    expect(asked.map(({ command }) => command)).toEqual([
      { type: 'CloseMarket', marketId: 12 },
      { type: 'SettleMarket', marketId: 12, payoutTicks: [750, 250] },
      { type: 'ContinueSettlement', marketId: 12 },
      { type: 'ContinueSettlement', marketId: 12 },
    ]);
  });

  it('gives every step a key of its own, the same when it is sent again and another for another member', async () => {
    const keysOf = async (member: number) => {
      const { asked, settlement } = exchangeThat({ type: 'Done' }, paid(false), paid(true));
      await settlement.settle(member, input);
      return asked.map(({ key }) => key);
    };
    const [first, again, other] = [await keysOf(7), await keysOf(7), await keysOf(8)];
    expect(new Set(first).size).toBe(3);
    expect(again).toEqual(first);
    expect(other.some((key) => first.includes(key))).toBe(false);
  });

  it('is content when somebody else paid the rest', async () => {
    const { settlement, market } = exchangeThat(
      { type: 'Done' },
      paid(false),
      rejected('MARKET_NOT_SETTLING'),
    );
    expect(await settlement.settle(7, input)).toEqual({ market });
  });

  it('stops at the first step that is refused', async () => {
    const { asked, settlement } = exchangeThat({ type: 'Done' }, rejected('MARKET_NOT_CLOSED'));
    expect(await settlement.settle(7, input)).toMatchObject({ code: 'MARKET_NOT_CLOSED' });
    expect(asked.length).toBe(2);
  });

  it('touches nothing when the payout cannot be', async () => {
    const { asked, settlement } = exchangeThat();
    expect(await settlement.settle(7, { ...input, payout: '1.001' })).toMatchObject({
      code: 'PAYOUT_OUT_OF_RANGE',
    });
    expect(asked).toEqual([]);
  });
});
