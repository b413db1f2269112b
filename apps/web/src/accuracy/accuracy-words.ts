import { t } from '@lingui/core/macro';
import { formatFixed, formatRatio } from '../format/number';
import type { Accuracy, Method } from './accuracy-query';

export const methodNames: Record<Method['method'], string> = {
  PRICE: t`Price`,
  MERIT: t`Merit`,
  MEAN_RATING: t`Mean rating`,
  UP_VOTES: t`Up-votes`,
};

/** The same within a sentence. */
const spokenNames: Record<Method['method'], string> = {
  PRICE: t`price`,
  MERIT: t`merit`,
  MEAN_RATING: t`mean rating`,
  UP_VOTES: t`up-votes`,
};

/** What each method is, in a line. */
export const methodWords: Record<Method['method'], string> = {
  PRICE: t`the last price before the market closed`,
  MERIT: t`the last that was published before it closed`,
  MEAN_RATING: t`of ratings without a stake, by at least five people`,
  UP_VOTES: t`who seconded or followed it, as a share of all members`,
};

export const figure = (value: number | null): string => (value === null ? '' : formatFixed(value, 3));

/** `0.120 to 0.240` */
export const interval = (low: number | null, high: number | null): string =>
  low === null || high === null ? '' : t`${figure(low)} to ${figure(high)}`;

/** Which predicted better: on the headlines that all had judged, for anything else compares different headlines. */
export function betterSentence({ methods, shared, resolved, nextAt }: Accuracy): string {
  if (resolved === 0) return t`Nothing is told before ${nextAt} headlines are resolved.`;
  const compared = methods
    .flatMap(({ method, sharedBrier, low, high }) =>
      sharedBrier === null ? [] : [{ method, brier: sharedBrier, half: width(low, high) / 2 }],
    )
    .sort((a, b) => a.brier - b.brier);
  const [best, second] = compared;
  if (best === undefined)
    return t`No ten headlines were judged by every method, so they cannot be compared yet.`;
  if (second === undefined)
    return t`${methodNames[best.method]} is the only method with enough headlines so far.`;
  const rest = compared.slice(1).map(({ method, brier }) => `${spokenNames[method]} ${figure(brier)}`);
  const close = second.brier - best.brier < best.half ? t` The first two are too close to call.` : '';
  return t`On the ${shared} headlines that all had judged, ${spokenNames[best.method]} came closest, with a Brier score of ${figure(best.brier)}. The others: ${listed(rest)}.${close}`;
}

const width = (low: number | null, high: number | null): number =>
  low === null || high === null ? 0 : high - low;

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : t`${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

export function optimismSentence({ optimism, debias }: Accuracy): string {
  if (optimism === null) return t`Whether prices are too high is not known yet.`;
  const { value, low, high, meanPrice, baseRate } = optimism;
  const said = t`Prices said ${formatRatio(meanPrice, 1)} on average, and ${formatRatio(baseRate, 1)} came out YES.`;
  const range = t`between ${signedPoints(low)} and ${signedPoints(high)} points, 95 times in 100`;
  const verdict =
    low <= 0 && high >= 0
      ? t`The difference may be chance (${range}).`
      : value > 0
        ? t`They were ${points(value)} points too high (${range}).`
        : t`They were ${points(value)} points too low (${range}).`;
  const taken =
    debias === null
      ? t`A debiased price is shown once 30 headlines are resolved, five of them each way.`
      : t`The debiased price beside a headline’s price takes that off; it was fitted to ${debias.fittedOn} headlines.`;
  return `${said} ${verdict} ${taken}`;
}

const points = (value: number): string => formatFixed(Math.abs(value) * 100, 1);
const signedPoints = (value: number): string => `${value < 0 ? '−' : ''}${points(value)}`;
