/** What the processes of the fan-out benchmark say to each other. */
export interface Started {
  readonly port: number;
}

/** Publish so many messages; without a number: report what that took. */
export interface Order {
  readonly messages?: number;
}

export interface Report {
  /** Since the order to publish. */
  readonly cpuMs: number;
  readonly rssMb: number;
}

/** From the readers: all have subscribed, or all have got what they wait for. */
export interface Reached {
  readonly reached: 'subscribed' | 'all';
}

/** To the readers: so many messages will come to each. */
export interface Expected {
  readonly messages: number;
}
