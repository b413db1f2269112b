import { t } from '@lingui/core/macro';
import { NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import { useFollows } from '../following/use-follows';
import classes from './floor-filters.module.css';
import { FOLLOWING } from './idea-filter';

interface ShowFilterProps {
  /** `following`, or the id of a watch list. */
  show: string;
  /** Empty for all that I follow. */
  onShow: (list: string) => void;
}

/** Of what I follow: all of it, or one of my watch lists. */
export function ShowFilter({ show, onShow }: ShowFilterProps) {
  const known = useFollows();
  if (!known) return null;
  return (
    <div className={classes.show}>
      {known.watchLists.length > 0 && (
        <NativeSelect
          aria-label={t`Which ideas`}
          value={show}
          onChange={({ currentTarget: { value } }) => onShow(value === FOLLOWING ? '' : value)}
          size="xs"
        >
          <option value={FOLLOWING}>{t`All that I follow`}</option>
          {known.watchLists.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      )}
      <Link to="/following">{t`What you follow`}</Link>
    </div>
  );
}
