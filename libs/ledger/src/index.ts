export {
  type AccountId,
  AccountKind,
  type AccountKindName,
  accountKind,
  accountOwner,
  cashAccount,
  escrowAccount,
  heldAccount,
  houseAccount,
  TREASURY,
} from './account.js';
export { type Entry, Ledger, type PostedEntry } from './ledger.js';
