import { plural, t } from '@lingui/core/macro';
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
  DEMO: t`by a seat of the demo`,
  PASSWORD: t`by password`,
  OIDC: t`by single sign-on`,
  LINK: t`by a link that works once`,
  TOKEN: t`by an access token`,
};

/** `from 10.0.0.1 · by password`. */
const wayIn = ({ address, method }: Session): string =>
  [address && t`from ${address}`, methods[method]].filter(Boolean).join(' · ');

/** Every browser that is signed in as me, each with the way to end it. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const end = useKeyedMutation(RevokeSessionMutation, () => {
    announce(t`That sign-in has ended.`);
    return t`Ended.`;
  });
  const endOthers = useKeyedMutation(RevokeOtherSessionsMutation, () => {
    announce(t`You are signed out everywhere else.`);
    return t`Ended.`;
  });
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <div className={classes.list}>
      <table className={table.table} data-blocks>
        <thead>
          <tr>
            <th scope="col">{t`Browser or program`}</th>
            <th scope="col">{t`Signed in`}</th>
            <th scope="col">{t`Last used`}</th>
            <th scope="col">
              <span className="visually-hidden">{t`End it`}</span>
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
          {plural(others, { one: 'End the other one', other: 'End the # others' })}
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
  const { address, agent, createdAt, seenAt, current } = session;
  const words = agentWords(agent);
  return (
    <tr data-testid="session" data-current={current || undefined}>
      <td data-whole>
        <span title={agent}>{words}</span>
        {current && <strong>{` · ${t`this one`}`}</strong>}
        <span className={table.second}>{wayIn(session)}</span>
      </td>
      <td data-name={t`Signed in`}>{formatMoment(createdAt)}</td>
      <td data-name={t`Last used`}>{formatMoment(seenAt)}</td>
      <td className={table.act} data-whole>
        {!current && (
          <Button
            size="xs"
            disabled={busy}
            onClick={onEnd}
            aria-label={t`End ${words}, from ${address}`}
          >{t`End`}</Button>
        )}
      </td>
    </tr>
  );
}
