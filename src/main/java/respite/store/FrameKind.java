package respite.store;

import respite.port.Frame;

/** The numbers by which the log tells kinds of frames apart without opening them. */
final class FrameKind {
  private static final short TURNED = 1;
  private static final short TICKED = 2;
  private static final short SENT = 3;
  private static final short GONE = 4;
  private static final short BACK = 5;
  static final short LEAVING = 6;

  /** No frame of the port: the key of a life is to be destroyed, or was. Sealed by the program. */
  static final short ERASED = 7;

  /** No frame of the port: what compaction kept of one. */
  static final short KEPT = 8;

  private FrameKind() {}

  static short of(Frame frame) {
    return switch (frame) {
      case Frame.Turned _ -> TURNED;
      case Frame.Ticked _ -> TICKED;
      case Frame.Sent _ -> SENT;
      case Frame.Gone _ -> GONE;
      case Frame.Back _ -> BACK;
      case Frame.Leaving _ -> LEAVING;
    };
  }
}
