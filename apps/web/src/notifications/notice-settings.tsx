import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { Problem } from '../ui/problem';
import { Refusal } from '../ui/refusal';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { kindWords } from './kind-words';
import { type NoticeSetting, NoticeSettingsQuery, SetNoticeMutation } from './notices-query';
import classes from './notifications.module.css';

/** How I am told about what; each box is a command of its own. */
export function NoticeSettings() {
  const { data, error, refetch } = useQuery(NoticeSettingsQuery, { fetchPolicy: 'cache-and-network' });
  const set = useKeyedMutation(SetNoticeMutation, ({ noticeSettings }) => {
    client.cache.updateQuery({ query: NoticeSettingsQuery }, (known) =>
      known?.me ? { ...known, me: { ...known.me, noticeSettings } } : known,
    );
    return t`Saved.`;
  });
  const me = data?.me;
  if (!me)
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={6} />
    );
  const change = ({ kind, inApp, byEmail }: NoticeSetting) => void set.run({ kind, inApp, byEmail });
  return (
    <Section title={t`How you are told`}>
      <p className={classes.hint}>{mailSentence(me, data.signInOptions.mail)}</p>
      <table className={classes.settings}>
        <thead>
          <tr>
            <th scope="col">{t`What`}</th>
            <th scope="col">{t`Here`}</th>
            <th scope="col">{t`E-mail`}</th>
          </tr>
        </thead>
        <tbody>
          {me.noticeSettings.map((setting) => (
            <SettingRow key={setting.kind} setting={setting} busy={set.busy} onChange={change} />
          ))}
        </tbody>
      </table>
      <Refusal outcome={set.outcome} />
      <p className={classes.hint}>
        <Trans>
          <Link to="/following">{t`What you follow`}</Link>: ideas, handles, tags and watch lists.
        </Trans>
      </p>
    </Section>
  );
}

interface SettingRowProps {
  setting: NoticeSetting;
  busy: boolean;
  onChange: (setting: NoticeSetting) => void;
}

function SettingRow({ setting, busy, onChange }: SettingRowProps) {
  const what = kindWords[setting.kind];
  const box = (way: 'inApp' | 'byEmail', label: string) => (
    <td>
      <label className={classes.box}>
        <span className="visually-hidden">{`${what}: ${label}`}</span>
        <input
          type="checkbox"
          checked={setting[way]}
          disabled={busy}
          onChange={({ target }) => onChange({ ...setting, [way]: target.checked })}
        />
      </label>
    </td>
  );
  return (
    <tr>
      <th scope="row">{what}</th>
      {box('inApp', t`here`)}
      {box('byEmail', t`by e-mail`)}
    </tr>
  );
}

function mailSentence(me: { email: string | null; emailVerified: boolean }, mail: boolean): string {
  if (!mail) return t`This exchange sends no e-mail; what is chosen for it holds once it does.`;
  if (me.email === null) return t`There is no e-mail address of yours here, so nothing is mailed.`;
  if (!me.emailVerified) return t`Nothing is mailed before you have verified your e-mail address (Account).`;
  return t`E-mails are gathered: one comes for everything that you have not read here by then.`;
}
