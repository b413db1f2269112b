import { t } from '@lingui/core/macro';
import { useMantineColorScheme } from '@mantine/core';
import { Choice } from '../ui/choice';

const options = [
  { value: 'auto', label: t`As the system` },
  { value: 'light', label: t`Light` },
  { value: 'dark', label: t`Dark` },
] as const;

export function ThemeSwitch() {
  // Pausing the transitions would write an inline <style>, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Choice
      legend={t`Colours`}
      options={options}
      value={colorScheme}
      onChange={setColorScheme}
      look="quiet"
    />
  );
}
