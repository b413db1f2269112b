import { t } from '@lingui/core/macro';
import { formatWholeTokens } from '../../format/tokens';
import type { IdeaMarket } from '../idea-query';
import { isTradable } from '../payout';
import classes from './life.module.css';

/** A market with a house always has somebody to trade with; what that can cost is published. */
export function HouseNote({ market: { house, state } }: { market: IdeaMarket }) {
  if (!house || !isTradable(state)) return null;
  return (
    <p
      className={classes.quiet}
      data-testid="house"
    >{t`The house quotes in this market and can lose at most ${formatWholeTokens(house.subsidy)} tokens.`}</p>
  );
}
