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

/** As they are named by now; the table tells it too. */
async function readNamed(topic: string): Promise<readonly string[]> {
  const { data } = await client.query({ query: TopicDecidersQuery, fetchPolicy: 'network-only' });
  return handlesOf(data?.topicDeciders ?? [], topic);
}

interface TopicDecidersFormProps {
  topics: readonly string[];
  named: readonly TopicDeciders[];
}

const handlesOf = (named: readonly TopicDeciders[], topic: string): readonly string[] =>
  named.find((each) => each.topic === topic)?.handles ?? [];

/** Says anew who answers ideas of one topic. */
export function TopicDecidersForm({ topics, named }: TopicDecidersFormProps) {
  const [topic, setTopic] = useState(otherTopics);
  const now = handlesOf(named, topic);
  /** Whom the text was made from, so that nobody else's change is undone. */
  const [from, setFrom] = useState(now);
  const [handles, setHandles] = useState(() => now.join('\n'));
  const [reason, setReason] = useState('');
  const command = useKeyedMutation(SetTopicDecidersMutation, async () => {
    await client
      .refetchQueries({ include: [TopicDecidersQuery, PolicyVersionsQuery] })
      .catch(() => undefined);
    announce(t`The deciders are named.`);
    return t`Named.`;
  });
  const known = [...new Set([otherTopics, ...topics, ...named.map((each) => each.topic)])];
  const begin = (those: readonly string[]) => {
    setFrom(those);
    setHandles(those.join('\n'));
  };
  // Nothing was typed that could be lost.
  if (handles === from.join('\n') && now.join('\n') !== handles) begin(now);
  const choose = (chosen: string) => {
    command.forget();
    setTopic(chosen);
    begin(handlesOf(named, chosen));
  };
  const lines = handles
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const onSubmit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const sent = { topic, handles: lines, insteadOf: [...from], reason: reasonOf(reason) };
    const { kind, code } = await command.run(sent);
    if (kind === 'done' || code === 'POLICY_CHANGED') setFrom(await readNamed(topic).catch(() => from));
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
        disabled={command.busy || lines.join('\n') === now.join('\n')}
        data-testid="set-deciders"
      >{t`Name them`}</Button>
    </form>
  );
}
