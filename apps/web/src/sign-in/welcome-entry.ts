import { t } from '@lingui/core/macro';
export interface Welcome {
  name: string;
  email: string;
  handle: string;
  password: string;
}

export type WelcomeField = keyof Welcome;

const missing: Record<WelcomeField, string> = {
  name: t`Enter your name.`,
  email: t`Enter your e-mail address.`,
  handle: t`Choose a handle.`,
  password: t`Choose a password.`,
};

/** Fields that are still empty. What else may be wrong with them the exchange says best. */
export function emptyFields(entry: Welcome): Partial<Record<WelcomeField, string>> {
  const names = Object.keys(missing) as WelcomeField[];
  return Object.fromEntries(
    names.filter((name) => entry[name].trim() === '').map((name) => [name, missing[name]]),
  );
}

/** Beside which field a refusal belongs; the others stand at the button. */
export function refusedPersonField(code: string | undefined): WelcomeField | 'unit' | null {
  const [, field] = /^(NAME|EMAIL|HANDLE|PASSWORD|UNIT)_/.exec(code ?? '') ?? [];
  return (field?.toLowerCase() as WelcomeField | 'unit' | undefined) ?? null;
}
