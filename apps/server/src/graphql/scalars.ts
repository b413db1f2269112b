import { GraphQLError, GraphQLScalarType } from 'graphql';

/** Figures cross the API as text, so that no reader's floating point touches them. Use cases parse them. */
function decimalText(name: string, example: string, description: string): GraphQLScalarType<string, string> {
  const checked = (value: unknown): string => {
    if (typeof value === 'string') return value;
    const message = `${name} is written as text, for example "${example}".`;
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({ name, description, serialize: checked, parseValue: checked });
}

export const TokensScalar = decimalText(
  'Tokens',
  '1240.5',
  'A count of tokens as a decimal string with at most three decimals, for example "1240.5". May be negative where it says a change.',
);

export const PriceScalar = decimalText(
  'Price',
  '0.585',
  'A price per share in tokens as a decimal string between "0" and "1", for example "0.585". Order prices are multiples of 0.001; midpoints may end in 0.0005.',
);

export const SharesScalar = decimalText(
  'Shares',
  '67',
  'A whole number of shares as a decimal string, for example "67".',
);

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An ISO 8601 time, for example "2026-07-01T12:00:00Z". Told in UTC; taken with any offset.',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError(`not a time: ${String(value)}`);
  },
  parseValue: (value) => {
    if (typeof value === 'string') return value;
    const message = 'DateTime is written as text, for example "2026-07-01T12:00:00Z".';
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
  },
});
