import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useStanding } from '../../live/use-standing';
import { EvidenceBars } from '../../ui/evidence-bars';
import { Flashing } from '../../ui/flashing';
import classes from '../figures.module.css';
import type { Idea } from '../idea-query';
import { isTradable } from '../payout';

/** The second big figure: what independent people believe. Before it is published the page says what it waits for. */
export function MeritFigure({ idea }: { idea: Idea }) {
  const { rank, merit, evidence } = useStanding(idea);
  if (rank !== null && merit !== null && evidence !== null)
    return (
      <div>
        <p className={classes.figure} data-testid="merit-headline" data-merit={merit}>
          <Flashing value={BigInt(merit)}>{merit}</Flashing>
        </p>
        <p className={classes.caption}>
          <Trans>
            merit, rank {rank}&ensp;
            <EvidenceBars grade={evidence} />
          </Trans>
        </p>
      </div>
    );
  const market = idea.markets.find(({ headline }) => headline);
  if (!market || !isTradable(market.state)) return null;
  return (
    <div data-testid="merit-waiting">
      <p className={classes.figure} data-word>{t`not yet`}</p>
      <p className={classes.caption}>{t`merit: needs five people`}</p>
    </div>
  );
}
