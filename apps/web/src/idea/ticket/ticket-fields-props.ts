import type { TicketField } from './refused-field';
import type { TicketForm } from './ticket-form';

/** What every part of the form is given. */
export interface TicketFieldsProps {
  form: TicketForm;
  change: (changes: Partial<TicketForm>) => void;
  problems: Partial<Record<TicketField, string>>;
  /** Orders are collected for one price: some of this makes no sense then. */
  auction: boolean;
  /** One outcome of more than two. */
  many: boolean;
}
