import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Confirm } from '../ui/confirm';
import form from '../ui/form.module.css';
import { ReinstateMemberMutation, SuspendMemberMutation } from './exchange-mutations';
import { useExchangeCommand } from './use-exchange-command';

/** The kill switch: stops one member, and lets them trade again. */
export function MemberForm() {
  const [handle, setHandle] = useState('');
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const suspend = useExchangeCommand(SuspendMemberMutation, 'The member is stopped.');
  const reinstate = useExchangeCommand(ReinstateMemberMutation, 'The member can trade again.');
  const name = handle.trim();
  const missing = tried && name === '' ? 'Enter a handle.' : undefined;
  const last = reinstate.outcome ?? suspend.outcome;
  const stop = async () => {
    await suspend.run({ handle: name });
    setAsking(false);
  };
  const start = (act: () => void) => {
    setTried(true);
    suspend.forget();
    reinstate.forget();
    if (name !== '') act();
  };
  return (
    <form
      className={form.form}
      noValidate
      aria-label="Stop a member"
      onSubmit={(event) => event.preventDefault()}
    >
      <p className={form.hint}>
        Cancels every open order of a member and takes no new one until they are reinstated. What they hold
        stays theirs.
      </p>
      <TextInput
        label="Handle"
        value={handle}
        onChange={(event) => setHandle(event.currentTarget.value)}
        error={missing ?? (last && last.kind !== 'done' ? last.sentence : undefined)}
        autoComplete="off"
      />
      <div className={form.row}>
        <Button color="no" onClick={() => start(() => setAsking(true))} disabled={suspend.busy}>
          Stop this member
        </Button>
        <Button onClick={() => start(() => void reinstate.run({ handle: name }))} disabled={reinstate.busy}>
          Reinstate
        </Button>
      </div>
      <p className={form.done} role="status">
        {last?.kind === 'done' && last.sentence}
      </p>
      <Confirm
        title={`Stop ${name}?`}
        open={asking}
        onClose={() => setAsking(false)}
        action="Stop this member"
        onConfirm={stop}
        busy={suspend.busy}
      >
        All open orders of {name} are cancelled at once, and no new one is taken.
      </Confirm>
    </form>
  );
}
