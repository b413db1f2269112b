/** What one operation may ask for, over HTTP and WebSocket alike. docs/integrate.md has the same figures. */
export const LIMITS = {
  /** Of a request's body, and of a WebSocket message. */
  bytes: 256 * 1024,
  /** Of a document; comments are no tokens. */
  characters: 50_000,
  /** Words, names and signs of a document. */
  tokens: 2_000,
  /** Operations and fragments of a document. */
  definitions: 50,
  /** Fields in fields. The deepest sensible selection (me, positions, market, trades, edges, node, price) is 7. */
  depth: 12,
  /** The same below `__schema` and `__type`; the usual tools go down 14 or 15. */
  introspectionDepth: 16,
  /** Fields and fragments of an operation, counted each time that a fragment is used. */
  selections: 5_000,
  /** Fields with a name of their own. */
  aliases: 100,
  /** Fields that are asked for again in the same place. Comparing them takes time. */
  repetitions: 200,
  /** Fields of the first level. */
  rootFields: 30,
  /** Fields of the first level of a mutation; `placeOrders` takes 100 orders at once. */
  mutations: 10,
  /** Of a document. */
  directives: 50,
  /** Of one field or other place. */
  directivesPerPlace: 5,
  /** That an operation declares. */
  variables: 50,
  /** Values in the variables: entries of lists and fields of objects. */
  variableValues: 10_000,
  /** Lists and objects in each other, in the variables. */
  variableDepth: 10,
  /** Fields of the answer at most, see operation-cost. */
  cost: 25_000,
} as const;

export const PARSE_OPTIONS = { maxTokens: LIMITS.tokens };
