import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { DebiasedPrice } from '../accuracy/debiased-price';
import { priceChange } from '../format/change';
import { formatHeadline } from '../format/price';
import { formatDay } from '../format/time';
import { isHidden } from '../live/is-hidden';
import type { MarketQuote } from '../live/quote';
import { useContractQuote, useQuote } from '../live/use-quote';
import { ChangeText } from '../ui/change-text';
import { PriceText } from '../ui/price-text';
import { said } from '../words/said';
import classes from './figures.module.css';
import page from './idea.module.css';
import type { Idea, IdeaMarket } from './idea-query';
import { HiddenFigures } from './merit/hidden-figures';
import { InsiderNote } from './merit/insider-note';
import { MeritFigure } from './merit/merit-figure';
import { isSealed, isTradable, payoutOf } from './payout';
import { tradedSentence } from './traded-sentence';

type Contract = IdeaMarket['contracts'][number];

const sources: Record<NonNullable<MarketQuote['priceSource']>, string> = {
  MIDPOINT: t`price of`,
  LAST_TRADE: t`last trade of`,
  REFERENCE: t`starting price of`,
};

interface HeadlineProps {
  idea: Idea;
  market: IdeaMarket;
  /** YES, or the outcome that is chosen. */
  contract: Contract;
  /** Brings the ticket to hand, for what is hidden until then. */
  onEstimate: () => void;
}

/** The big figures, and the question that they answer. What is hidden has words in their place. */
export function Headline({ idea, market, contract, onEstimate }: HeadlineProps) {
  const { state } = market;
  const hidden = isHidden(useQuote(market));
  return (
    <>
      {hidden ? (
        <HiddenFigures idea={idea} onEstimate={onEstimate} />
      ) : (
        <div className={classes.figures}>
          <PriceFigure market={market} contract={contract} />
          {market.headline && <MeritFigure idea={idea} />}
        </div>
      )}
      {market.headline && <InsiderNote ideaId={idea.id} />}
      <p className={page.question}>
        {said(market.question)}
        {isTradable(state) && (
          <span className={page.closes}>{t` Closes ${formatDay(market.closesAt)}.`}</span>
        )}
      </p>
      {market.volume !== null && market.tradeCount !== null && (
        <p className={page.traded}>
          {tradedSentence({ volume: market.volume, tradeCount: market.tradeCount })}
        </p>
      )}
    </>
  );
}

function PriceFigure({ market, contract }: { market: IdeaMarket; contract: Contract }) {
  const quote = useContractQuote(market, contract.index);
  const payout = payoutOf(market, contract.index);
  const { priceSource, changeToday } = quote;
  const price = payout ?? quote.price;
  if (payout === null && isSealed(market.state)) return <Sealed state={market.state} />;
  if (price === null) return null;
  return (
    <div>
      <p className={classes.figure} data-testid="price-headline" data-price={price}>
        {formatHeadline(price)}
      </p>
      <p className={classes.caption}>
        {payout === null && priceSource !== null ? sources[priceSource] : t`payout of`} {contract.name}{' '}
        <PriceText price={price} />
        {payout === null && changeToday !== null && (
          <Trans>
            , <ChangeText change={priceChange(changeToday)} /> today
          </Trans>
        )}
      </p>
      {payout === null && market.headline && <DebiasedPrice marketId={market.id} />}
    </div>
  );
}

/** Nobody sees a price before the opening: one that is told would become everybody's estimate. */
function Sealed({ state }: { state: IdeaMarket['state'] }) {
  return (
    <div data-testid="price-sealed">
      <p className={classes.figure} data-word>{t`sealed`}</p>
      <p className={classes.caption}>
        {state === 'AUCTION' ? t`price: told when the auction ends` : t`price: there is none before it opens`}
      </p>
    </div>
  );
}
