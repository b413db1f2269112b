import { describe, expect, it } from 'vitest';
import { InProcessCourier } from './in-process-courier.js';

type Messages = { prices: number; [topic: `trades:${number}`]: string };

describe('InProcessCourier', () => {
  it('delivers to every listener of the topic, in order, before publish returns', () => {
    const courier = new InProcessCourier<Messages>();
    const heard: string[] = [];
    courier.listen('trades:1', (trade) => heard.push(`a ${trade}`));
    courier.listen('trades:1', (trade) => heard.push(`b ${trade}`));
    courier.listen('trades:2', (trade) => heard.push(`other ${trade}`));
    courier.publish('trades:1', 'x');
    courier.publish('trades:1', 'y');
    expect(heard).toEqual(['a x', 'b x', 'a y', 'b y']);
  });

  it('is silent at once for who stops listening', () => {
    const courier = new InProcessCourier<Messages>();
    const heard: number[] = [];
    const stop = courier.listen('prices', (price) => heard.push(price));
    courier.publish('prices', 1);
    stop();
    stop();
    courier.publish('prices', 2);
    expect(heard).toEqual([1]);
  });

  it('takes thousands of listeners without a warning', () => {
    const courier = new InProcessCourier<Messages>();
    let heard = 0;
    for (let i = 0; i < 2_000; i++) courier.listen('prices', () => heard++);
    courier.publish('prices', 1);
    expect(heard).toBe(2_000);
  });
});
