import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useId, useState } from 'react';
import { useExchange } from '../shell/exchange-query';
import classes from './propose.module.css';
import { type Proposal, useProposeIdea } from './use-propose-idea';

const empty: Proposal = { title: '', summary: '', topic: '' };

export function ProposeForm() {
  const [proposal, setProposal] = useState(empty);
  const [tried, setTried] = useState(false);
  const command = useProposeIdea();
  const topics = useExchange()?.topics ?? [];
  const listId = useId();
  const missing = tried && proposal.title.trim() === '' ? 'An idea needs a title.' : undefined;
  const change = (field: keyof Proposal) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setProposal((last) => ({ ...last, [field]: value }));
  };
  const onSubmit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (proposal.title.trim() !== '') await command.run(proposal);
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate aria-label="Proposal">
      <TextInput
        label="Title"
        value={proposal.title}
        onChange={change('title')}
        error={missing}
        autoComplete="off"
      />
      <Textarea
        label="Summary"
        description="What changes, for whom, and what it would take. Plain text."
        rows={8}
        value={proposal.summary}
        onChange={change('summary')}
      />
      <TextInput
        label="Topic"
        value={proposal.topic}
        onChange={change('topic')}
        list={listId}
        autoComplete="off"
      />
      <datalist id={listId}>
        {topics.map(({ topic }) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
      {command.outcome && command.outcome.kind !== 'done' && (
        <p className={classes.problem} role="alert">
          {command.outcome.sentence}
        </p>
      )}
      <Button type="submit" variant="filled" color="accent" size="md" disabled={command.busy}>
        Propose it
      </Button>
    </form>
  );
}
