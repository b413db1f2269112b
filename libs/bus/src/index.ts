export type { Courier } from './courier.js';
export { InProcessCourier } from './in-process-courier.js';
export { Mailbox, type MailboxOptions } from './mailbox.js';
