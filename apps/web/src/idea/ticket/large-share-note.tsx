import classes from './ticket.module.css';

/** A warning with its word, so that it is not the colour alone that warns. */
export const LargeShare = ({ children }: { children: string }) => (
  <p className={classes.warning} data-testid="large-share">
    {children}
  </p>
);
