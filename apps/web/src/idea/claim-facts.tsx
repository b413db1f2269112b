import { t } from '@lingui/core/macro';
import { said } from '../words/said';
import classes from './claim-facts.module.css';
import { kindSentence, rangeSentence } from './claim-words';
import type { IdeaMarket } from './idea-query';

/** What kind of claim a market is about, where its answer is found, and who says it. */
export function ClaimFacts({ market }: { market: IdeaMarket }) {
  const { claim } = market;
  const range = rangeSentence(
    claim,
    market.contracts.map(({ name }) => name),
  );
  return (
    <dl className={classes.facts} data-testid="claim-facts">
      <dt>{t`Kind`}</dt>
      <dd>
        {kindSentence(claim.template)} {range}
      </dd>
      <dt>{t`Source`}</dt>
      <dd>{said(claim.source)}</dd>
      <dt>{t`Resolved by`}</dt>
      <dd>
        {claim.resolver === null
          ? t`two resolvers who have no interest in the idea, or members drawn by lot.`
          : t`${claim.resolver}, and somebody else who confirms it.`}
      </dd>
    </dl>
  );
}
