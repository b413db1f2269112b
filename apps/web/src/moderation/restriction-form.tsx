import { t } from '@lingui/core/macro';
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { IdeaSearch } from '../officers/idea-search';
import { announce } from '../shell/announcements';
import { Choice } from '../ui/choice';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import { RestrictionsQuery, SetRestrictionMutation } from './restriction-query';

const whos = [
  { value: 'handle', label: t`One member` },
  { value: 'unit', label: t`A unit` },
] as const;
const whats = [
  { value: 'idea', label: t`One idea` },
  { value: 'topic', label: t`A topic or tag` },
] as const;
const nothing = { name: '', ideaId: '', topic: '', reason: '' };

/** Puts somebody on the restricted list. */
export function RestrictionForm() {
  const [who, setWho] = useState<'handle' | 'unit'>('handle');
  const [what, setWhat] = useState<'idea' | 'topic'>('idea');
  const [said, setSaid] = useState(nothing);
  const [tried, setTried] = useState(false);
  const set = useRestriction(() => {
    setSaid(nothing);
    setTried(false);
  });
  const say = (change: Partial<typeof nothing>) => setSaid({ ...said, ...change });
  const thing = what === 'idea' ? said.ideaId : said.topic.trim();
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const reason = said.reason.trim();
    if (said.name.trim() === '' || thing === '' || reason === '') return;
    const named = { [who]: said.name.trim() };
    void set.run({ ...named, ...(what === 'idea' ? { ideaId: thing } : { topic: thing }), reason });
  };
  const missing = (text: string, sentence: string) => (tried && text.trim() === '' ? sentence : undefined);
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Restrict trading`}>
      <Choice legend={t`Who`} options={whos} value={who} onChange={setWho} look="quiet" />
      <TextInput
        label={who === 'handle' ? t`Handle` : t`Unit`}
        value={said.name}
        onChange={(event) => say({ name: event.currentTarget.value })}
        autoComplete="off"
        error={missing(said.name, who === 'handle' ? t`Say whose.` : t`Name the unit.`)}
      />
      <Choice legend={t`What`} options={whats} value={what} onChange={setWhat} look="quiet" />
      {what === 'idea' ? (
        <IdeaSearch
          value={said.ideaId}
          onChange={(ideaId) => say({ ideaId })}
          problem={missing(said.ideaId, t`Choose an idea.`)}
        />
      ) : (
        <TextInput
          label={t`Topic or tag`}
          description={t`Holds for ideas that are proposed later, too.`}
          value={said.topic}
          onChange={(event) => say({ topic: event.currentTarget.value })}
          maxLength={60}
          error={missing(said.topic, t`Name the topic.`)}
        />
      )}
      <Textarea
        label={t`Reason, for the record`}
        rows={2}
        maxLength={1000}
        value={said.reason}
        onChange={(event) => say({ reason: event.currentTarget.value })}
        error={missing(said.reason, t`Say why.`)}
      />
      <p
        className={form.hint}
      >{t`Open orders there are taken back at once, and new ones are refused. Those whom it is about are told, and nobody else.`}</p>
      <Refusal outcome={set.outcome} />
      <Button
        type="submit"
        color="accent"
        variant="filled"
        disabled={set.busy}
        data-testid="restrict"
      >{t`Restrict`}</Button>
    </form>
  );
}

const useRestriction = (onDone: () => void) =>
  useKeyedMutation(SetRestrictionMutation, async () => {
    await client.refetchQueries({ include: [RestrictionsQuery] }).catch(() => undefined);
    onDone();
    announce(t`The restriction is in force.`);
    return t`Done.`;
  });
