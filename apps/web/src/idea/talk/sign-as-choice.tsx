import { t } from '@lingui/core/macro';
import { Choice } from '../../ui/choice';
import form from '../../ui/form.module.css';

export type SignAs = 'HANDLE' | 'NAME';

interface SignAsChoiceProps {
  me: { handle: string; name: string | null };
  value: SignAs;
  onChange: (value: SignAs) => void;
}

/** By handle or by name, for this comment alone; who has no name here has no choice. */
export function SignAsChoice({ me: { handle, name }, value, onChange }: SignAsChoiceProps) {
  if (name === null) return <p className={form.hint}>{t`Signed ${handle}.`}</p>;
  const options = [
    { value: 'HANDLE', label: t`Sign ${handle}` },
    { value: 'NAME', label: t`Sign ${name}` },
  ] as const;
  return (
    <Choice legend={t`How it is signed`} options={options} value={value} onChange={onChange} look="quiet" />
  );
}
