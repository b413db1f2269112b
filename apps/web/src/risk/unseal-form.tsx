import { t } from '@lingui/core/macro';
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { announce } from '../shell/announcements';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import { SelectField } from '../ui/select-field';
import { RequestUnsealingMutation, UnsealingsQuery } from './risk-query';

interface UnsealFormProps {
  marketId: string;
  aliases: readonly string[];
}

/** Asks who is behind an alias. A second officer has to agree. */
export function UnsealForm({ marketId, aliases }: UnsealFormProps) {
  const [alias, setAlias] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const request = useKeyedMutation(RequestUnsealingMutation, async () => {
    await client.refetchQueries({ include: [UnsealingsQuery] }).catch(() => undefined);
    announce(t`Asked. Another officer has to agree before anybody is told.`);
    return t`Asked.`;
  });
  const { outcome } = request;
  const refused = /ALIAS|REASON/.exec(outcome?.code ?? '')?.[0];
  const missing = (text: string, sentence: string) => (tried && text.trim() === '' ? sentence : undefined);
  const onSubmit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (alias === '' || reason.trim() === '') return;
    const { kind } = await request.run({ marketId, alias, reason: reason.trim() });
    if (kind !== 'done') return;
    setReason('');
    setAlias('');
    setTried(false);
  };
  const options = [
    { value: '', label: t`Choose one` },
    ...aliases.map((name) => ({ value: name, label: name })),
  ];
  return (
    <form
      className={form.form}
      onSubmit={(event) => void onSubmit(event)}
      noValidate
      aria-label={t`Unseal an alias`}
    >
      <p
        className={form.hint}
      >{t`Another officer has to agree. Then risk officers and administrators see who it is, and the member is told that they do, and why.`}</p>
      <SelectField
        label={t`Alias`}
        options={options}
        value={alias}
        onChange={setAlias}
        problem={refused === 'ALIAS' ? outcome?.sentence : missing(alias, t`Choose an alias.`)}
      />
      <Textarea
        label={t`Reason`}
        description={t`The other officer reads it, and the member too once this is approved.`}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={refused === 'REASON' ? outcome?.sentence : missing(reason, t`Say why.`)}
      />
      <Refusal outcome={outcome} elsewhere={refused !== undefined} />
      <Button type="submit" disabled={request.busy} data-testid="request-unsealing">{t`Ask for it`}</Button>
    </form>
  );
}
