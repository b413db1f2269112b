import { useExchange } from './exchange-query';
import classes from './footer.module.css';
import { ThemeSwitch } from './theme-switch';

export function Footer() {
  const exchange = useExchange();
  return (
    <footer className={classes.footer}>
      <p>
        {exchange?.name}
        {exchange?.demo &&
          '. A demo exchange: most of its traders are simulated, and tokens have no value outside it.'}
      </p>
      <a href="/graphiql">API</a>
      <ThemeSwitch />
    </footer>
  );
}
