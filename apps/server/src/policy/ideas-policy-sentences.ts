/** Which field it is, and what it has to be, follows in the message. */
export const IDEAS_POLICY_SENTENCES = {
  INVALID_IDEAS_POLICY: 'A field of the policy of ideas is out of its range.',
} as const;
