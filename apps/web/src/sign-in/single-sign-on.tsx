import { Button } from '@mantine/core';
import type { SignInOptions } from './sign-in-query';
import { useReturnPath } from './use-return-path';

/** Leaves for the organisation's own sign-in, which sends one back here. */
export function SingleSignOn({ label, path }: NonNullable<SignInOptions['singleSignOn']>) {
  const to = useReturnPath();
  return (
    <Button
      component="a"
      href={`${path}?to=${encodeURIComponent(to)}`}
      variant="filled"
      color="accent"
      size="md"
      data-testid="single-sign-on"
    >
      {label}
    </Button>
  );
}
