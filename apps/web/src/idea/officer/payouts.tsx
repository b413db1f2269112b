import { t } from '@lingui/core/macro';
import { stepPayout } from '../../format/entry';
import { NumberField } from '../../ui/number-field';
import { withPercent } from './decision';
import classes from './officer.module.css';

interface PayoutsProps {
  names: readonly string[];
  percents: readonly string[];
  onChange: (percents: string[]) => void;
  problem?: string;
}

/** What a share of each outcome is paid, in percent of a token. */
export function Payouts({ names, percents, onChange, problem }: PayoutsProps) {
  return (
    <>
      <div className={classes.payouts}>
        {names.map((name, index) => (
          <NumberField
            key={name}
            label={t`${name} pays`}
            unit="%"
            decimal
            value={percents[index] ?? ''}
            onChange={(percent) => onChange(withPercent(percents, index, percent))}
            step={stepPayout}
          />
        ))}
      </div>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
