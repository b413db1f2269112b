import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { formatDayAndClock } from '../format/time';
import { announce } from '../shell/announcements';
import { Choice } from '../ui/choice';
import { Confirm } from '../ui/confirm';
import { Section } from '../ui/section';
import { Decline } from './decline';
import classes from './duty.module.css';
import { type Duty, VoteMutation } from './duty-query';
import { dutyWords } from './duty-words';
import { rereadDuties } from './use-duties';

type Vote = NonNullable<Duty['vote']>;

/** What one says, once; or the way out. */
export function VoteForm({ duty }: { duty: Duty }) {
  const { task, votes } = dutyWords(duty.kind);
  if (duty.vote !== null) return <Voted duty={duty} vote={duty.vote} />;
  if (!duty.open)
    return (
      <Section title={t`Over`}>
        <p>{t`This was decided without your vote.`}</p>
      </Section>
    );
  return (
    <div className={classes.ticket}>
      <Section title={duty.kind === 'RESOLVERS' ? t`Your part` : task}>
        <p
          className={classes.hint}
        >{t`You have until ${formatDayAndClock(duty.dueAt)}. After that the next of the draw is asked.`}</p>
        {duty.kind !== 'RESOLVERS' && <Ballot duty={duty} votes={votes} />}
        <Decline duty={duty} />
      </Section>
    </div>
  );
}

function Voted({ duty, vote }: { duty: Duty; vote: Vote }) {
  const after =
    duty.kind === 'JURY'
      ? t`The verdict is told, in numbers only, when all have voted.`
      : t`It is decided when all have voted.`;
  return (
    <Section title={t`You have voted`}>
      <p data-testid="voted">
        <Trans>
          <strong>{dutyWords(duty.kind).votes[vote]}.</strong> Nobody is told. {after}
        </Trans>
      </p>
    </Section>
  );
}

function Ballot({ duty, votes }: { duty: Duty; votes: Readonly<Record<Vote, string>> }) {
  const [vote, setVote] = useState<Vote | ''>('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const casting = useKeyedMutation(VoteMutation, () => {
    announce(t`Your vote is cast.`);
    void rereadDuties();
    return t`Cast.`;
  });
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    if (vote !== '') setAsked(true);
  };
  const cast = async () => {
    if (vote === '') return;
    const { kind } = await casting.run({ dutyId: duty.id, vote, reason: reason.trim() || null });
    if (kind === 'done') setAsked(false);
  };
  const { outcome } = casting;
  const options = (['YES', 'NO'] as const).map((value) => ({ value, label: votes[value] }));
  const jury = duty.kind === 'JURY';
  return (
    <>
      <form className={classes.ballot} onSubmit={ask} noValidate>
        <Choice<Vote | ''> legend={t`Your vote`} options={options} value={vote} onChange={setVote} />
        <Textarea
          label={t`Why, if you like`}
          description={
            jury
              ? t`Shown after the verdict, without who said it.`
              : t`Kept with your vote; nobody else reads it.`
          }
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          minRows={3}
          autosize
        />
        <Button
          type="submit"
          color="accent"
          variant="filled"
          disabled={vote === ''}
        >{t`Cast my vote`}</Button>
      </form>
      <Confirm
        title={vote === '' ? t`Your vote` : votes[vote]}
        open={asked}
        onClose={() => {
          setAsked(false);
          casting.forget();
        }}
        action={t`Cast my vote`}
        onConfirm={() => void cast()}
        busy={casting.busy}
        {...(outcome && outcome.kind !== 'done' ? { problem: outcome.sentence } : {})}
      >{t`A vote stays as it is given. Nobody is told how you voted.`}</Confirm>
    </>
  );
}
