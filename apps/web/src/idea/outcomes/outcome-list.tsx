import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import { priceChange } from '../../format/change';
import { toPercentNumber } from '../../format/price';
import { formatShares } from '../../format/shares';
import { useContractQuote } from '../../live/use-quote';
import type { Position } from '../../session/me-query';
import { ChangeText } from '../../ui/change-text';
import { PriceText } from '../../ui/price-text';
import type { IdeaMarket } from '../idea-query';
import { isSealed, payoutOf, payoutsOf } from '../payout';
import classes from './outcome-list.module.css';
import { outcomeOrder } from './outcome-order';

type Contract = IdeaMarket['contracts'][number];

interface OutcomeListProps {
  market: IdeaMarket;
  chosen: Contract;
  onChoose: (outcome: string) => void;
  /** Mine in this market. */
  positions: readonly Position[];
}

const shownAtFirst = 10;

/** The outcomes of a market of many: one of them is chosen, for the chart, the book and the ticket. */
export function OutcomeList({ market, chosen, onChoose, positions }: OutcomeListProps) {
  const group = useId();
  // As it was when the page opened: rows that change places are hard to hit.
  const [ordered] = useState(() =>
    outcomeOrder({ ...market, paid: payoutsOf(market) }).map(({ index }) => index),
  );
  const paid = payoutsOf(market) !== null;
  const [all, setAll] = useState(false);
  const contracts = ordered.flatMap((index) => market.contracts[index] ?? []);
  const shown = contracts.filter(
    (contract, place) => all || place < shownAtFirst || contract.index === chosen.index,
  );
  const hidden = contracts.length - shown.length;
  return (
    <fieldset className={classes.list} data-testid="outcomes">
      <legend className="visually-hidden">{t`Outcome shown and traded`}</legend>
      <div className={classes.head} aria-hidden="true">
        <span>{t`Outcome`}</span>
        <span>{paid ? t`Pays` : t`Price`}</span>
        {!paid && <span>{t`Today`}</span>}
      </div>
      {shown.map((contract) => (
        <OutcomeRow
          key={contract.index}
          market={market}
          contract={contract}
          group={group}
          chosen={contract.index === chosen.index}
          onChoose={onChoose}
          held={positions.find((position) => position.contract.index === contract.index)?.quantity}
        />
      ))}
      {hidden > 0 && (
        <button
          type="button"
          className={classes.all}
          onClick={() => setAll(true)}
        >{t`Show ${hidden} more`}</button>
      )}
    </fieldset>
  );
}

interface OutcomeRowProps {
  market: IdeaMarket;
  contract: Contract;
  group: string;
  chosen: boolean;
  onChoose: (outcome: string) => void;
  held?: string;
}

function OutcomeRow({ market, contract, group, chosen, onChoose, held }: OutcomeRowProps) {
  const { price, changeToday } = useContractQuote(market, contract.index);
  const payout = payoutOf(market, contract.index);
  const shown = payout ?? price;
  return (
    <label className={classes.row} data-testid="outcome" data-name={contract.name}>
      <input
        type="radio"
        className={classes.input}
        name={group}
        checked={chosen}
        onChange={() => onChoose(contract.name)}
      />
      <span className={classes.name}>
        {contract.name}
        {held && <span className={classes.held}>{ownShares(held)}</span>}
        <span className={classes.track} aria-hidden="true">
          <span
            className={classes.bar}
            style={{ width: `${shown === null ? 0 : toPercentNumber(shown)}%` }}
          />
        </span>
      </span>
      <span className={classes.price}>{shown === null ? t`hidden` : <PriceText price={shown} />}</span>
      <span className={classes.change}>
        {payout === null && changeToday !== null && !isSealed(market.state) && (
          <ChangeText change={priceChange(changeToday)} />
        )}
      </span>
    </label>
  );
}

function ownShares(held: string): string {
  const shares = formatShares(held);
  return shares === '1' ? t` 1 share of yours` : t` ${shares} shares of yours`;
}
