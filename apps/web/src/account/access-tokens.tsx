import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { formatDay, formatMoment } from '../format/time';
import { announce } from '../shell/announcements';
import { Refusal } from '../ui/refusal';
import table from '../ui/table.module.css';
import { AccessTokenForm } from './access-token-form';
import classes from './account.module.css';
import { RevokeSessionMutation } from './account-mutations';
import type { AccessToken } from './account-query';

/** By what one's programs sign in. */
export function AccessTokens({ tokens }: { tokens: readonly AccessToken[] }) {
  const revoke = useKeyedMutation(RevokeSessionMutation, () => {
    announce(t`The access token does not work any more.`);
    return t`Revoked.`;
  });
  return (
    <div className={classes.list}>
      {tokens.length > 0 && (
        <table className={table.table} data-blocks>
          <thead>
            <tr>
              <th scope="col">{t`Name`}</th>
              <th scope="col">{t`Last used`}</th>
              <th scope="col">{t`Works until`}</th>
              <th scope="col">
                <span className="visually-hidden">{t`Revoke it`}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <tr key={token.id} data-testid="access-token">
                <td data-whole>
                  {token.name}
                  <span className={table.second}>{token.readOnly ? t`reads only` : t`reads and trades`}</span>
                </td>
                <td data-name={t`Last used`}>{formatMoment(token.seenAt)}</td>
                <td data-name={t`Works until`}>{formatDay(token.expiresAt)}</td>
                <td className={table.act} data-whole>
                  <Button
                    size="xs"
                    disabled={revoke.busy}
                    onClick={() => void revoke.run({ sessionId: token.id })}
                    aria-label={t`Revoke ${token.name}`}
                  >{t`Revoke`}</Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Refusal outcome={revoke.outcome} />
      <AccessTokenForm />
    </div>
  );
}
