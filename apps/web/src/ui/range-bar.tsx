import { t } from '@lingui/core/macro';
import { Choice } from './choice';
import classes from './range-bar.module.css';

interface RangeBarProps<Range extends string> {
  options: readonly { value: Range; label: string; disabled?: boolean }[];
  range: Range;
  onRange: (range: Range) => void;
  asTable: boolean;
  onTable: (asTable: boolean) => void;
}

/** Above a chart: how much time it shows, and whether it is a table. */
export function RangeBar<Range extends string>(props: RangeBarProps<Range>) {
  const { options, range, onRange, asTable, onTable } = props;
  return (
    <div className={classes.controls}>
      <Choice legend={t`Time shown`} options={options} value={range} onChange={onRange} />
      <button
        type="button"
        className={classes.toggle}
        aria-pressed={asTable}
        onClick={() => onTable(!asTable)}
      >{t`Table`}</button>
    </div>
  );
}
