import type { HeadlineKind } from '../database/entities/idea.js';
import type { PreviewFigures } from './preview-figures.js';

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
  const isYes = figures.contract === 'YES';
  const right = (isYes ? COMES_TRUE : COMES_FALSE)[headline];
  const wrong = (isYes ? COMES_FALSE : COMES_TRUE)[headline];
  if (figures.sealed) return sealedWords(figures, right);
  const parts =
    figures.filled === 0
      ? [restingWords(figures, { right, wrong }), 'Until then it can be taken back.', ownedWords(figures)]
      : [filledWords(figures, { right, wrong }), restWords(figures), ownedWords(figures)];
  return [...parts, priceWords(figures)].filter((part) => part !== '').join(' ');
}

/** Without a stake it says what somebody thinks, and does nothing. */
export const RATING_WORDS =
  'Without tokens it is a rating: kept apart, and compared with merit once the idea is decided. It does not enter merit.';

/** Nothing in it depends on the price. */
export const hiddenWords = (stakeMilli: number, chancePermille: number): string =>
  `Puts up to ${tokens(stakeMilli)} behind ${percent(chancePermille)}. You see the price, and what they bought, afterwards. You can lose no more than ${tokens(stakeMilli)}.`;

/** Before the opening nobody owns shares. */
const sealedWords = ({ contract, resting, restLossMilli }: PreviewFigures, right: string): string =>
  `A sealed order for ${grouped(resting)} ${contract}: nobody sees it, and no price is shown, until everybody trades at one price at the opening. It pays at most ${amount(restLossMilli)}. If ${right} you get ${grouped(resting)}; if not you lose at most ${amount(restLossMilli)}.`;

/** What comes after "if": that its member is right, or wrong. */
interface Ends {
  readonly right: string;
  readonly wrong: string;
}

/** What so many shares do beside those of the other side: these are given up first. */
function traded({ contract, otherOwned }: PreviewFigures, shares: number) {
  const givenUp = Math.min(shares, otherOwned);
  return { givenUp, bought: shares - givenUp, other: contract === 'YES' ? 'NO' : 'YES' };
}

function filledWords(figures: PreviewFigures, ends: Ends): string {
  const { contract, filled, costMilli, filledLossMilli } = figures;
  const { givenUp, bought, other } = traded(figures, filled);
  if (givenUp === 0)
    return `Buys about ${grouped(filled)} ${contract} for ${tokens(costMilli)}. If ${ends.right} you get ${grouped(filled)}; if not you lose ${amount(filledLossMilli)}.`;
  const gives = `Gives up ${grouped(givenUp)} ${other} that you own,`;
  const moves =
    costMilli < 0 ? `brings you about ${tokens(-costMilli)}` : `costs you about ${tokens(costMilli)}`;
  const buys = bought === 0 ? '' : ` buys about ${grouped(bought)} ${contract},`;
  return `${gives}${buys} and ${moves}. ${endsWithout(ends, { bought, lossMilli: filledLossMilli })}`;
}

function restingWords(figures: PreviewFigures, ends: Ends): string {
  const { contract, resting, restLossMilli } = figures;
  const { givenUp, bought, other } = traded(figures, resting);
  const offers = `Offers ${tokens(restLossMilli)} for ${grouped(resting)} ${contract} and waits for somebody who takes them.`;
  if (givenUp === 0)
    return `${offers} If that happens and ${ends.right} you get ${grouped(resting)}; if not you lose ${amount(restLossMilli)}.`;
  return `${offers} Then you give up ${grouped(givenUp)} ${other} that you own. ${endsWithout(ends, { bought, lossMilli: restLossMilli })}`;
}

/** The tokens that leave do not tell what is lost: the shares that are given up would have paid too. */
const endsWithout = (
  { right, wrong }: Ends,
  { bought, lossMilli }: { readonly bought: number; readonly lossMilli: number },
): string =>
  bought === 0
    ? `If ${wrong} you have ${amount(lossMilli)} less than if you had kept them.`
    : `If ${right} you get ${grouped(bought)}; if not you have ${amount(lossMilli)} less than if you had kept what you own.`;

function restWords({ contract, resting, holdMilli }: PreviewFigures): string {
  if (resting === 0) return '';
  const aside = holdMilli === 0 ? 'nothing' : tokens(holdMilli);
  return `Sets ${aside} more aside for ${grouped(resting)} ${contract} that nobody sells yet.`;
}

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
const amount = (milli: number): string =>
  (milli < 100 ? milli / 1_000 : Math.round(milli / 100) / 10).toLocaleString('en', {
    maximumFractionDigits: 3,
  });

const tokens = (milli: number): string => `${amount(milli)} ${amount(milli) === '1' ? 'token' : 'tokens'}`;

function percent(permille: number): string {
  const points = Math.round(permille) / 10;
  return `${Number.isInteger(points) ? points : points.toFixed(1)}%`;
}
