import { type BandPlace, bandsOf, type RankedMerit } from '@openfloor/merit';

/**
 * Ideas by merit, with ranks and bands, kept in order as merits change one by one: an idea is moved to its place by a
 * search, and only from its band on downwards places are worked out anew. Of equal merits the smaller id, which was
 * listed first, is better.
 */
export class RankList {
  private readonly byId = new Map<number, RankedMerit>();
  private readonly sorted: RankedMerit[] = [];
  private places: BandPlace[] = [];
  private placeById = new Map<number, BandPlace>();
  /** Up to here `places` hold. */
  private known = 0;

  set(idea: RankedMerit): void {
    this.remove(idea.id);
    const at = this.placeFor(idea);
    this.sorted.splice(at, 0, idea);
    this.byId.set(idea.id, idea);
    this.known = Math.min(this.known, at);
  }

  remove(id: number): void {
    const idea = this.byId.get(id);
    if (idea === undefined) return;
    const at = this.placeFor(idea);
    this.sorted.splice(at, 1);
    this.byId.delete(id);
    this.placeById.delete(id);
    this.known = Math.min(this.known, at);
  }

  placeOf(id: number): BandPlace | null {
    this.settle();
    return this.placeById.get(id) ?? null;
  }

  /** Best first. */
  all(): readonly BandPlace[] {
    this.settle();
    return this.places;
  }

  /** How many come before it. */
  private placeFor(idea: RankedMerit): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.sorted[middle] as RankedMerit, idea) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private settle(): void {
    if (this.known === this.sorted.length && this.places.length === this.sorted.length) return;
    const from = this.bandStart();
    const bandsBefore = this.places[from - 1]?.band ?? 0;
    const anew = bandsOf(this.sorted.slice(from)).map((place) => ({
      ...place,
      rank: place.rank + from,
      band: place.band + bandsBefore,
    }));
    this.places = [...this.places.slice(0, from), ...anew];
    for (const place of anew) this.placeById.set(place.id, place);
    this.known = this.sorted.length;
  }

  /** Of the last band that the change can have grown or shrunk. */
  private bandStart(): number {
    let from = Math.min(this.known, this.places.length);
    const band = this.places[from - 1]?.band;
    while (from > 0 && this.places[from - 1]?.band === band) from -= 1;
    return from;
  }
}

const compare = (a: RankedMerit, b: RankedMerit): number => b.merit - a.merit || a.id - b.id;
