import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMe } from '../../session/use-me';
import { Section } from '../../ui/section';
import { SecondButton } from './second-button';
import classes from './stage.module.css';
import type { StagedIdea } from './stage-query';

/** How many colleagues second the idea, and the button to be one of them. */
export function SecondBox({ idea, title }: { idea: StagedIdea; title: string }) {
  const { viewer } = useMe();
  const { seconds, stage, mine } = idea;
  if (stage !== 'PROPOSED' && stage !== 'SECONDED') return null;
  const { count, needed, unitsNeeded } = seconds;
  return (
    <Section title={t`Seconds`}>
      <div className={classes.box}>
        <p className={classes.count} data-testid="seconds">
          <Trans>
            <span className={classes.figure}>{count}</span> of {needed}
          </Trans>
        </p>
        <p className={classes.hint}>
          <Trans>
            {unitsNeeded > 1 && t`From at least ${unitsNeeded} units. `}Everybody sees how many there are, and
            nobody who they are.
          </Trans>
        </p>
        {seconds.mine && <p>{t`You second this idea.`}</p>}
        <SecondButton ideaId={idea.id} title={title} seconds={seconds} wide />
        {!viewer && <p className={classes.hint}>{t`Sign in to second it.`}</p>}
        {mine && <p className={classes.hint}>{t`Proposer and team cannot second their own idea.`}</p>}
      </div>
    </Section>
  );
}
