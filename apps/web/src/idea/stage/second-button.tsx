import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { rereadIdea } from '../../live/use-idea-news';
import { announce } from '../../shell/announcements';
import { Refusal } from '../../ui/refusal';
import { SecondIdeaMutation, WithdrawSecondMutation } from './stage-mutations';
import type { Seconds } from './stage-query';

interface SecondButtonProps {
  ideaId: string;
  title: string;
  seconds: Seconds;
  wide?: boolean;
}

/** Seconds the idea, or takes that back. Nothing for who may do neither. */
export function SecondButton({ ideaId, title, seconds, wide = false }: SecondButtonProps) {
  const second = useKeyedMutation(SecondIdeaMutation, () => {
    rereadIdea(ideaId);
    announce(t`You second “${title}”. Nobody is told that it was you.`);
    return t`Seconded.`;
  });
  const withdraw = useKeyedMutation(WithdrawSecondMutation, () => {
    rereadIdea(ideaId);
    announce(t`Your second is taken back.`);
    return t`Taken back.`;
  });
  if (!seconds.allowed) return null;
  const [command, label] = seconds.mine ? [withdraw, t`Take back`] : [second, t`Second`];
  return (
    <>
      <Button
        color={seconds.mine ? 'ink' : 'accent'}
        variant={seconds.mine ? 'outline' : 'filled'}
        fullWidth={wide}
        disabled={second.busy || withdraw.busy}
        aria-label={wide ? undefined : `${label}: ${title}`}
        onClick={() => void command.run({ ideaId })}
      >
        {label}
      </Button>
      <Refusal outcome={command.outcome} />
    </>
  );
}
