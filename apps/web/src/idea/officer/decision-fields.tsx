import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { Choice } from '../../ui/choice';
import { SelectField } from '../../ui/select-field';
import type { IdeaMarket } from '../idea-query';
import type { TypedDecision } from './decision';
import classes from './officer.module.css';
import { Payouts } from './payouts';

const ofOutcomes = [
  { value: 'OUTCOME', label: t`An outcome` },
  { value: 'PAYOUTS', label: t`Shared` },
  { value: 'VOID', label: t`Void` },
] as const;
const ofNumbers = [
  { value: 'VALUE', label: t`A value` },
  { value: 'VOID', label: t`Void` },
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
        legend={t`How it ended`}
        options={market.claim.template === 'NUMBER' ? ofNumbers : ofOutcomes}
        value={typed.way}
        onChange={(way) => change({ way })}
        look="quiet"
      />
      {typed.way === 'OUTCOME' && (
        <SelectField
          label={t`What came true`}
          options={['', ...names].map((name) => ({ value: name, label: name || t`Choose one` }))}
          value={typed.outcome}
          onChange={(outcome) => change({ outcome })}
          problem={problem}
        />
      )}
      {typed.way === 'VALUE' && (
        <TextInput
          label={t`The value${market.claim.unit === null ? '' : t`, in ${market.claim.unit}`}`}
          description={t`From ${market.claim.low ?? ''} to ${market.claim.high ?? ''}; what lies beyond pays as the nearer end.`}
          inputMode="decimal"
          value={typed.value}
          onChange={(event) => change({ value: event.currentTarget.value })}
          error={problem}
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
        <p
          className={classes.hint}
        >{t`Each share is paid its average price of the 7 days before ${market.flaggedAt ? t`the flag` : t`the close`}.`}</p>
      )}
    </>
  );
}
