import { priceChange } from '../format/change';
import { formatHeadline } from '../format/price';
import { formatDay } from '../format/time';
import type { MarketQuote } from '../live/quote';
import { useContractQuote } from '../live/use-quote';
import { useRank } from '../live/use-rank';
import { ChangeText } from '../ui/change-text';
import { PriceText } from '../ui/price-text';
import classes from './idea.module.css';
import type { Idea, IdeaMarket } from './idea-query';
import { isSealed, isTradable, payoutOf } from './payout';
import { tradedSentence } from './traded-sentence';

type Contract = IdeaMarket['contracts'][number];

const sources: Record<MarketQuote['priceSource'], string> = {
  MIDPOINT: 'price of',
  LAST_TRADE: 'last trade of',
  REFERENCE: 'starting price of',
};

interface HeadlineProps {
  idea: Idea;
  market: IdeaMarket;
  /** YES, or the outcome that is chosen. */
  contract: Contract;
}

/** The big figures, and the question that they answer. */
export function Headline({ idea, market, contract }: HeadlineProps) {
  const rank = useRank(idea);
  const { state } = market;
  return (
    <>
      <div className={classes.figures}>
        <PriceFigure market={market} contract={contract} />
        {rank !== null && market.headline && (
          <div>
            <p className={classes.figure}>{rank}</p>
            <p className={classes.caption}>rank, by price until merit is known</p>
          </div>
        )}
      </div>
      <p className={classes.question}>
        {market.question}
        {isTradable(state) && <span className={classes.closes}> Closes {formatDay(market.closesAt)}.</span>}
      </p>
      <p className={classes.traded}>{tradedSentence(market)}</p>
    </>
  );
}

function PriceFigure({ market, contract }: { market: IdeaMarket; contract: Contract }) {
  const quote = useContractQuote(market, contract.index);
  const payout = payoutOf(market, contract.index);
  const price = payout ?? quote.price;
  const words = payout === null ? sources[quote.priceSource] : 'payout of';
  return (
    <div>
      <p className={classes.figure} data-testid="price-headline" data-price={price}>
        {formatHeadline(price)}
      </p>
      <p className={classes.caption}>
        {words} {contract.name} <PriceText price={price} />
        {payout === null && !isSealed(market.state) && (
          <>
            , <ChangeText change={priceChange(quote.changeToday)} /> today
          </>
        )}
      </p>
    </div>
  );
}
