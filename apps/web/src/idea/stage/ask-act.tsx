import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { KeyedMutation } from '../../api/keyed-mutation';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import type { VariablesOf } from '../../graphql';
import { rereadIdea } from '../../live/use-idea-news';
import { announce } from '../../shell/announcements';
import { Confirm } from '../../ui/confirm';
import type { JoinTeamMutation } from './stage-mutations';

interface AskActProps<Answer extends object> {
  mutation: KeyedMutation<VariablesOf<typeof JoinTeamMutation>['input'], Answer>;
  ideaId: string;
  label: string;
  title: string;
  /** Said when it was done. */
  done: string;
  main?: boolean;
  /** What will happen. */
  children: ReactNode;
}

/** A button of the life of an idea that asks before it acts. */
export function AskAct<Answer extends object>({
  mutation,
  ideaId,
  label,
  title,
  done,
  main = false,
  children,
}: AskActProps<Answer>) {
  const [asking, setAsking] = useState(false);
  const command = useKeyedMutation(mutation, () => {
    rereadIdea(ideaId);
    announce(done);
    return done;
  });
  const confirm = async () => {
    const { kind } = await command.run({ ideaId });
    if (kind === 'done') setAsking(false);
  };
  return (
    <>
      <Button
        size="xs"
        variant={main ? 'filled' : 'outline'}
        color={main ? 'accent' : 'ink'}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <Confirm
        title={title}
        open={asking}
        onClose={() => setAsking(false)}
        action={label}
        onConfirm={() => void confirm()}
        busy={command.busy}
        problem={command.outcome?.kind === 'done' ? undefined : command.outcome?.sentence}
      >
        {children}
      </Confirm>
    </>
  );
}
