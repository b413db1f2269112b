import { NativeSelect } from '@mantine/core';

interface SelectFieldProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  description?: string;
  problem?: string;
}

/** One of several, as the browser's own list: phones show it their way. */
export function SelectField<T extends string>({ options, onChange, problem, ...rest }: SelectFieldProps<T>) {
  const pick = (value: string) => {
    const option = options.find((known) => known.value === value);
    if (option) onChange(option.value);
  };
  return (
    <NativeSelect {...rest} onChange={(event) => pick(event.currentTarget.value)} error={problem}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </NativeSelect>
  );
}
