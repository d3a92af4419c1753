package respite;

/** The command line. */
public final class Main {
  private Main() {}

  static void main() {
    System.out.println("Respite on Java " + Runtime.version().feature());
  }
}
