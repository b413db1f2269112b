import { t } from '@lingui/core/macro';
import { tokenChange } from '../../format/change';
import { toMilli } from '../../format/tokens';
import { ChangeText } from '../../ui/change-text';
import classes from './ticket.module.css';

interface Payoff {
  contract: { name: string };
  profit: string;
}

/** What the order changes, outcome by outcome. */
export function PayoffTable({ payoffs }: { payoffs: readonly Payoff[] }) {
  return (
    <details className={classes.more}>
      <summary>{t`Result by outcome`}</summary>
      <table className={classes.payoffs}>
        <thead>
          <tr>
            <th scope="col">{t`If it resolves`}</th>
            <th scope="col">{t`Gain or loss`}</th>
          </tr>
        </thead>
        <tbody>
          {payoffs.map(({ contract, profit }) => (
            <tr key={contract.name}>
              <th scope="row">{contract.name}</th>
              <td>
                <ChangeText change={tokenChange(toMilli(profit))} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
