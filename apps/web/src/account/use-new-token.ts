import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { CreateAccessTokenMutation } from './account-mutations';

const empty = { name: '', readOnly: true, days: '90' };

const mostDays = 365;

/** Arrow keys in the field of days. */
export const stepDays = (text: string, steps: number): string =>
  String(Math.min(mostDays, Math.max(1, (Number.parseInt(text, 10) || 0) + steps)));

function daysProblem(text: string): string | undefined {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= mostDays ? undefined : t`Enter 1 to 365 days.`;
}

/** What is typed about an access token to be, and its making. The token itself is kept nowhere but on the page. */
export function useNewToken() {
  const [typed, setTyped] = useState(empty);
  const [tried, setTried] = useState(false);
  const create = useKeyedMutation(CreateAccessTokenMutation, ({ token }) => token);
  const { outcome } = create;
  const nameless = typed.name.trim() === '' ? t`Give it a name.` : undefined;
  const wrongDays = daysProblem(typed.days);
  const refused = /^TOKEN_NAME_/.test(outcome?.code ?? '') ? outcome?.sentence : undefined;
  const submit = async () => {
    setTried(true);
    if (nameless || wrongDays) return;
    const { name, readOnly, days } = typed;
    const { kind } = await create.run({ name: name.trim(), readOnly, days: Number(days) });
    if (kind !== 'done') return;
    setTyped(empty);
    setTried(false);
  };
  return {
    typed,
    set: (changes: Partial<typeof empty>) => {
      create.forget();
      setTyped({ ...typed, ...changes });
    },
    problems: { name: refused ?? (tried ? nameless : undefined), days: wrongDays },
    submit,
    busy: create.busy,
    token: outcome?.kind === 'done' ? outcome.sentence : null,
    /** What belongs to no field. */
    outcome: refused === undefined ? outcome : null,
  };
}
