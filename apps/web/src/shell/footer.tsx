import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { useMe } from '../session/use-me';
import { useExchange } from './exchange-query';
import classes from './footer.module.css';
import { LanguageSwitch } from './language-switch';
import { ThemeSwitch } from './theme-switch';

export function Footer() {
  const exchange = useExchange();
  const { viewer, shut } = useMe();
  return (
    <footer className={classes.footer}>
      <p>
        {exchange?.name}
        {exchange?.demo &&
          t`. A demo exchange: most of its members are simulated, also those who comment, second or are drawn by lot, and tokens have no value outside it.`}
      </p>
      <nav className={classes.links} aria-label={t`More`}>
        {viewer && <Link to="/boards">{t`Boards`}</Link>}
        {!shut && <Link to="/accuracy">{t`Accuracy`}</Link>}
        {!shut && <Link to="/tour">{t`Tour`}</Link>}
        <a href="/graphiql">{t`API`}</a>
      </nav>
      {viewer === null && <LanguageSwitch />}
      <ThemeSwitch />
    </footer>
  );
}
