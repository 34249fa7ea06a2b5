// Caches in memory that do what the service worker's keeper asks of real ones.

class FakeCache {
  readonly entries = new Map<string, Response>();

  match(url: string): Promise<Response | undefined> {
    return Promise.resolve(this.entries.get(url)?.clone());
  }

  put(url: string, response: Response): Promise<void> {
    this.entries.set(url, response);
    return Promise.resolve();
  }

  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.entries.keys()].map((url) => ({ url })));
  }
}

/** A cache storage: caches in the order in which they were opened first. */
export class FakeCaches {
  private readonly all = new Map<string, FakeCache>();

  open(name: string): Promise<Cache> {
    const cache = this.all.get(name) ?? new FakeCache();
    this.all.set(name, cache);
    return Promise.resolve(cache as unknown as Cache);
  }

  async match(url: string): Promise<Response | undefined> {
    for (const cache of this.all.values()) {
      const found = await cache.match(url);
      if (found) return found;
    }
    return undefined;
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.all.keys()]);
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.all.delete(name));
  }
}
