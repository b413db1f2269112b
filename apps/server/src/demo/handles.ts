import { invariant } from '@openfloor/kernel';
import { Dice } from './dice.js';

const ADJECTIVES =
  'Amber Ashen Brisk Bronze Calm Candid Clear Coral Crisp Dapple Deft Dusky Early Ember Fern Fleet Frosty Gentle Gilded Golden Hazel Hidden Indigo Ivory Jade Keen Late Linen Lively Lunar Merry Misty Mossy Nimble Northern Ochre Pale Patient Pearl Plain Proud Quiet Rapid Russet Saffron Sandy Silver Slate Smoky Snowy Solar Stony Sunny Swift Tawny Tidal Umber Velvet Vivid Wandering Warm Wild Wry';
const CREATURES =
  'Alder Aspen Badger Beech Birch Bittern Cedar Condor Crane Curlew Cypress Dormouse Dunlin Egret Elder Falcon Finch Fir Gannet Hare Harrier Hawthorn Hazel Heron Hornbeam Ibis Jackdaw Juniper Kestrel Kite Lapwing Larch Lark Linden Lynx Magpie Maple Marten Merlin Moth Nightjar Oak Osprey Otter Owl Petrel Pine Plover Poplar Puffin Quail Raven Robin Rowan Sable Siskin Sparrow Spruce Starling Stoat Swallow Swift Teal Tern Thrush Vole Walnut Warbler Willow Wren Yew';

/** The shape of the organisation: units of unlike size, in members of a hundred. */
const UNITS: readonly (readonly [string, number])[] = [
  ['Engineering', 26],
  ['Research', 16],
  ['Product', 14],
  ['Operations', 12],
  ['Customer Care', 11],
  ['Design', 8],
  ['Sales', 8],
  ['Finance', 5],
];

/** Pseudonyms, each once: an adjective and an animal or a tree. The same for the same seed. */
export function makeHandles(count: number, seed: number): string[] {
  const handles = ADJECTIVES.split(' ').flatMap((adjective) =>
    CREATURES.split(' ')
      .filter((creature) => creature !== adjective)
      .map((creature) => `${adjective} ${creature}`),
  );
  invariant(count <= handles.length, `no ${count} handles in the word lists`);
  return new Dice(seed, HANDLES).shuffle(handles).slice(0, count);
}

/** Spreads members over the units in proportion, neighbours mixed. */
export function makeUnits(count: number): string[] {
  const total = UNITS.reduce((sum, [, share]) => sum + share, 0);
  const taken = UNITS.map(() => 0);
  return Array.from({ length: count }, (_, member) => {
    // The unit that lacks most: what it should have by now less what it has.
    const lacking = UNITS.map(([, share], unit) => ((member + 1) * share) / total - (taken[unit] ?? 0));
    const unit = lacking.indexOf(Math.max(...lacking));
    taken[unit] = (taken[unit] ?? 0) + 1;
    return (UNITS[unit] as (typeof UNITS)[number])[0];
  });
}

const HANDLES = 0x4a;
