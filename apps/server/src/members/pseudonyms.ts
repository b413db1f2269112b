import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

const ADJECTIVES =
  'Amber Ashen Brisk Bronze Calm Candid Clear Coral Crisp Dapple Deft Dusky Early Ember Fern Fleet Frosty Gentle Gilded Golden Hazel Hidden Indigo Ivory Jade Keen Late Linen Lively Lunar Merry Misty Mossy Nimble Northern Ochre Pale Patient Pearl Plain Proud Quiet Rapid Russet Saffron Sandy Silver Slate Smoky Snowy Solar Stony Sunny Swift Tawny Tidal Umber Velvet Vivid Wandering Warm Wild Wry';
const CREATURES =
  'Alder Aspen Badger Beech Birch Bittern Cedar Condor Crane Curlew Cypress Dormouse Dunlin Egret Elder Falcon Finch Fir Gannet Hare Harrier Hawthorn Hazel Heron Hornbeam Ibis Jackdaw Juniper Kestrel Kite Lapwing Larch Lark Linden Lynx Magpie Maple Marten Merlin Moth Nightjar Oak Osprey Otter Owl Petrel Pine Plover Poplar Puffin Quail Raven Robin Rowan Sable Siskin Sparrow Spruce Starling Stoat Swallow Swift Teal Tern Thrush Vole Walnut Warbler Willow Wren Yew';

/** All of them, always in the same order: an adjective and an animal or a tree. */
export function allPseudonyms(): string[] {
  return ADJECTIVES.split(' ').flatMap((adjective) =>
    CREATURES.split(' ')
      .filter((creature) => creature !== adjective)
      .map((creature) => `${adjective} ${creature}`),
  );
}

/** Pseudonyms that are looked up together; after them come numbered ones. */
const CANDIDATES = 20;

/** A pseudonym that nobody has now: the same for the same seed, as long as nobody takes it. */
export async function suggestPseudonym(manager: EntityManager, seed: string): Promise<string> {
  const all = allPseudonyms();
  const digest = createHash('sha512').update(seed).digest();
  const candidates = Array.from({ length: CANDIDATES }, (_, n) => {
    const pseudonym = all[digest.readUInt16BE(2 * n) % all.length] as string;
    // Where most are taken: more digits than an exchange has members.
    return n < CANDIDATES / 2 ? pseudonym : `${pseudonym} ${digest.readUInt32BE(2 * n) % 1_000_000}`;
  });
  const rows: { handle: string }[] = await manager.query(
    'SELECT lower(handle) AS handle FROM member WHERE lower(handle) = ANY($1)',
    [candidates.map((candidate) => candidate.toLowerCase())],
  );
  const taken = new Set(rows.map(({ handle }) => handle));
  return candidates.find((candidate) => !taken.has(candidate.toLowerCase())) ?? `Member ${seed.slice(0, 30)}`;
}
