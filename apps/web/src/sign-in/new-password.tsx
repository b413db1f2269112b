import { t } from '@lingui/core/macro';
import { PasswordField } from '../ui/password-field';

interface NewPasswordProps {
  value: string;
  onChange: (password: string) => void;
  problem?: string;
  label?: string;
}

/** A password to be, with what the exchange asks of it. */
export function NewPassword({ value, onChange, problem, label = t`Password` }: NewPasswordProps) {
  return (
    <PasswordField
      label={label}
      value={value}
      onChange={onChange}
      autoComplete="new-password"
      description={t`12 characters or more. Several words in a row do well; it need not have digits or signs.`}
      problem={problem}
    />
  );
}
