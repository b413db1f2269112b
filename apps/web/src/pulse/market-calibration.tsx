import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { graphql } from '../graphql';
import { CalibrationPlot } from '../ui/calibration-plot';
import classes from './pulse-page.module.css';

const CalibrationQuery = graphql(`
  query MarketCalibration {
    accuracy {
      resolved
      calibration {
        chance
        happened
        count
      }
    }
  }
`);

/** Whether prices mean what they say; the accuracy page has the rest. */
export function MarketCalibration() {
  const { data } = useQuery(CalibrationQuery, { fetchPolicy: 'cache-and-network' });
  const accuracy = data?.accuracy;
  if (!accuracy) return null;
  return (
    <>
      {accuracy.resolved === 0 ? (
        <p className={classes.quiet}>{t`Not told yet: it takes ten resolved headlines.`}</p>
      ) : (
        <CalibrationPlot points={accuracy.calibration} who="prices" />
      )}
      <p className={classes.quiet}>
        <Link to="/accuracy">{t`How accurate it all is`}</Link>
      </p>
    </>
  );
}
