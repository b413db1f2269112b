import DataLoader from 'dataloader';

export interface Reader<Key, Value> {
  load(key: Key): Promise<Value>;
}

/**
 * Gathers what the fields of one request ask for at the same moment, each thing once, and reads it by one statement.
 * Nothing is kept for longer, so that a subscription, whose context lives as long as its socket, reads anew.
 * @param read gives the values in the order of the keys
 * @param textOf tells keys apart
 */
export function perRequest<Key, Value>(
  read: (keys: readonly Key[]) => Promise<readonly Value[]>,
  textOf: (key: Key) => string,
): (request: object) => Reader<Key, Value> {
  const loaders = new WeakMap<object, DataLoader<Key, Value, string>>();
  return (request) => {
    const known = loaders.get(request);
    if (known !== undefined) return known;
    const loader: DataLoader<Key, Value, string> = new DataLoader(
      (keys) => {
        loader.clearAll();
        return read(keys);
      },
      { cacheKeyFn: textOf },
    );
    loaders.set(request, loader);
    return loader;
  };
}
