import { describe, expect, it } from 'vitest';
import { accepted, answer, buy, refused, replay, sell, submit } from '../support/replay-tool.js';

describe('an order of npm run replay', () => {
  it.each([
    ['an unknown', [], 'rejected', 0],
    ['a filled', [buy('a', 3), sell('b', 3)], 'filled', 0],
    ['a cancelled', [buy('a', 3), { op: 'cancel', id: 'a' }], 'cancelled', 3],
    ['a rejected', [sell('b', 3), buy('a', 3, { postOnly: true })], 'rejected', 3],
  ])('%s one can neither be cancelled nor amended nor reduced', async (_, before, state, remaining) => {
    const changes = [{ op: 'cancel' }, { op: 'amend', price: 40, qty: 1 }, { op: 'reduce', by: 1 }];
    const lines = [...before, ...changes.map((change) => ({ ...change, id: 'a' }))];
    const wanted = refused(state, remaining, 'UNKNOWN_ORDER');
    expect((await replay(lines)).slice(before.length)).toEqual([wanted, wanted, wanted]);
  });

  it('is touched by its own account only', async () => {
    const own = { op: 'cancel', id: 'a', account: 'x' };
    const lines = [buy('a', 3, { account: 'x' }), { ...own, account: 'y' }, own];
    expect((await replay(lines)).slice(1)).toEqual([
      refused('rejected', 0, 'UNKNOWN_ORDER'),
      accepted('cancelled', 3),
    ]);
  });

  it('is amended: less keeps its place, more loses it, another price may trade, 0 cancels', async () => {
    const lines = [
      ...[buy('a', 5), buy('b', 5), sell('s', 4, { price: 52 })],
      { op: 'amend', id: 'a', price: 50, qty: 2 },
      sell('c', 3),
      { op: 'amend', id: 'b', qty: 9 },
      { op: 'amend', id: 'b', price: 52 },
      { op: 'amend', id: 'b', price: 52, qty: 0 },
    ];
    expect((await replay(lines)).slice(3)).toEqual([
      accepted('resting', 2),
      answer('filled', 0, {
        fills: [
          { maker: 'a', price: 50, qty: 2 },
          { maker: 'b', price: 50, qty: 1 },
        ],
      }),
      accepted('resting', 9),
      accepted('resting', 5, { fills: [{ maker: 's', price: 52, qty: 4 }] }),
      accepted('cancelled', 0),
    ]);
  });

  it('is reduced in its place, by all of it at most, and by nothing never', async () => {
    const reduce = (by: unknown) => ({ op: 'reduce', id: 'a', by });
    const lines = [buy('a', 5), reduce(2), reduce(0), reduce('-9223372036854775808'), reduce(99)];
    expect((await replay(lines)).slice(1)).toEqual([
      accepted('resting', 3),
      refused('resting', 3, 'WRONG_SIZE'),
      refused('resting', 3, 'WRONG_SIZE'),
      accepted('cancelled', 0),
    ]);
  });

  it('that is post-only never takes, also when amended', async () => {
    const postOnly = { postOnly: true, price: 49 };
    const lines = [sell('s', 4), buy('a', 3, { postOnly: true }), buy('b', 3, postOnly)];
    expect((await replay([...lines, { op: 'amend', id: 'b', price: 50 }])).slice(1)).toEqual([
      answer('rejected', 3, { reason: 'POST_ONLY' }),
      answer('resting', 3),
      refused('resting', 3, 'POST_ONLY'),
    ]);
  });

  const fill = (maker: string, qty: number) => ({ maker, price: 50, qty });
  it.each([
    ['NONE', answer('filled', 0, { fills: [fill('a', 2), fill('b', 3), fill('c', 1)] })],
    ['CANCEL_NEWEST', answer('cancelled', 4, { fills: [fill('a', 2)], reason: 'SELF_TRADE' })],
    ['CANCEL_OLDEST', answer('resting', 2, { fills: [fill('a', 2), fill('c', 2)], expired: ['b'] })],
    ['CANCEL_BOTH', answer('cancelled', 4, { fills: [fill('a', 2)], expired: ['b'], reason: 'SELF_TRADE' })],
    [
      'DECREMENT',
      answer('cancelled', 0, { fills: [fill('a', 2), fill('c', 1)], expired: ['b'], reason: 'SELF_TRADE' }),
    ],
    ['EXPIRE_TAKER', answer('cancelled', 4, { fills: [fill('a', 2)], reason: 'SELF_TRADE' })],
  ])('that meets its own account under %s', async (stp, wanted) => {
    const lines = [sell('a', 2), sell('b', 3, { account: 'x' }), sell('c', 2)];
    const [, , , last] = await replay([...lines, buy('t', 6, { account: 'x', stp })]);
    expect(last).toEqual(wanted);
  });

  const book = [sell('a', 2), sell('b', 3, { price: 60 })];
  const fills = [
    { maker: 'a', price: 50, qty: 2 },
    { maker: 'b', price: 60, qty: 1 },
  ];
  const market = { side: 'buy', type: 'market', price: 0 };
  it.each([
    ['a sum', { ...market, qty: null, budget: 179 }, answer('filled', 0, { fills })],
    ['a sum that nothing costs', { ...market, qty: null, budget: 49 }, ['BUDGET', 0]],
    ['shares and a sum', { ...market, budget: 179 }, answer('cancelled', 4, { fills, reason: 'BUDGET' })],
    ['all or nothing', { ...market, qty: 3, tif: 'FOK', budget: 160 }, answer('filled', 0, { fills })],
    ['all, for less than it costs', { ...market, qty: 3, maxCost: 159 }, ['FOK', 3]],
    ['more than there is', { ...market, qty: 9, tif: 'FOK' }, ['FOK', 9]],
    ['at once, too cheap', { side: 'buy', price: 49, tif: 'IOC' }, ['IOC', 7]],
    ['at any price, of nobody', { ...market, side: 'sell' }, ['MARKET', 7]],
  ])('for %s', async (_, order, wanted) => {
    const [, , last] = await replay([...book, submit({ id: 't', qty: 7, ...order })]);
    const [reason, remaining] = Array.isArray(wanted) ? wanted : [];
    expect(last).toEqual(Array.isArray(wanted) ? answer('cancelled', Number(remaining), { reason }) : wanted);
  });

  it('that sells all or nothing brings in at least its budget', async () => {
    const least = (budget: number) => ({ type: 'market', price: 0, tif: 'FOK', budget });
    const lines = [
      buy('a', 2),
      buy('b', 3, { price: 40 }),
      sell('s', 3, least(141)),
      sell('t', 3, least(140)),
    ];
    expect((await replay(lines)).slice(2)).toMatchObject([{ state: 'cancelled' }, { state: 'filled' }]);
  });

  it('may have any price up to --max-price', async () => {
    const high = { price: 1_000_000 };
    const lines = [sell('a', 1e12, high), buy('b', 1e12, high), buy('c', 1, { price: 1_000_001 })];
    expect(await replay(lines, '--max-price', '1000000')).toMatchObject([
      { state: 'resting' },
      { state: 'filled', fills: [{ price: 1_000_000, qty: 1e12 }] },
      { line: 3 },
    ]);
  });
});
