import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Choice } from '../ui/choice';
import { MarkdownField } from '../ui/markdown-field';
import { Refusal } from '../ui/refusal';
import { Section } from '../ui/section';
import { said } from '../words/said';
import { ProhibitedNote, QuestionNote } from './check-notes';
import type { TypedProposal } from './proposal-form';
import type { ProposalCheck } from './proposal-queries';
import classes from './propose.module.css';
import { StarterButtons } from './starter-buttons';
import { hasOpenDots } from './starters';
import { LinksField, TagsField, TopicField } from './subject-fields';
import type { SendProposal } from './use-send-proposal';

interface ProposeFormProps {
  typed: TypedProposal;
  onChange: (change: Partial<TypedProposal>) => void;
  check: ProposalCheck | null;
  sending: SendProposal;
  /** The account has a name to sign by. */
  named: boolean;
  /** Stands right below the title on a narrow page. */
  similar: ReactNode;
}

/** From a title to a proposal, step by step. */
export function ProposeForm({ typed, onChange, check, sending, named, similar }: ProposeFormProps) {
  const [tried, setTried] = useState(false);
  const problem = (field: string) => problemOf(field, { check, typed, tried });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (FIELDS.every((field) => unfilled(field, typed) === undefined)) void sending.propose();
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate aria-label={t`Proposal`}>
      <TextInput
        label={t`Title`}
        description={t`One line that says what should be done.`}
        value={typed.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        error={problem('title')}
        autoComplete="off"
        maxLength={220}
      />
      {similar}
      <MarkdownField
        label={t`Summary`}
        description={t`What changes, for whom, what it would take, and how one would see that it works. Markdown.`}
        value={typed.summary}
        onChange={(summary) => onChange({ summary })}
        problem={problem('summary')}
      />
      <StarterButtons text={typed.summary} onChange={(summary) => onChange({ summary })} />
      <TopicField value={typed.topic} onChange={(topic) => onChange({ topic })} problem={problem('topic')} />
      <TagsField value={typed.tags} onChange={(tags) => onChange({ tags })} problem={problem('tags')} />
      <LinksField value={typed.links} onChange={(links) => onChange({ links })} problem={problem('links')} />
      <Section title={t`Who stands behind it`}>
        <div className={classes.fields}>
          <TextInput
            label={t`Team (optional)`}
            description={t`Handles, with commas between. They are asked, and insiders once they join, as you are.`}
            value={typed.team}
            onChange={(event) => onChange({ team: event.currentTarget.value })}
            autoComplete="off"
          />
          <Signing value={typed.signAs} onChange={(signAs) => onChange({ signAs })} named={named} />
        </div>
      </Section>
      <QuestionNote check={check} />
      <ProhibitedNote check={check} />
      <Refusal outcome={sending.outcome} />
      <div className={classes.buttons}>
        <Button
          type="submit"
          variant="filled"
          color="accent"
          size="md"
          disabled={sending.busy}
        >{t`Propose it`}</Button>
        <Button
          size="md"
          disabled={sending.busy}
          onClick={() => void sending.save()}
        >{t`Save as a draft`}</Button>
        <span className={classes.hint} role="status" data-testid="saved">
          {sending.saved}
        </span>
      </div>
    </form>
  );
}

interface SigningProps {
  value: TypedProposal['signAs'];
  onChange: (signAs: TypedProposal['signAs']) => void;
  named: boolean;
}

function Signing({ value, onChange, named }: SigningProps) {
  const options = [
    { value: 'HANDLE', label: t`By my handle` },
    { value: 'NAME', label: t`By my name`, disabled: !named },
  ] as const;
  return (
    <div>
      <p className={classes.label}>{t`Signed, once it is no longer blind`}</p>
      <Choice legend={t`How it is signed`} look="quiet" options={options} value={value} onChange={onChange} />
      <p
        className={classes.hint}
      >{t`While it is blind nobody is told who proposed it, not even by a handle.`}</p>
    </div>
  );
}

interface Looked {
  check: ProposalCheck | null;
  typed: TypedProposal;
  tried: boolean;
}

/** What is missing is said when it is sent, what is wrong at once. */
function problemOf(field: string, { check, typed, tried }: Looked): string | undefined {
  const missing = unfilled(field, typed);
  if (missing !== undefined) return tried ? missing : undefined;
  const wrong = check?.problems.find((each) => each.field === field && !each.code.endsWith('_EMPTY'));
  return wrong && said(wrong.message);
}

const FIELDS = ['title', 'summary', 'topic'] as const;

/** What is left to be said there before it can be proposed. */
function unfilled(field: string, { title, summary, topic }: TypedProposal): string | undefined {
  if (field === 'title' && title.trim() === '') return t`An idea needs a title.`;
  if (field === 'topic' && topic.trim() === '') return t`An idea needs a topic.`;
  if (field === 'summary' && hasOpenDots(summary))
    return t`There are dots of the outline left: write something in their place, or take their lines out.`;
  return undefined;
}
