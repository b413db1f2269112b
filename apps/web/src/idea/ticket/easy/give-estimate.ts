import { sendKeyed } from '../../../api/keyed-mutation';
import { type CommandState, commandOf } from '../../../api/use-command';
import { rereadIdea } from '../../../live/use-idea-news';
import { rereadAfterCommand } from '../../../session/reread-me';
import type { OrderWords } from '../placed-sentence';
import type { EasyInput } from './easy-form';
import { takenWords } from './easy-words';
import { EstimateMutation, RateMutation } from './estimate-query';

/** A verdict on the price goes by a way of its own, which keeps the price that it was about, with the chance shown. */
export function giveEstimate(sending: CommandState, ideaId: string, words: OrderWords) {
  return commandOf(sending, {
    send: ({ marketId, chance, verdict, stake }: EasyInput, idempotencyKey) =>
      verdict === null
        ? sendKeyed(EstimateMutation, { marketId, chance, stake, idempotencyKey })
        : sendKeyed(RateMutation, { marketId, verdict, chance, stake, idempotencyKey }),
    onDone: async (taken) => {
      await rereadAfterCommand(taken.balance);
      // Whoever worked without the price is shown it now.
      rereadIdea(ideaId);
      return takenWords(taken, words);
    },
  });
}
