import { Choice } from '../../ui/choice';
import { SelectField } from '../../ui/select-field';
import type { IdeaMarket } from '../idea-query';
import type { TypedDecision } from './decision';
import classes from './officer.module.css';
import { Payouts } from './payouts';

const ways = [
  { value: 'OUTCOME', label: 'An outcome' },
  { value: 'PAYOUTS', label: 'Shared' },
  { value: 'VOID', label: 'Void' },
] as const;

interface DecisionFieldsProps {
  market: IdeaMarket;
  typed: TypedDecision;
  change: (changes: Partial<TypedDecision>) => void;
  problem?: string;
}

/** One outcome that came true, a payout for each, or that nobody can tell. */
export function DecisionFields({ market, typed, change, problem }: DecisionFieldsProps) {
  const names = market.contracts.map(({ name }) => name);
  return (
    <>
      <Choice
        legend="How it ended"
        options={ways}
        value={typed.way}
        onChange={(way) => change({ way })}
        look="quiet"
      />
      {typed.way === 'OUTCOME' && (
        <SelectField
          label="What came true"
          options={['', ...names].map((name) => ({ value: name, label: name || 'Choose one' }))}
          value={typed.outcome}
          onChange={(outcome) => change({ outcome })}
          problem={problem}
        />
      )}
      {typed.way === 'PAYOUTS' && (
        <Payouts
          names={names}
          percents={typed.percents}
          onChange={(percents) => change({ percents })}
          problem={problem}
        />
      )}
      {typed.way === 'VOID' && (
        <p className={classes.hint}>
          Each share is paid its average price of the 7 days before{' '}
          {market.flaggedAt ? 'the flag' : 'the close'}.
        </p>
      )}
    </>
  );
}
