import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useExchange } from './exchange-query';
import classes from './halt-banner.module.css';

/** Stands over every page while trading is stopped everywhere. */
export function HaltBanner() {
  const halted = useExchange()?.halted ?? false;
  return (
    <div role="status">
      {halted && (
        <p className={classes.banner} data-testid="halt-banner">
          <Trans>
            <strong>{t`Trading is halted on the whole exchange.`}</strong> Nobody can place orders for now;
            open orders keep their place and can be cancelled.
          </Trans>
        </p>
      )}
    </div>
  );
}
