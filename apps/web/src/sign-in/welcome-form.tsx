import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { graphql } from '../graphql';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import type { WorkingLink } from './link-page';
import { NewPassword } from './new-password';
import classes from './sign-in.module.css';
import { SignInResultFields } from './signed-in-fields';
import { useEnter } from './use-enter';
import { emptyFields, refusedPersonField, type Welcome, type WelcomeField } from './welcome-entry';

const AcceptInvitationMutation = graphql(
  `
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
      answer: acceptInvitation(input: $input) {
        ...SignInResultFields
      }
    }
  `,
  [SignInResultFields],
);

/** Who one is going to be here. */
export function WelcomeForm({ link, token }: WorkingLink) {
  const first = link.kind === 'SETUP';
  const [entry, setEntry] = useState<Welcome>({
    name: link.name ?? '',
    email: link.email ?? '',
    handle: link.suggestedHandle ?? '',
    password: '',
  });
  const [tried, setTried] = useState(false);
  const enter = useEnter();
  const accept = useKeyedMutation(AcceptInvitationMutation, (entered) =>
    enter(entered, first ? '/members' : '/'),
  );
  const empty = emptyFields(entry);
  const refused = accept.outcome?.kind === 'refused' ? refusedPersonField(accept.outcome.code) : null;
  const set = (field: WelcomeField) => (value: string) => {
    accept.forget();
    setEntry((last) => ({ ...last, [field]: value }));
  };
  const problemOf = (field: WelcomeField) =>
    refused === field ? accept.outcome?.sentence : tried ? empty[field] : undefined;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(empty).length === 0) void accept.run({ token, ...entry });
  };
  return (
    <form
      className={`${form.form} ${classes.form}`}
      onSubmit={onSubmit}
      noValidate
      aria-label={t`Your account`}
    >
      <Person entry={entry} set={set} problemOf={problemOf} trading={link.trading} />
      <NewPassword value={entry.password} onChange={set('password')} problem={problemOf('password')} />
      <Refusal outcome={accept.outcome} elsewhere={refused !== null} />
      <Button
        type="submit"
        variant="filled"
        color="accent"
        size="md"
        disabled={accept.busy}
        data-testid="accept"
      >
        {first ? t`Set up the exchange` : t`Join the exchange`}
      </Button>
    </form>
  );
}

interface PersonProps {
  entry: Welcome;
  set: (field: WelcomeField) => (value: string) => void;
  problemOf: (field: WelcomeField) => string | undefined;
  trading: boolean;
}

function Person({ entry, set, problemOf, trading }: PersonProps) {
  return (
    <>
      <TextInput
        label={t`Name`}
        description={t`Only administrators see it.`}
        value={entry.name}
        onChange={(event) => set('name')(event.currentTarget.value)}
        autoComplete="name"
        error={problemOf('name')}
      />
      <TextInput
        type="email"
        label={t`E-mail`}
        description={t`You sign in by it. Only administrators see it.`}
        value={entry.email}
        onChange={(event) => set('email')(event.currentTarget.value)}
        autoComplete="username"
        error={problemOf('email')}
      />
      <TextInput
        label={t`Handle`}
        description={
          trading
            ? t`The pseudonym under which you trade and write here. It stays the same, and nobody but administrators can tell that it is you, so choose one that does not give you away.`
            : t`The pseudonym under which you act and write here. It stays the same, and nobody but administrators can tell that it is you, so choose one that does not give you away.`
        }
        value={entry.handle}
        onChange={(event) => set('handle')(event.currentTarget.value)}
        autoComplete="off"
        error={problemOf('handle')}
      />
    </>
  );
}
