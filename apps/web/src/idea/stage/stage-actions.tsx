import { t } from '@lingui/core/macro';
import { hasRole } from '../../session/roles';
import { useMe } from '../../session/use-me';
import { Section } from '../../ui/section';
import { AskAct } from './ask-act';
import { RetireForm } from './retire-form';
import { SecondBox } from './second-box';
import classes from './stage.module.css';
import { EndBlindMutation } from './stage-mutations';
import type { Stage, StagedIdea } from './stage-query';
import { TeamPanel } from './team-panel';

const beforeMarket: readonly Stage[] = ['PROPOSED', 'SECONDED', 'ANNOUNCED'];

/** What one can do with an idea besides trading: second it, work on it, or take it off the floor. */
export function StageActions({ idea, title }: { idea: StagedIdea; title: string }) {
  return (
    <>
      <SecondBox idea={idea} title={title} />
      <TeamPanel idea={idea} />
      <Own idea={idea} />
      <Curator idea={idea} />
    </>
  );
}

/** For the proposer. */
function Own({ idea: { id: ideaId, mine, blind, stage } }: { idea: StagedIdea }) {
  const retirable = beforeMarket.includes(stage);
  if (mine !== 'PROPOSER' || (!blind && !retirable)) return null;
  return (
    <Section title={t`Your idea`}>
      <div className={classes.box}>
        {blind && (
          <AskAct
            mutation={EndBlindMutation}
            ideaId={ideaId}
            label={t`Say that it is yours`}
            title={t`Say that it is yours?`}
            done={t`Everybody can see now who proposed it.`}
          >{t`From now on everybody sees who proposed this idea and who is on its team. It cannot be taken back.`}</AskAct>
        )}
        {retirable && <RetireForm ideaId={ideaId} own open={false} />}
      </div>
    </Section>
  );
}

function Curator({ idea: { id: ideaId, mine, stage } }: { idea: StagedIdea }) {
  const { viewer } = useMe();
  const retirable = beforeMarket.includes(stage) || stage === 'OPEN';
  if (!viewer || !hasRole(viewer, 'CURATOR') || mine || !retirable) return null;
  return (
    <Section title={t`Curator`}>
      <div className={classes.box}>
        <RetireForm ideaId={ideaId} own={false} open={stage === 'OPEN'} />
      </div>
    </Section>
  );
}
