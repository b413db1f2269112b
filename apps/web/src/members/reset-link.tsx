import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { formatDayAndClock } from '../format/time';
import { CopyText } from '../ui/copy-text';
import { Refusal } from '../ui/refusal';
import { MakeResetLinkMutation } from './member-mutations';

interface MadeLink {
  link: string;
  expiresAt: string;
}

/** A link by which a member sets a new password; the administrator passes it on. */
export function ResetLink({ memberId, handle }: { memberId: string; handle: string }) {
  const [made, setMade] = useState<MadeLink | null>(null);
  const make = useKeyedMutation(MakeResetLinkMutation, (answer) => {
    setMade(answer);
    return t`Made.`;
  });
  return (
    <>
      {made && (
        <div role="status" data-testid="reset-link">
          <CopyText
            label={t`A link for ${handle} to set a new password`}
            text={made.link}
            description={t`Copy it now: it is not shown again. It works once, until ${formatDayAndClock(made.expiresAt)}. Hand it to ${handle} alone.`}
          />
        </div>
      )}
      <Refusal outcome={make.outcome} />
      <div>
        <Button
          size="xs"
          disabled={make.busy}
          onClick={() => void make.run({ memberId })}
        >{t`Make a link to set a new password`}</Button>
      </div>
    </>
  );
}
