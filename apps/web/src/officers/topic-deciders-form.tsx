import { t } from '@lingui/core/macro';
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { PolicyVersionsQuery } from '../policy-history/policy-versions-query';
import { announce } from '../shell/announcements';
import form from '../ui/form.module.css';
import { ReasonField, reasonOf } from '../ui/reason-field';
import { Refusal } from '../ui/refusal';
import { SelectField } from '../ui/select-field';
import classes from './officers.module.css';
import { SetTopicDecidersMutation, type TopicDeciders, TopicDecidersQuery } from './topic-deciders-query';
import { otherTopics, topicLabel } from './topic-label';

interface TopicDecidersFormProps {
  topics: readonly string[];
  named: readonly TopicDeciders[];
}

const textOf = (named: readonly TopicDeciders[], topic: string): string =>
  (named.find((each) => each.topic === topic)?.handles ?? []).join('\n');

/** Says anew who answers ideas of one topic. */
export function TopicDecidersForm({ topics, named }: TopicDecidersFormProps) {
  const [topic, setTopic] = useState(otherTopics);
  const [handles, setHandles] = useState(() => textOf(named, otherTopics));
  const [reason, setReason] = useState('');
  const command = useKeyedMutation(SetTopicDecidersMutation, async () => {
    await client
      .refetchQueries({ include: [TopicDecidersQuery, PolicyVersionsQuery] })
      .catch(() => undefined);
    announce(t`The deciders are named.`);
    return t`Named.`;
  });
  const known = [...new Set([otherTopics, ...topics, ...named.map((each) => each.topic)])];
  const choose = (chosen: string) => {
    command.forget();
    setTopic(chosen);
    setHandles(textOf(named, chosen));
  };
  const lines = handles
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void command.run({ topic, handles: lines, reason: reasonOf(reason) });
  };
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Deciders`}>
      <div className={classes.pair}>
        <SelectField
          label={t`Topic`}
          options={known.map((value) => ({ value, label: topicLabel(value) }))}
          value={topic}
          onChange={choose}
        />
        <Textarea
          label={t`Handles of deciders, one a line`}
          description={t`Members with the role of a decider, at most 10. Empty: nobody in particular.`}
          rows={3}
          value={handles}
          onChange={(event) => setHandles(event.currentTarget.value)}
        />
      </div>
      <ReasonField value={reason} onChange={setReason} />
      <Refusal outcome={command.outcome} />
      <p className={form.hint}>{t`It holds at once, also for ideas that wait for an answer.`}</p>
      <Button
        type="submit"
        color="accent"
        variant="filled"
        disabled={command.busy || lines.join('\n') === textOf(named, topic)}
        data-testid="set-deciders"
      >{t`Name them`}</Button>
    </form>
  );
}
