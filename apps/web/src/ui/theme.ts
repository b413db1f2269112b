import {
  createTheme,
  localStorageColorSchemeManager,
  type TextInputProps,
  type VariantColorsResolver,
} from '@mantine/core';

/** Remembered under the key that public/color-scheme.js reads before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'openfloor-color-scheme' });

/** `color` names a token: yes, no, accent or ink. */
const variantColorResolver: VariantColorsResolver = ({ color = 'ink', variant }) => {
  const token = `var(--${color})`;
  const tint = `color-mix(in srgb, ${token} 8%, transparent)`;
  if (variant === 'filled') {
    const text = color === 'ink' ? 'var(--bg)' : `var(--on-${color})`;
    return {
      background: token,
      hover: `color-mix(in srgb, ${token} 88%, var(--ink))`,
      color: text,
      border: `1px solid transparent`,
    };
  }
  const border = variant === 'outline' ? token : 'transparent';
  return { background: 'transparent', hover: tint, color: token, border: `1px solid ${border}` };
};

const field: Pick<TextInputProps, 'size' | 'inputWrapperOrder'> = {
  size: 'sm',
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
};

export const theme = createTheme({
  variantColorResolver,
  cursorType: 'pointer',
  respectReducedMotion: true,
  activeClassName: '',
  // By name, so that a page that needs no text area does not load one.
  components: {
    Button: { defaultProps: { color: 'ink', variant: 'outline', size: 'sm' } },
    TextInput: { defaultProps: field },
    Textarea: { defaultProps: field },
    NativeSelect: { defaultProps: field },
    Checkbox: { defaultProps: { color: 'var(--accent)' } },
  },
});
