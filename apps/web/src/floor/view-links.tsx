import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import { ShowMe } from '../idea/shown/show-me';
import { useStanding } from '../live/use-standing';
import classes from './idea-row.module.css';
import type { ListedIdea } from './ideas-query';
import { showRow } from './show-row';

interface ViewLinksProps {
  idea: ListedIdea;
  /** Whether one is offered to estimate and trade. */
  trades: boolean;
  /** There is no price that one could call too high. */
  sealed: boolean;
  /** From who works in blind mode. */
  hidden?: boolean;
}

/** What I think of it. Without figures to judge, my own estimate is asked for; it is what makes a merit. */
export function ViewLinks({ idea, trades, sealed, hidden = false }: ViewLinksProps) {
  const { merit } = useStanding(idea);
  const address = (view: string) => `/ideas/${idea.id}?view=${view}`;
  const spoken = <span className="visually-hidden">: {idea.title}</span>;
  const show = hidden && <ShowMe ideaId={idea.id} title={idea.title} onShown={() => void showRow(idea.id)} />;
  if (!trades) return show && <div className={classes.views}>{show}</div>;
  if (sealed || merit === null)
    return (
      <div className={classes.views}>
        <Link className={classes.view} data-view="estimate" to={address('estimate')}>
          <Trans>Estimate{spoken}</Trans>
        </Link>
        {show}
      </div>
    );
  return (
    <div className={classes.views}>
      <Link className={classes.view} data-view="high" to={address('high')}>
        <Trans>Too high{spoken}</Trans>
      </Link>
      <Link className={classes.view} data-view="low" to={address('low')}>
        <Trans>Too low{spoken}</Trans>
      </Link>
    </div>
  );
}
