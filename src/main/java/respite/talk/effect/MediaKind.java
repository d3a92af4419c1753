package respite.talk.effect;

/** Things people send that Respite cannot read. */
public enum MediaKind {
  PHOTO,
  STICKER,
  VOICE,
  VIDEO,
  DOCUMENT,
  LOCATION,
  CONTACT,
  OTHER
}
