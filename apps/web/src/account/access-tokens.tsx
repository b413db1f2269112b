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
    announce('The access token does not work any more.');
    return 'Revoked.';
  });
  return (
    <div className={classes.list}>
      {tokens.length > 0 && (
        <table className={table.table} data-blocks>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Last used</th>
              <th scope="col">Works until</th>
              <th scope="col">
                <span className="visually-hidden">Revoke it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <tr key={token.id} data-testid="access-token">
                <td data-whole>
                  {token.name}
                  <span className={table.second}>{token.readOnly ? 'reads only' : 'reads and trades'}</span>
                </td>
                <td data-name="Last used">{formatMoment(token.seenAt)}</td>
                <td data-name="Works until">{formatDay(token.expiresAt)}</td>
                <td className={table.act} data-whole>
                  <Button
                    size="xs"
                    disabled={revoke.busy}
                    onClick={() => void revoke.run({ sessionId: token.id })}
                    aria-label={`Revoke ${token.name}`}
                  >
                    Revoke
                  </Button>
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
