import { t } from '@lingui/core/macro';
import { Markdown } from '../ui/markdown';
import { Section } from '../ui/section';
import { said } from '../words/said';
import classes from './duty.module.css';
import type { Duty } from './duty-query';

/** What a panel reads: the claim, how it was resolved and on what evidence, and the objection. */
export function PanelMatter({ duty }: { duty: Duty }) {
  return (
    <div className={classes.matter} data-testid="panel-matter">
      <p className={classes.question}>{said(duty.question)}</p>
      <Section title={t`By what it is resolved`}>
        <p className={classes.criteria}>{said(duty.criteria)}</p>
      </Section>
      <div className={classes.cases}>
        <Section title={duty.outcome === null ? t`How it was resolved` : t`Resolved: ${duty.outcome}`}>
          <Said said={duty.evidence} none={t`The evidence was erased.`} />
        </Section>
        <Section title={t`The challenge`}>
          <Said said={duty.challengeReason} none={t`The reason was erased.`} />
        </Section>
      </div>
      {duty.text && (
        <details className={classes.more}>
          <summary>{t`The idea in full`}</summary>
          <Markdown text={duty.text} />
        </details>
      )}
    </div>
  );
}

function Said({ said, none }: { said: Duty['evidence']; none: string }) {
  if (!said) return <p className={classes.hint}>{none}</p>;
  return (
    <blockquote className={classes.said}>
      <p>{said.text}</p>
      {said.url && (
        <a href={said.url} rel="noreferrer" target="_blank">
          {said.url}
        </a>
      )}
    </blockquote>
  );
}
