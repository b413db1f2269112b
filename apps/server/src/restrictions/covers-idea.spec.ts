import { expect, it } from 'vitest';
import { coversIdea } from './covers-idea.js';

const idea = { id: 7, topic: 'New Markets', tags: ['project-x'] };

it('covers the idea that it names, and no other', () => {
  expect(coversIdea({ ideaId: 7, topic: null }, idea)).toBe(true);
  expect(coversIdea({ ideaId: 8, topic: null }, idea)).toBe(false);
});

it.each(['New Markets', 'new markets', ' NEW-MARKETS ', 'Project X'])(
  'covers ideas with the topic or tag, however it is written: %s',
  (topic) => expect(coversIdea({ ideaId: null, topic }, idea)).toBe(true),
);

it.each(['Markets', 'project', ''])('does not cover by a part of a name: %s', (topic) =>
  expect(coversIdea({ ideaId: null, topic }, idea)).toBe(false),
);
