import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import { fetcherTelling } from './fetcher';

const FIRST_QUERY = `# All that the pages show and do
# goes through this API.
# You are signed in as you are there,
# or as the token under Headers says:
# {"authorization": "Bearer TOKEN"}
# Ctrl-Space tells what fits.
{
  exchange { name sequence }
  ideas(first: 3) {
    totalCount
    nodes { rank title market { id price bestBid bestAsk } }
  }
}
`;

const scheme = document.documentElement.dataset.mantineColorScheme === 'dark' ? 'dark' : 'light';

/** GraphiQL on our own schema, with a sentence where the policy keeps the schema from whoever asks. */
export function Explorer() {
  const [refusal, setRefusal] = useState<string | null>(null);
  const fetcher = useMemo(() => fetcherTelling(setRefusal), []);
  return (
    <>
      <header className="bar">
        <a href="/">Openfloor</a>
        <h1>API</h1>
        {refusal !== null && (
          <p role="status">
            The schema is not shown: {refusal} Queries work all the same; the schema is also in
            schema.graphql.
          </p>
        )}
      </header>
      <GraphiQL
        fetcher={fetcher}
        defaultQuery={FIRST_QUERY}
        forcedTheme={scheme}
        shouldPersistHeaders={false}
      />
    </>
  );
}
