import { Button } from '@mantine/core';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { formatMoment } from '../format/time';
import { announce } from '../shell/announcements';
import { Refusal } from '../ui/refusal';
import table from '../ui/table.module.css';
import classes from './account.module.css';
import { RevokeOtherSessionsMutation, RevokeSessionMutation } from './account-mutations';
import type { Session } from './account-query';
import { agentWords } from './agent-words';

const methods: Record<Session['method'], string> = {
  DEMO: 'a seat of the demo',
  PASSWORD: 'password',
  OIDC: 'single sign-on',
  LINK: 'a link that works once',
  TOKEN: 'an access token',
};

/** Every browser that is signed in as me, each with the way to end it. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const end = useKeyedMutation(RevokeSessionMutation, () => {
    announce('That sign-in has ended.');
    return 'Ended.';
  });
  const endOthers = useKeyedMutation(RevokeOtherSessionsMutation, () => {
    announce('You are signed out everywhere else.');
    return 'Ended.';
  });
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <div className={classes.list}>
      <table className={table.table} data-blocks>
        <thead>
          <tr>
            <th scope="col">Browser or program</th>
            <th scope="col">Signed in</th>
            <th scope="col">Last used</th>
            <th scope="col">
              <span className="visually-hidden">End it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              busy={end.busy}
              onEnd={() => void end.run({ sessionId: session.id })}
            />
          ))}
        </tbody>
      </table>
      <Refusal outcome={end.outcome ?? endOthers.outcome} />
      {others > 1 && (
        <Button size="xs" disabled={endOthers.busy} onClick={() => void endOthers.run({})}>
          End the {others} others
        </Button>
      )}
    </div>
  );
}

interface SessionRowProps {
  session: Session;
  busy: boolean;
  onEnd: () => void;
}

function SessionRow({ session, busy, onEnd }: SessionRowProps) {
  const { method, address, agent, createdAt, seenAt, current } = session;
  const words = agentWords(agent);
  return (
    <tr data-testid="session" data-current={current || undefined}>
      <td data-whole>
        <span title={agent}>{words}</span>
        {current && <strong> · this one</strong>}
        <span className={table.second}>
          {address && `from ${address} · `}by {methods[method]}
        </span>
      </td>
      <td data-name="Signed in">{formatMoment(createdAt)}</td>
      <td data-name="Last used">{formatMoment(seenAt)}</td>
      <td className={table.act} data-whole>
        {!current && (
          <Button size="xs" disabled={busy} onClick={onEnd} aria-label={`End ${words}, from ${address}`}>
            End
          </Button>
        )}
      </td>
    </tr>
  );
}
