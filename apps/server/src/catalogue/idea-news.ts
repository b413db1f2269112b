import { Injectable } from '@nestjs/common';

/** `tellsFigures`: that it changed says something about price or merit, so it is not for those from whom they are kept. */
type Listener = (ideaId: number, tellsFigures: boolean) => void;

/** Tells that what people see of an idea changed: its words, stage, seconds, argument, clock. Say it after the commit. */
@Injectable()
export class IdeaNews {
  private readonly listeners = new Set<Listener>();

  changed(ideaId: number, { tellsFigures = false } = {}): void {
    for (const listener of this.listeners) listener(ideaId, tellsFigures);
  }

  /** @returns what ends it */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
