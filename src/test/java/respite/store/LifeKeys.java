package respite.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import respite.port.Person;

/** Which files hold the keys of people's lives. */
public final class LifeKeys {
  private LifeKeys() {}

  /** The file of the key of each person's present life, as the view names it; all must have one. */
  public static List<Path> of(Disk disk, DataDirectory data, Keys keys, List<Person> people)
      throws IOException {
    try (CommitLog log = CommitLog.open(disk, data.log(), data.bot(), CommitLog.Limits.DEFAULT);
        View view =
            View.open(disk, ViewOpener.newest(disk, data.view()), log.id(), Long.MAX_VALUE)) {
      List<Path> files = new ArrayList<>();
      for (Person person : people) {
        KeyId life =
            view.life(keys.index(person.id()))
                .orElseThrow(() -> new AssertionError(person + " has no life in the view"));
        files.add(keys.people().resolve(life + ".key"));
      }
      return files;
    }
  }
}
