export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What was typed over one version, upon another: fields that nobody touched are as they are there. */
export function rebased<Typed extends object>(typed: Typed, versions: { before: Typed; now: Typed }): Typed {
  const names = Object.keys(typed) as (keyof Typed)[];
  const touched = names.filter((name) => !isSame(typed[name], versions.before[name]));
  return { ...versions.now, ...Object.fromEntries(touched.map((name) => [name, typed[name]])) };
}
