import { Page } from '../ui/page';
import { useWide } from '../ui/use-wide';
import { About } from './about';
import type { Idea } from './idea-query';
import { IdeaSections } from './idea-sections';
import { StageActions } from './stage/stage-actions';
import { StageLine } from './stage/stage-line';
import { useStage } from './stage/use-stage';
import { TitleBlock } from './title-block';

/** Proposed, and not open for trading yet; or taken off the floor before it was. */
export function UnlistedIdea({ idea }: { idea: Idea }) {
  const staged = useStage(idea.id, false);
  const wide = useWide();
  const actions = staged && <StageActions idea={staged} title={idea.title} />;
  return (
    <Page title={idea.title} aside={wide && actions}>
      <TitleBlock idea={idea} />
      {staged && <StageLine idea={staged} />}
      {!wide && actions}
      <About idea={idea} market={null} />
      <IdeaSections idea={idea} />
    </Page>
  );
}
