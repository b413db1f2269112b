export { ChangeLog } from './change-log.js';
export type { Courier } from './courier.js';
export { EventLog, type EventLogOptions, type LoggedEvent, type Range } from './event-log.js';
export { InProcessCourier } from './in-process-courier.js';
