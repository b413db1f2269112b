/** A sentence for whoever starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
