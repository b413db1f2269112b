import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { tokenChange } from '../../format/change';
import { formatShares } from '../../format/shares';
import { formatMilli } from '../../format/tokens';
import { useHoldings } from '../../portfolio/use-holdings';
import type { Position } from '../../session/me-query';
import { ChangeText } from '../../ui/change-text';
import type { IdeaMarket } from '../idea-query';
import classes from './holdings-table.module.css';

interface HoldingsTableProps {
  market: IdeaMarket;
  positions: readonly Position[];
}

/** My shares of each outcome. Each pays 1 token if its outcome comes true, so they are also what I get then. */
export function HoldingsTable({ market, positions }: HoldingsTableProps) {
  const { holdings } = useHoldings(positions);
  const total = holdings.reduce((sum, holding) => sum + holding.profitMilli, 0n);
  const others = market.contracts.length - holdings.length;
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t`Outcome`}</th>
            <th scope="col">{t`Shares`}</th>
            <th scope="col">{t`Value`}</th>
            <th scope="col">{t`Profit`}</th>
          </tr>
        </thead>
        <tbody>
          {holdings.map(({ position, valueMilli, profitMilli }) => (
            <tr key={position.contract.index}>
              <th scope="row">{position.contract.name}</th>
              <td>{formatShares(position.quantity)}</td>
              <td>{formatMilli(valueMilli)}</td>
              <td>
                <ChangeText change={tokenChange(profitMilli)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>
        {others > 0
          ? plural(others, {
              one: 'The outcome that comes true pays 1 token a share; the other one would pay you nothing.',
              other: 'The outcome that comes true pays 1 token a share; the # others would pay you nothing.',
            })
          : t`The outcome that comes true pays 1 token a share.`}{' '}
        <Trans>
          Profit in all <ChangeText change={tokenChange(total)} />.
        </Trans>
      </p>
    </>
  );
}
