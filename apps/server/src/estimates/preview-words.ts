import type { HeadlineKind } from '../database/entities/idea.js';

export interface PreviewFigures {
  readonly contract: 'YES' | 'NO';
  readonly filled: number;
  readonly resting: number;
  /** Tokens that leave cash for what trades; negative when some come in. */
  readonly costMilli: number;
  /** The most that leaves: what trades and what is set aside. */
  readonly lossMilli: number;
  readonly sealed: boolean;
  /** Shares of the contract that the member owns already: they stay, and what is bought is added to them. */
  readonly owned: number;
  readonly priceHalfTicks: number;
  /** null before the opening, and where it is not known. */
  readonly newPriceHalfTicks: number | null;
}

/** What makes a headline come true, after "if". */
const COMES_TRUE: Record<HeadlineKind, string> = {
  JURY: 'the jury says yes',
  ADOPTED: 'it is adopted',
  SHIPPED: 'it is shipped',
  RECORD: 'the record says yes',
};
const COMES_FALSE: Record<HeadlineKind, string> = {
  JURY: 'the jury says no',
  ADOPTED: 'it is not adopted',
  SHIPPED: 'it is not shipped',
  RECORD: 'the record says no',
};

/** What an estimate with a stake would do, for somebody who has never traded. Pure. */
export function previewWords(figures: PreviewFigures, headline: HeadlineKind): string {
  const right = figures.contract === 'YES' ? COMES_TRUE[headline] : COMES_FALSE[headline];
  if (figures.sealed) return sealedWords(figures, right);
  const { costMilli, filled, resting } = figures;
  const parts =
    filled === 0
      ? [`${restingWords(figures, right)} Until then it can be taken back.`, ownedWords(figures)]
      : [
          costMilli < 0 ? sellingWords(figures) : buyingWords(figures, right),
          resting > 0 ? restWords(figures) : '',
          ownedWords(figures),
        ];
  return [...parts, priceWords(figures)].filter((part) => part !== '').join(' ');
}

/** Without a stake it says what somebody thinks, and does nothing. */
export const RATING_WORDS =
  'Without tokens it is a rating: kept apart, and compared with merit once the idea is decided. It does not enter merit.';

/** Nothing in it depends on the price. */
export const hiddenWords = (stakeMilli: number, chancePermille: number): string =>
  `Puts up to ${tokens(stakeMilli)} tokens behind ${percent(chancePermille)}. You see the price, and what they bought, afterwards. You can lose no more than these ${tokens(stakeMilli)}.`;

const sealedWords = ({ contract, resting, lossMilli }: PreviewFigures, right: string): string =>
  `A sealed order for ${grouped(resting)} ${contract}: nobody sees it, and no price is shown, until everybody trades at one price at the opening. It pays at most ${tokens(lossMilli)}. If ${right} you get ${grouped(resting)}; if not you lose at most ${tokens(lossMilli)}.`;

const buyingWords = ({ contract, filled, costMilli }: PreviewFigures, right: string): string =>
  `Buys about ${grouped(filled)} ${contract} for ${tokens(costMilli)} tokens. If ${right} you get ${grouped(filled)}; if not you lose ${tokens(costMilli)}.`;

/** Shares of the other side make whole sets, which turn back into tokens. */
const sellingWords = ({ contract, costMilli }: PreviewFigures): string =>
  `Gives up ${contract === 'YES' ? 'NO' : 'YES'} shares that you own, and brings you about ${tokens(-costMilli)} tokens.`;

const restingWords = ({ contract, resting, lossMilli }: PreviewFigures, right: string): string =>
  `Offers ${tokens(lossMilli)} tokens for ${grouped(resting)} ${contract} and waits for somebody who takes them. If that happens and ${right} you get ${grouped(resting)}; if not you lose ${tokens(lossMilli)}.`;

const restWords = ({ contract, resting, lossMilli, costMilli }: PreviewFigures): string =>
  `${tokens(lossMilli - Math.max(0, costMilli))} more are set aside for ${grouped(resting)} ${contract} that nobody sells yet.`;

/** A stake is what this estimate spends, whatever the one before it has bought. */
const ownedWords = ({ contract, owned }: PreviewFigures): string =>
  owned === 0 ? '' : `This is in addition to the ${grouped(owned)} ${contract} that you own.`;

/** Whoever only waits beside the price does not ask where it stays. */
function priceWords({ filled, priceHalfTicks, newPriceHalfTicks }: PreviewFigures): string {
  if (newPriceHalfTicks === null) return '';
  const [now, then] = [percent(priceHalfTicks / 2), percent(newPriceHalfTicks / 2)];
  if (now !== then) return `The price moves to ${then}.`;
  return filled === 0 ? '' : `The price stays at ${then}.`;
}

const grouped = (count: number): string => count.toLocaleString('en');

/** A token has three decimals; nobody reads more than one. */
const tokens = (milli: number): string =>
  (milli < 100 ? milli / 1_000 : Math.round(milli / 100) / 10).toLocaleString('en', {
    maximumFractionDigits: 3,
  });

function percent(permille: number): string {
  const points = Math.round(permille) / 10;
  return `${Number.isInteger(points) ? points : points.toFixed(1)}%`;
}
