import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import { SendVerificationMutation } from './account-mutations';

/** Whether the address is known to be one's own, and how to show that. */
export function Verification({ verified, mail }: { verified: boolean; mail: boolean }) {
  const send = useKeyedMutation(
    SendVerificationMutation,
    () => t`A link is on its way to your address. It works once.`,
  );
  if (verified) return <p className={form.hint}>{t`The address is verified.`}</p>;
  return (
    <div className={form.form}>
      <p className={form.hint}>
        <Trans>
          The address is not verified yet.
          {!mail && t` This exchange sends no e-mail, so it stays like this, and nothing depends on it.`}
        </Trans>
      </p>
      {mail && (
        <Button
          size="xs"
          disabled={send.busy}
          onClick={() => void send.run({})}
        >{t`Send a link to verify it`}</Button>
      )}
      <Refusal outcome={send.outcome} />
      <p className={form.done} role="status">
        {send.outcome?.kind === 'done' && send.outcome.sentence}
      </p>
    </div>
  );
}
