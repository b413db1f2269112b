import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { needsNoTrading } from '../session/role-words';
import type { Role } from '../session/roles';
import { reasonOf } from '../ui/reason-field';
import { InviteMemberMutation } from './invitation-mutations';
import { InvitationsQuery } from './members-query';

export interface MadeInvitation {
  link: string;
  mailed: boolean;
  invitation: { expiresAt: string };
}

const nobody = { name: '', email: '', unit: '', roles: [] as Role[], trading: true, reason: '' };

/** What is typed about who is to come, and their invitation. */
export function useInvite() {
  const [typed, setTyped] = useState(nobody);
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const invite = useKeyedMutation(InviteMemberMutation, async (answer) => {
    setMade(answer);
    await client.refetchQueries({ include: [InvitationsQuery] }).catch(() => undefined);
    return t`Invited.`;
  });
  const { outcome } = invite;
  const neutral = typed.roles.some(needsNoTrading);
  const submit = async () => {
    const { name, email, unit, roles, trading, reason } = typed;
    const who = { name: name.trim() || null, email: email.trim() || null, unit: unit.trim() };
    const what = { roles, trading: trading && !neutral, reason: reasonOf(reason) };
    const { kind } = await invite.run({ ...who, ...what });
    // The next one often comes from the same place.
    if (kind === 'done') setTyped({ ...nobody, unit });
  };
  return {
    typed,
    /** Some of the roles exclude trading. */
    neutral,
    set: (changes: Partial<typeof nobody>) => {
      invite.forget();
      setTyped({ ...typed, ...changes });
    },
    /** Beside which field the refusal belongs. */
    refused: /^(NAME|EMAIL|UNIT)_/.exec(outcome?.code ?? '')?.[1]?.toLowerCase(),
    outcome,
    submit,
    busy: invite.busy,
    made,
  };
}
