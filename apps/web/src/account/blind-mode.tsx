import { t } from '@lingui/core/macro';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { forgetLists } from '../floor/kept-lists';
import { graphql, type ResultOf } from '../graphql';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import { SelectField } from '../ui/select-field';
import classes from './account.module.css';

export const BlindModeFields = graphql(`
  fragment BlindModeFields on BlindMode {
    setting
    on
  }
`);

const SetBlindModeMutation = graphql(
  `
    mutation SetBlindMode($input: SetBlindModeInput!) {
      answer: setBlindMode(input: $input) {
        ... on BlindModeSet {
          blindMode {
            ...BlindModeFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [BlindModeFields],
);

type Setting = 'POLICY' | 'ON' | 'OFF';

/** Whether I estimate before I see prices. */
export function BlindMode({ memberId, mode }: { memberId: string; mode: ResultOf<typeof BlindModeFields> }) {
  const set = useKeyedMutation(SetBlindModeMutation, ({ blindMode }) => {
    client.cache.modify({
      id: client.cache.identify({ __typename: 'Viewer', id: memberId }),
      fields: { blindMode: () => blindMode },
    });
    forgetLists();
    client.refetchQueries({ include: 'active' }).catch(() => undefined);
    return blindMode.on ? t`You estimate first.` : t`You see prices at once.`;
  });
  const { setting, on } = mode;
  const byPolicy = setting === null ? ` (${on ? t`estimate first` : t`see prices at once`})` : '';
  const options = [
    { value: 'POLICY', label: t`As this exchange has it${byPolicy}` },
    { value: 'ON', label: t`Estimate first` },
    { value: 'OFF', label: t`See prices at once` },
  ] as const;
  const pick = (value: Setting) => void set.run({ on: value === 'POLICY' ? null : value === 'ON' });
  return (
    <div className={`${form.form} ${classes.narrow}`}>
      <p
        className={form.hint}
      >{t`Who estimates first is not led by what others think, so such an estimate counts in full; one that was made after the price was seen counts half. Price, merit, rank, chart, book and trades of an idea are then kept from you, here and in every program with your access tokens, until you have estimated it or pressed “Show me”. What you have been shown stays shown.`}</p>
      <SelectField
        label={t`When you open an idea`}
        options={options}
        value={setting === null ? 'POLICY' : setting ? 'ON' : 'OFF'}
        onChange={pick}
      />
      <Refusal outcome={set.outcome} />
      <p className={form.done} role="status">
        {set.outcome?.kind === 'done' && set.outcome.sentence}
      </p>
    </div>
  );
}
