import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import { formatPercent } from '../format/price';
import classes from './accuracy.module.css';
import { DebiasedPriceQuery } from './accuracy-query';

const pollMs = 15_000;

/** A headline's price less the bias that prices were found to have; nothing before there was enough to find it. */
export function DebiasedPrice({ marketId }: { marketId: string }) {
  const { data } = useQuery(DebiasedPriceQuery, {
    variables: { id: marketId },
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  const price = data?.market?.debiasedPrice;
  if (!price) return null;
  return (
    <p className={classes.debiased} data-testid="debiased">
      <Trans>
        {formatPercent(price)} without the <Link to="/accuracy">{t`usual bias of prices`}</Link>
      </Trans>
    </p>
  );
}
