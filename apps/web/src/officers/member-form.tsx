import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Confirm } from '../ui/confirm';
import form from '../ui/form.module.css';
import { useMemberCommands } from './use-member-commands';

/** Asked twice, because they reach everything that a member has. */
type Asked = 'suspend' | 'retire';

/** Stops one member, lets them trade again, or closes their account for good. */
export function MemberForm() {
  const [handle, setHandle] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [tried, setTried] = useState(false);
  const commands = useMemberCommands();
  const { busy, last } = commands;
  const name = handle.trim();
  const missing = tried && name === '' ? 'Enter a handle.' : undefined;
  const start = (act: () => void) => {
    setTried(true);
    commands.forget();
    if (name !== '') act();
  };
  const confirm = async (what: Asked) => {
    await commands[what].run({ handle: name });
    setAsked(null);
  };
  const asking = (what: Asked) => ({
    open: asked === what,
    onClose: () => setAsked(null),
    onConfirm: () => void confirm(what),
    busy,
  });
  return (
    <form className={form.form} noValidate aria-label="A member" onSubmit={(event) => event.preventDefault()}>
      <TextInput
        label="Handle"
        value={handle}
        onChange={(event) => {
          commands.forget();
          setHandle(event.currentTarget.value);
        }}
        error={missing ?? (last && last.kind !== 'done' ? last.sentence : undefined)}
        autoComplete="off"
      />
      <div className={form.row}>
        <Button color="no" onClick={() => start(() => setAsked('suspend'))} disabled={busy}>
          Stop
        </Button>
        <Button onClick={() => start(() => void commands.reinstate.run({ handle: name }))} disabled={busy}>
          Reinstate
        </Button>
        <Button color="no" onClick={() => start(() => setAsked('retire'))} disabled={busy}>
          Retire
        </Button>
      </div>
      <p className={form.hint}>
        Stop: takes no orders until they are reinstated. Retire: when somebody leaves the organisation.
      </p>
      <p className={form.done} role="status" data-testid="member-done">
        {last?.kind === 'done' && last.sentence}
      </p>
      <Confirm title={`Stop ${name}?`} action="Stop this member" {...asking('suspend')}>
        All open orders of {name} are cancelled at once, and no new one is taken until an officer reinstates
        them. What they hold stays theirs.
      </Confirm>
      <Confirm title={`Retire ${name}?`} action="Retire for good" {...asking('retire')}>
        This cannot be taken back. All open orders of {name} are cancelled, and their tokens go back to the
        treasury. Their shares stay until the markets are resolved, so that no price moves; what they pay goes
        to the treasury too. {name} gets no more allowance and can never trade again.
      </Confirm>
    </form>
  );
}
