import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { client } from '../../api/client';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { ProhibitedNote } from '../../propose/check-notes';
import { typedOf, wordsOf } from '../../propose/proposal-form';
import { LinksField, TagsField, TopicField } from '../../propose/subject-fields';
import { useProposalCheck } from '../../propose/use-proposal-check';
import form from '../../ui/form.module.css';
import { MarkdownField } from '../../ui/markdown-field';
import { Refusal } from '../../ui/refusal';
import { said } from '../../words/said';
import { EditIdeaMutation, type IdeaWords, VersionsQuery } from './text-query';

/** New words for an idea; the ones before stay readable. */
export function EditForm({ idea, onClose }: { idea: IdeaWords; onClose: () => void }) {
  const [typed, setTyped] = useState(() => typedOf(idea));
  const [note, setNote] = useState('');
  const { check } = useProposalCheck(typed);
  const edit = useKeyedMutation(EditIdeaMutation, async () => {
    await client.refetchQueries({ include: [VersionsQuery] }).catch(() => undefined);
    onClose();
    return t`Changed.`;
  });
  const problem = (field: string) => {
    const found = check?.problems.find((each) => each.field === field);
    return found && said(found.message);
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void edit.run({ ideaId: idea.id, ...wordsOf(typed), note });
  };
  const set = (field: keyof typeof typed) => (text: string) =>
    setTyped((last) => ({ ...last, [field]: text }));
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Edit the idea`}>
      <TextInput
        label={t`Title`}
        value={typed.title}
        onChange={(event) => set('title')(event.currentTarget.value)}
        error={problem('title')}
        autoComplete="off"
      />
      <MarkdownField
        label={t`Summary`}
        value={typed.summary}
        onChange={set('summary')}
        problem={problem('summary')}
        rows={12}
      />
      <TopicField value={typed.topic} onChange={set('topic')} problem={problem('topic')} />
      <TagsField value={typed.tags} onChange={set('tags')} problem={problem('tags')} />
      <LinksField value={typed.links} onChange={set('links')} problem={problem('links')} />
      <TextInput
        label={t`What you changed (optional)`}
        description={t`Everybody can read it, and every version. Nobody is told who wrote them.`}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={300}
        autoComplete="off"
      />
      <ProhibitedNote check={check} />
      <Refusal outcome={edit.outcome} />
      <div className={form.row}>
        <Button
          type="submit"
          color="accent"
          variant="filled"
          disabled={edit.busy}
        >{t`Keep the changes`}</Button>
        <Button onClick={onClose}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}
