import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import { Desk } from '../officers/desk';
import type { Viewer } from '../session/me-query';
import { hasRole } from '../session/roles';
import { Section } from '../ui/section';
import { useWide } from '../ui/use-wide';
import { MergeForm, type Pair } from './merge-form';
import classes from './moderation.module.css';
import type { ModerationItem } from './moderation-query';
import { Queue } from './queue';
import { RestrictionForm } from './restriction-form';
import { RestrictionList } from './restriction-list';

const searched: Pair = { ideaId: '', intoId: '' };

/** Where curators decide what was reported, merge duplicates, and restrict trading. */
export function ModerationPage() {
  const wide = useWide();
  return (
    <Desk
      title={t`Moderation`}
      who={t`curators and risk officers`}
      isFor={mayModerate}
      intro={t`What members reported and what has words of a prohibited topic. Every decision has a reason, which those whom it is about read, and is recorded.`}
      aside={() => wide && <Restrict />}
    >
      {(viewer) => (
        <div className={classes.sections}>
          {hasRole(viewer, 'CURATOR') && <Curating />}
          <Section title={t`Restricted list`}>
            <RestrictionList />
          </Section>
          {!wide && <Restrict />}
        </div>
      )}
    </Desk>
  );
}

const mayModerate = (viewer: Viewer): boolean => hasRole(viewer, 'CURATOR', 'RISK_OFFICER');

function Restrict() {
  return (
    <Section title={t`Restrict trading`}>
      <RestrictionForm />
    </Section>
  );
}

function Curating() {
  const [pair, setPair] = useState(searched);
  const pick = ({ idea, ofIdea }: ModerationItem) => {
    if (idea && ofIdea) setPair({ ideaId: idea.id, intoId: ofIdea.id });
  };
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pair !== searched) place.current?.scrollIntoView({ block: 'center' });
  }, [pair]);
  return (
    <>
      <Section title={t`Queue`}>
        <Queue onMerge={pick} />
      </Section>
      <Section title={t`Merge a duplicate`}>
        <div className={classes.narrow} ref={place}>
          <MergeForm key={`${pair.ideaId} ${pair.intoId}`} start={pair} onDone={() => setPair(searched)} />
        </div>
      </Section>
    </>
  );
}
