import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { Section } from '../ui/section';
import { said } from '../words/said';
import classes from './duty.module.css';
import type { Duty } from './duty-query';

/** There is no vote in it: the work is done at the desk. */
export function ResolverMatter({ duty }: { duty: Duty }) {
  return (
    <div className={classes.matter}>
      <p className={classes.question}>{said(duty.question)}</p>
      <p
        className={classes.reading}
      >{t`Too few officers may resolve this market, because the others have to do with the idea. So two members were drawn: one says how it ended and on what evidence, the other confirms it.`}</p>
      <p>
        <Link to="/resolution">{t`Go to the resolution desk`}</Link>
      </p>
      <Section title={t`By what it is resolved`}>
        <p className={classes.criteria}>{said(duty.criteria)}</p>
      </Section>
    </div>
  );
}
