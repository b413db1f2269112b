import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import classes from './sign-in.module.css';
import type { DemoMember } from './sign-in-query';

interface SignInButtonProps {
  member: DemoMember;
  main: boolean;
  busy: boolean;
  onSignIn: (memberId: string) => void;
}

export function SignInButton({ member, main, busy, onSignIn }: SignInButtonProps) {
  const verb = member.role === 'OPERATOR' ? t`Act as` : t`Trade as`;
  return (
    <span className={classes.member}>
      <Button
        variant={main ? 'filled' : 'outline'}
        color={main ? 'accent' : 'ink'}
        size={main ? 'md' : 'xs'}
        disabled={busy}
        onClick={() => onSignIn(member.id)}
      >
        {verb} {member.handle}
      </Button>
      <span className={classes.unit}>{member.unit}</span>
    </span>
  );
}
