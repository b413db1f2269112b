import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import classes from './duty-mark.module.css';
import { useDuties } from './use-duties';

/** In the header, as long as something waits for the member. */
export function DutyMark() {
  const waiting = useDuties()?.filter(({ open }) => open) ?? [];
  const [first] = waiting;
  if (first === undefined) return null;
  const path = waiting.length === 1 ? `/duty/${first.id}` : '/duty';
  return (
    <Link to={path} className={classes.mark} data-testid="duty-mark">
      <Trans>
        Duty
        {waiting.length > 1 && ` ${waiting.length}`}
        <span className="visually-hidden">{t`: you were drawn by lot`}</span>
      </Trans>
    </Link>
  );
}
