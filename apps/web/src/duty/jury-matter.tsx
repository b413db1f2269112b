import { t } from '@lingui/core/macro';
import { Markdown } from '../ui/markdown';
import { Section } from '../ui/section';
import { said } from '../words/said';
import classes from './duty.module.css';
import type { Duty } from './duty-query';

/** What a jury reads: the idea and the argument, and nothing of people or prices. */
export function JuryMatter({ duty }: { duty: Duty }) {
  return (
    <div className={classes.matter} data-testid="jury-matter">
      <p className={classes.question}>{said(duty.question)}</p>
      <p
        className={classes.hint}
      >{t`You see the idea as it stands: not who proposed it, who argues for or against it, or what others would give for it. Judge it by itself.`}</p>
      {duty.text && <Markdown text={duty.text} />}
      <Section title={t`By what it is judged`}>
        <p className={classes.criteria}>{said(duty.criteria)}</p>
      </Section>
      <Cases duty={duty} />
    </div>
  );
}

function Cases({ duty: { casesFor, casesAgainst } }: { duty: Duty }) {
  if (casesFor.length === 0 && casesAgainst.length === 0)
    return <p className={classes.hint}>{t`Nobody has argued for or against it.`}</p>;
  return (
    <div className={classes.cases}>
      <Side title={t`For`} cases={casesFor} side="FOR" />
      <Side title={t`Against`} cases={casesAgainst} side="AGAINST" />
    </div>
  );
}

function Side({ title, cases, side }: { title: string; cases: readonly string[]; side: 'FOR' | 'AGAINST' }) {
  return (
    <Section title={title}>
      <ul className={classes.side} data-side={side}>
        {cases.map((text) => (
          <li key={text}>
            <Markdown text={text} />
          </li>
        ))}
      </ul>
      {cases.length === 0 && <p className={classes.hint}>{t`Nothing was said.`}</p>}
    </Section>
  );
}
