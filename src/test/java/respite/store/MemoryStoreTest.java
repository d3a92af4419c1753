package respite.store;

import respite.port.Store;

class MemoryStoreTest extends StoreContract {
  @Override
  protected Store empty() {
    return new MemoryStore();
  }
}
