package respite.sandbox;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** What is sent when a person sends a photo, a voice message or a sticker without having one. */
final class StandIns {
  private StandIns() {}

  static Upload of(Media.Kind kind) {
    return switch (kind) {
      case PHOTO -> new Upload("photo.png", "image/png", picture(480, 320));
      case STICKER -> new Upload("sticker.png", "image/png", picture(128, 128));
      case VOICE -> new Upload("voice.ogg", "audio/ogg", text("OggS: a stand-in, not a sound"));
      case DOCUMENT -> new Upload("note.txt", "text/plain", text("A stand-in document.\n"));
    };
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] picture(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, new Color(0x9fc5d6), 0, height, new Color(0xf2dcc2)));
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(0x5d8a7a));
    pen.fillOval(-width / 4, height * 2 / 3, width, height);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
