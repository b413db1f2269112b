import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { formatPercent } from '../../format/price';
import { formatDay } from '../../format/time';
import { useQuote } from '../../live/use-quote';
import { type Idea, type IdeaMarket, isTwoOutcome } from '../idea-query';
import { outcomeOrder } from '../outcomes/outcome-order';
import { isSealed, payoutsOf } from '../payout';
import classes from './market-list.module.css';
import { stateWord } from './state-word';

/** The claims about an idea, where there are several. Links, so that each has an address. */
export function MarketList({ idea, market }: { idea: Idea; market: IdeaMarket }) {
  if (idea.markets.length < 2) return null;
  return (
    <nav className={classes.list} aria-label={t`Markets of this idea`} data-testid="markets">
      {idea.markets.map((other) => (
        <Link
          key={other.id}
          to={{ search: `?market=${other.id}` }}
          replace
          preventScrollReset
          aria-current={other.id === market.id ? 'page' : undefined}
        >
          <span className={classes.question}>{other.question}</span>
          <Standing market={other} />
        </Link>
      ))}
    </nav>
  );
}

/** Its price, or its likeliest outcome, and what can be done there. */
function Standing({ market }: { market: IdeaMarket }) {
  const quote = useQuote(market);
  const paid = payoutsOf(market);
  const word = quote.state === 'OPEN' ? t`closes ${formatDay(market.closesAt)}` : stateWord(quote.state);
  const figure = isTwoOutcome(market)
    ? percentOf(paid?.[0] ?? quote.price)
    : outcomeOrder({ ...market, paid })[0]?.name;
  return (
    <span className={classes.standing}>
      {!isSealed(quote.state) && figure && <strong>{figure}</strong>}
      <span>{market.headline ? t`headline, ${word}` : word}</span>
    </span>
  );
}

const percentOf = (price: string | null): string | null => price && formatPercent(price);
