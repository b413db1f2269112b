import { useMantineColorScheme } from '@mantine/core';
import { Choice } from '../ui/choice';

const options = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function ThemeSwitch() {
  // Pausing the transitions would write an inline <style>, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Choice legend="Colours" options={options} value={colorScheme} onChange={setColorScheme} look="quiet" />
  );
}
