import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { rereadIdea } from '../../live/use-idea-news';
import { announce } from '../../shell/announcements';
import { Refusal } from '../../ui/refusal';
import { Section } from '../../ui/section';
import { AskAct } from './ask-act';
import classes from './stage.module.css';
import { AskIntoTeamMutation, JoinTeamMutation, LeaveTeamMutation } from './stage-mutations';
import type { Stage, StagedIdea } from './stage-query';

const over: readonly Stage[] = ['DECLINED', 'SHIPPED', 'RETIRED', 'MERGED'];

/** Who works on the idea: for proposer and team, and for who is asked to join. */
export function TeamPanel({ idea }: { idea: StagedIdea }) {
  const { id: ideaId, mine, asked, team, teamAsked, stage } = idea;
  if (asked) return over.includes(stage) ? null : <Asked ideaId={ideaId} />;
  if (!mine) return null;
  const others = [...(team ?? []).map((handle) => ({ handle, note: '' })), ...(teamAsked ?? []).map(waiting)];
  return (
    <Section title={t`Team`}>
      <div className={classes.box}>
        {others.length === 0 && <p className={classes.hint}>{t`Nobody has joined yet.`}</p>}
        <ul className={classes.team}>
          {others.map(({ handle, note }) => (
            <li key={handle}>
              {handle} <span className={classes.hint}>{note}</span>
            </li>
          ))}
        </ul>
        {!over.includes(stage) && <AskForm ideaId={ideaId} />}
        {mine === 'TEAM' && (
          <AskAct
            mutation={LeaveTeamMutation}
            ideaId={ideaId}
            label={t`Leave the team`}
            title={t`Leave the team?`}
            done={t`You have left the team.`}
          >{t`Your stakes stay limited in the markets that this idea has already.`}</AskAct>
        )}
      </div>
    </Section>
  );
}

const waiting = (handle: string) => ({ handle, note: t`is asked` });

function AskForm({ ideaId }: { ideaId: string }) {
  const [handle, setHandle] = useState('');
  const [empty, setEmpty] = useState(false);
  const ask = useKeyedMutation(AskIntoTeamMutation, () => {
    rereadIdea(ideaId);
    setHandle('');
    return t`Asked. It is up to them now.`;
  });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setEmpty(handle.trim() === '');
    if (handle.trim() !== '') void ask.run({ ideaId, handle: handle.trim() });
  };
  const { outcome } = ask;
  const refused = outcome && outcome.kind !== 'done' ? outcome.sentence : undefined;
  return (
    <form className={classes.ask} onSubmit={onSubmit} noValidate aria-label={t`Ask somebody into the team`}>
      <TextInput
        label={t`Ask somebody to join, by handle`}
        value={handle}
        autoComplete="off"
        onChange={(event) => {
          ask.forget();
          setEmpty(false);
          setHandle(event.currentTarget.value);
        }}
        error={empty ? t`Say whom, by handle.` : refused}
      />
      <Button type="submit" size="xs" disabled={ask.busy}>{t`Ask`}</Button>
      {outcome?.kind === 'done' && (
        <p className={classes.hint} role="status">
          {outcome.sentence}
        </p>
      )}
    </form>
  );
}

function Asked({ ideaId }: { ideaId: string }) {
  const decline = useKeyedMutation(LeaveTeamMutation, () => {
    rereadIdea(ideaId);
    announce(t`You have declined to join the team.`);
    return t`Declined.`;
  });
  return (
    <Section title={t`Team`}>
      <div className={classes.box} data-testid="asked">
        <p>{t`You are asked to join the team of this idea.`}</p>
        <div className={classes.buttons}>
          <AskAct
            mutation={JoinTeamMutation}
            ideaId={ideaId}
            label={t`Join the team`}
            title={t`Join the team?`}
            done={t`You are on the team.`}
            main
          >{t`You will sign what you write here as “Team”. Your stakes in its markets are limited from then on, and a second of yours is taken back.`}</AskAct>
          <Button
            size="xs"
            disabled={decline.busy}
            onClick={() => void decline.run({ ideaId })}
          >{t`Decline`}</Button>
        </div>
        <Refusal outcome={decline.outcome} />
      </div>
    </Section>
  );
}
