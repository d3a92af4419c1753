package respite.store;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.Serializer;
import respite.store.Sealed.Place;

/**
 * One table of the view whose values are sealed with the key of the life they belong to. A value is
 * bound to its table and position; keys sort as their bytes do, big-endian.
 *
 * @param number the table's own number, never used again for another
 * @param order whether the rows of one life stand together
 */
record Table<T>(
    short number, String name, Class<T> type, Order order, BTreeMap<byte[], byte[]> map) {
  /** What the keys of a table begin with. */
  enum Order {
    BY_LIFE,
    BY_OTHER
  }

  static <T> Table<T> open(DB database, int number, String name, Class<T> type, Order order) {
    return new Table<>((short) number, name, type, order, map(database, name));
  }

  /** A table of bytes, as MapDB keeps them. */
  static BTreeMap<byte[], byte[]> map(DB database, String name) {
    return database
        .treeMap(name)
        .keySerializer(Serializer.BYTE_ARRAY)
        .valueSerializer(Serializer.BYTE_ARRAY)
        .createOrOpen();
  }

  /** A row: the life it belongs to, its position, and the value. */
  record Row<T>(KeyId life, long position, T value) {}

  void put(Aead key, byte[] at, KeyId life, long position, T value) {
    byte[] sealed = Sealed.seal(key, new Place(life, number, position), Codec.write(type, value));
    ByteBuffer to = ByteBuffer.allocate(KeyId.BYTES + Long.BYTES + sealed.length);
    life.write(to);
    map.put(at, to.putLong(position).put(sealed).array());
  }

  Optional<Row<T>> get(Keys keys, byte[] at) {
    return Optional.ofNullable(map.get(at)).map(bytes -> open(keys, bytes));
  }

  /** The rows from one key on, below another, in the order of their keys. */
  List<Row<T>> range(Keys keys, byte[] from, byte[] end, int limit) {
    List<Row<T>> rows = new ArrayList<>();
    for (byte[] bytes : map.subMap(from, true, end, false).values()) {
      if (rows.size() == limit) {
        break;
      }
      rows.add(open(keys, bytes));
    }
    return rows;
  }

  /** The keys of the rows that belong to a life. */
  List<byte[]> keysOf(KeyId life) {
    if (order == Order.BY_LIFE) {
      return List.copyOf(map.subMap(life.bytes(), true, Rows.afterLife(life), false).keySet());
    }
    List<byte[]> found = new ArrayList<>();
    map.forEach((at, bytes) -> {
      if (lifeOf(bytes).equals(life)) {
        found.add(at);
      }
    });
    return found;
  }

  /** The life that a row belongs to, which stands before what is sealed. */
  static KeyId lifeOf(byte[] row) {
    return KeyId.read(ByteBuffer.wrap(row));
  }

  Row<T> open(Keys keys, byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    KeyId life = KeyId.read(from);
    long position = from.getLong();
    byte[] sealed = new byte[from.remaining()];
    from.get(sealed);
    byte[] plain = Sealed.open(keys.require(life), new Place(life, number, position), sealed);
    return new Row<>(life, position, Codec.read(type, plain));
  }
}
