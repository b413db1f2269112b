import { Link } from 'react-router';

/** A handle, and the way to what it has signed. */
export const HandleLink = ({ handle }: { handle: string }) => (
  <Link to={`/people/${encodeURIComponent(handle)}`}>{handle}</Link>
);
