import { t } from '@lingui/core/macro';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { graphql } from '../graphql';
import { useSessionChange } from '../session/use-session-change';
import { announce } from './announcements';

const SignOutMutation = graphql(`
  mutation SignOut($input: SignOutInput!) {
    answer: signOut(input: $input) {
      signedOut
    }
  }
`);

export function SignOutButton({ className }: { className?: string }) {
  const sessionChanged = useSessionChange();
  const signOut = useKeyedMutation(SignOutMutation, async () => {
    await sessionChanged();
    return t`Signed out.`;
  });
  const leave = async () => {
    const { kind, sentence } = await signOut.run({});
    // Without an answer it is not known whether one is signed out: that is what is said.
    if (kind !== 'done') announce(t`Signing out: ${sentence}`);
  };
  return (
    <button
      type="button"
      className={className}
      onClick={() => void leave()}
      disabled={signOut.busy}
    >{t`Sign out`}</button>
  );
}
