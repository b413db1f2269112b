import { Page } from '../ui/page';
import { About } from './about';
import type { Idea } from './idea-query';
import { TitleBlock } from './title-block';

/** Proposed, and not open for trading yet. */
export function UnlistedIdea({ idea }: { idea: Idea }) {
  return (
    <Page title={idea.title}>
      <TitleBlock idea={idea} />
      <p>This idea is not listed yet. It has no price until it opens.</p>
      <About idea={idea} market={null} />
    </Page>
  );
}
