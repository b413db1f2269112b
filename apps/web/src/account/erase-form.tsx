import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { graphql } from '../graphql';
import { useSessionChange } from '../session/use-session-change';
import { announce } from '../shell/announcements';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import classes from './account.module.css';

const EraseMeMutation = graphql(`
  mutation EraseMe($input: EraseMeInput!) {
    answer: eraseMe(input: $input) {
      ... on Erased {
        at
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

/** Leaves the exchange, with everything that tells who one was. The handle is typed so that it is no slip. */
export function EraseForm({ handle }: { handle: string }) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const sessionChanged = useSessionChange();
  const navigate = useNavigate();
  const erase = useKeyedMutation(EraseMeMutation, async () => {
    announce(t`You have left, and what told who you were is erased.`);
    await sessionChanged();
    await navigate('/', { replace: true });
    return t`Erased.`;
  });
  const { outcome } = erase;
  const atHandle = outcome?.code === 'HANDLE_DIFFERS' ? outcome.sentence : undefined;
  const differs = tried && typed !== handle ? t`Type ${handle}, exactly as it is written.` : undefined;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (typed === handle) void erase.run({ handle: typed });
  };
  return (
    <details className={classes.details}>
      <summary>{t`Leave, and have your data erased`}</summary>
      <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Leave and erase`}>
        <ul className={classes.points}>
          <li>{t`Your name, e-mail address, password, sign-ins, access tokens and notices are erased, and so is what you wrote as evidence and objections.`}</li>
          <li>{t`The words of all your comments, of the reasons for your orders and of your reports are erased too. Your votes on comments, what you follow, your watch lists, estimates and drafts are deleted.`}</li>
          <li>{t`Your handle is replaced by one that says nothing. Ideas that you proposed stay, without anything that ties them to you.`}</li>
          <li>{t`Your open orders are cancelled, and your tokens go back to the treasury. Trades stay in the books as numbers, so that everybody else’s accounts still add up.`}</li>
          <li>{t`This cannot be taken back, and you cannot sign in again.`}</li>
        </ul>
        <TextInput
          label={t`Type your handle, ${handle}, to confirm`}
          value={typed}
          onChange={(event) => {
            erase.forget();
            setTyped(event.currentTarget.value);
          }}
          autoComplete="off"
          error={atHandle ?? differs}
        />
        <Refusal outcome={outcome} elsewhere={atHandle !== undefined} />
        <Button
          type="submit"
          color="no"
          disabled={erase.busy}
          data-testid="erase-me"
        >{t`Leave and erase`}</Button>
      </form>
    </details>
  );
}
