import { t } from '@lingui/core/macro';
import type { PointedAt } from './pointer';

/** Before one's first try. */
export const beforeTrying = (): PointedAt[] => [
  {
    at: '[data-testid="practice-price"]',
    title: t`The price`,
    text: t`What the floor expects: 58% is the chance that this succeeds, according to those who put tokens behind it. Each trade moves it.`,
  },
  {
    at: '[data-testid="practice-merit"]',
    title: t`Merit`,
    text: t`What independent people believe, each of them counted, whatever the price does. Ideas are ranked by it. It is told when five people have given an estimate; here it is four so far.`,
  },
  {
    at: '[data-testid="practice-ticket"]',
    title: t`Your estimate`,
    text: t`Say how likely you find it, and put a few tokens behind it. You cannot lose more than you stake.`,
    side: 'left',
    done: t`Try it`,
  },
];

/** After it. */
export const afterTrying = (): PointedAt[] => [
  {
    at: '[data-testid="practice-merit"]',
    title: t`Merit is told now`,
    text: t`Yours was the fifth estimate. Who has more tokens moves the price further, but does not count for more people here.`,
  },
  {
    at: '[data-testid="practice-evidence"]',
    title: t`Evidence`,
    text: t`How much stands behind a merit, from D to A: how many people, how much they risk, what they offer in the book, how long it has been open, how far they agree.`,
  },
  {
    at: '[data-testid="practice-outcome"]',
    title: t`What comes of it`,
    text: t`When the idea is decided, a jury says whether it succeeded, and shares are paid. On the floor you can sell before.`,
    side: 'top',
    done: t`Go on`,
  },
];
