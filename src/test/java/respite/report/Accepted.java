package respite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What was accepted before, in files; -Drespite.accept=true writes what is drawn now. */
final class Accepted {
  private static final Path FOLDER = Path.of("src/test/resources/report");
  private static final int FAR = 40;

  private Accepted() {}

  static void text(String name, String now) throws IOException {
    var file = FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("respite.accept")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, now);
    }
    assertThat(now).as(name).isEqualTo(Files.readString(file));
  }

  /** At most one pixel in 200 may differ visibly, for other versions of the rasterizer. */
  static void picture(String name, byte[] now) throws IOException {
    var file = FOLDER.resolve(name + ".png");
    if (Boolean.getBoolean("respite.accept")) {
      Files.createDirectories(FOLDER);
      Files.write(file, now);
    }
    var before = read(Files.readAllBytes(file));
    var after = read(now);
    assertThat(after.getWidth()).isEqualTo(before.getWidth());
    assertThat(after.getHeight()).isEqualTo(before.getHeight());
    assertThat(different(before, after))
        .as(name)
        .isLessThanOrEqualTo(before.getWidth() * before.getHeight() / 200);
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int different(BufferedImage one, BufferedImage other) {
    int different = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int a = one.getRGB(x, y);
        int b = other.getRGB(x, y);
        int apart =
            Math.max(
                Math.abs((a >> 16 & 255) - (b >> 16 & 255)),
                Math.max(
                    Math.abs((a >> 8 & 255) - (b >> 8 & 255)), Math.abs((a & 255) - (b & 255))));
        if (apart > FAR) {
          different++;
        }
      }
    }
    return different;
  }
}
