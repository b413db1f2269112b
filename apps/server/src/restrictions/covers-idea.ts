/** An idea, or a topic; the other one is null. */
export interface RestrictedThing {
  readonly ideaId: number | null;
  readonly topic: string | null;
}

const asCompared = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();

/** Whether a restriction is about this idea: the idea itself, its topic, or one of its tags, in any case. Pure. */
export function coversIdea(
  { ideaId, topic }: RestrictedThing,
  idea: { readonly id: number; readonly topic: string; readonly tags: readonly string[] },
): boolean {
  if (topic === null) return ideaId === idea.id;
  const wanted = asCompared(topic);
  return [idea.topic, ...idea.tags].some((name) => asCompared(name) === wanted);
}
