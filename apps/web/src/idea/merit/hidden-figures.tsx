import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { isOfferedTrade } from '../../session/roles';
import { useMe } from '../../session/use-me';
import figures from '../figures.module.css';
import type { Idea } from '../idea-query';
import { ShowMe } from '../shown/show-me';
import classes from './merit.module.css';

interface HiddenFiguresProps {
  idea: Idea;
  onEstimate: () => void;
}

/** In the place of price and merit while they are kept from who works in blind mode. */
export function HiddenFigures({ idea: { id, title }, onEstimate }: HiddenFiguresProps) {
  const trades = isOfferedTrade(useMe().viewer);
  return (
    <div className={classes.hidden} data-testid="figures-hidden">
      <p className={figures.figure} data-word>{t`What do you believe?`}</p>
      <p className={classes.hiddenWords}>
        {trades
          ? t`You work in blind mode, so price, merit, rank, chart, book and trades of this idea are hidden until you give your estimate. One from before you see them counts in full, a later one half.`
          : t`You work in blind mode, so price, merit, rank, chart, book and trades of this idea are hidden until you ask for them.`}
      </p>
      <p className={classes.acts}>
        {trades && <Button color="accent" onClick={onEstimate}>{t`Estimate first`}</Button>}
        <ShowMe ideaId={id} title={title} />
      </p>
    </div>
  );
}
