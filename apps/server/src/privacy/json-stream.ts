/** A part of a file: a value that is small, or pages of a list that may be long. */
export type Section = readonly [name: string, value: unknown | Pages];

/** Pages of a list, one after the other. */
export class Pages {
  constructor(readonly pages: AsyncIterable<readonly unknown[]>) {}
}

/** One JSON object with these sections in their order, as text in pieces: lists are never in memory as a whole. */
export async function* jsonObject(sections: AsyncIterable<Section>): AsyncIterable<string> {
  let start = '{';
  for await (const [name, value] of sections) {
    yield `${start}\n${JSON.stringify(name)}: `;
    if (value instanceof Pages) yield* jsonList(value);
    else yield JSON.stringify(value, null, 1);
    start = ',';
  }
  yield '\n}\n';
}

async function* jsonList({ pages }: Pages): AsyncIterable<string> {
  let start = '[';
  let isEmpty = true;
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield `${start}\n${page.map((item) => JSON.stringify(item)).join(',\n')}`;
    start = ',';
    isEmpty = false;
  }
  yield isEmpty ? '[]' : '\n]';
}
