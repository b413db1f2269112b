import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import { priceChange } from '../format/change';
import { formatPercent } from '../format/price';
import { formatDayAndClock } from '../format/time';
import { ChangeText } from '../ui/change-text';
import { Markdown } from '../ui/markdown';
import { said as inOurWords } from '../words/said';
import classes from './movers.module.css';
import type { Mover, Said } from './pulse-query';

interface Props {
  movers: readonly Mover[];
  /** So many of what was said beside each. */
  said?: number;
}

/** The largest moves, with what was said around them. */
export function Movers({ movers, said = 3 }: Props) {
  if (movers.length === 0) return <p className={classes.none}>{t`Nothing moved in this time.`}</p>;
  return (
    <ol className={classes.movers}>
      {movers.map((mover) => (
        <MoverItem key={mover.idea.id} mover={mover} said={said} />
      ))}
    </ol>
  );
}

function MoverItem({ mover, said }: { mover: Mover; said: number }) {
  const { idea, from, to, change, movedFrom, movedUntil, comments, reasons } = mover;
  if (from === null || to === null || change === null) return null;
  const words = [...reasons, ...comments].slice(0, said);
  return (
    <li className={classes.mover} data-testid="mover">
      <p className={classes.head}>
        <Link to={`/ideas/${idea.id}`} className={classes.title}>
          {idea.title}
        </Link>
        <strong className={classes.change}>
          <ChangeText change={priceChange(change)} />
        </strong>
      </p>
      <p className={classes.when}>
        <Trans>
          From {formatPercent(from)} to {formatPercent(to)}, most of it between{' '}
          <time dateTime={movedFrom}>{formatDayAndClock(movedFrom)}</time> and{' '}
          <time dateTime={movedUntil}>{formatDayAndClock(movedUntil)}</time>.
        </Trans>
      </p>
      {words.map((one) => (
        <SaidAround key={one.id} said={one} />
      ))}
    </li>
  );
}

const whyWords = ({ side, contract }: NonNullable<Said['order']>): string =>
  side === 'BUY' ? t`, on why they buy ${contract.name}` : t`, on why they sell ${contract.name}`;

function SaidAround({ said }: { said: Said }) {
  const { text, author, signedAs, stance, order, badge } = said;
  const who = author ?? (signedAs === 'PROPOSER' ? t`The proposer` : t`The team`);
  const what = order ? whyWords(order) : stance && `, ${stance === 'FOR' ? t`for it` : t`against it`}`;
  return (
    <blockquote className={classes.said}>
      <div className={classes.text}>
        <Markdown text={text} look="serif" />
      </div>
      <footer>
        {who}
        {what}
        {badge && ` (${inOurWords(badge)})`}
      </footer>
    </blockquote>
  );
}
