import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import { tokenChange } from '../format/change';
import { formatPercent } from '../format/price';
import { formatShares } from '../format/shares';
import { formatMilli } from '../format/tokens';
import type { Position } from '../session/me-query';
import { ChangeText } from '../ui/change-text';
import { PriceText } from '../ui/price-text';
import { said } from '../words/said';
import classes from './portfolio.module.css';
import type { Holding } from './use-holdings';

/** A table; on a phone each row becomes a block with its figures named. */
export function Positions({ holdings }: { holdings: readonly Holding[] }) {
  if (holdings.length === 0) {
    return (
      <p className={classes.empty}>
        <Trans>
          You hold nothing yet. <Link to="/">{t`Find an idea on the floor`}</Link>
        </Trans>
      </p>
    );
  }
  return (
    <table className={classes.positions}>
      <thead>
        <tr>
          <th scope="col">{t`Idea`}</th>
          <th scope="col">{t`Contract`}</th>
          <th scope="col">{t`Shares`}</th>
          <th scope="col">{t`Average cost`}</th>
          <th scope="col">{t`Price`}</th>
          <th scope="col">{t`Value`}</th>
          <th scope="col">{t`Profit`}</th>
        </tr>
      </thead>
      <tbody>
        {holdings.map((holding) => (
          <PositionRow
            key={`${holding.position.market.id} ${holding.position.contract.index}`}
            holding={holding}
          />
        ))}
      </tbody>
    </table>
  );
}

function PositionRow({ holding: { position, price, valueMilli, profitMilli } }: { holding: Holding }) {
  return (
    <tr data-testid="position">
      <td>
        <Link className={classes.title} to={addressOf(position)}>
          {position.idea.title}
        </Link>
        <span className={classes.question}>{said(position.market.question)}</span>
      </td>
      <td data-name={t`Contract`} className={classes.contract} data-contract={position.contract.name}>
        {position.contract.name}
      </td>
      <td data-name={t`Shares`}>{formatShares(position.quantity)}</td>
      <td data-name={t`Average cost`}>{formatPercent(position.averageCost)}</td>
      <td data-name={t`Price`}>
        <PriceText price={price} />
      </td>
      <td data-name={t`Value`}>{formatMilli(valueMilli)}</td>
      <td data-name={t`Profit`}>
        <ChangeText change={tokenChange(profitMilli)} />
      </td>
    </tr>
  );
}

/** Its market, and of many outcomes the one held. */
function addressOf({ idea, market, contract }: Position): string {
  const outcome = market.contracts.length > 2 ? `&outcome=${encodeURIComponent(contract.name)}` : '';
  return `/ideas/${idea.id}?market=${market.id}${outcome}`;
}
