package respite.talk.typed;

import java.util.Map;
import respite.journal.Site;

/** Everyday words for where it hurts, common slips of the finger included. */
final class SiteWords {
  static final Vocabulary<Site> ALL =
      Vocabulary.of(
          Map.ofEntries(
              Map.entry(
                  Site.HEAD,
                  """
                  head, headache, headaches, head ache, migraine, migraines, migrain, migrane, migrene,
                  temple, temples, forehead, skull, scalp, behind my eyes, behind the eyes, behind my eye
                  headach, hedache, cluster headache
                  """),
              Map.entry(
                  Site.FACE,
                  """
                  face, jaw, jaws, cheek, cheeks, tooth, teeth, toothache, tmj, trigeminal, trigeminal nerve
                  chin, gums, sinuses, facial
                  """),
              Map.entry(Site.NECK, "neck, nape, kneck, nek"),
              Map.entry(
                  Site.SHOULDERS,
                  """
                  shoulder, shoulders, sholder, sholders, shoulde, shoudler, sholuder, shoulder blade
                  shoulder blades, collarbone, rotator cuff, shouldr
                  """),
              Map.entry(
                  Site.ARMS,
                  "arm, arms, elbow, elbows, forearm, forearms, upper arm, upper arms, elbo"),
              Map.entry(
                  Site.HANDS,
                  """
                  hand, hands, finger, fingers, thumb, thumbs, wrist, wrists, knuckle, knuckles, palm, palms
                  fingertips, hnads, fingres
                  """),
              Map.entry(
                  Site.CHEST, "chest, rib, ribs, ribcage, rib cage, breast, breastbone, sternum"),
              Map.entry(
                  Site.BELLY,
                  """
                  belly, stomach, tummy, abdomen, abdominal, gut, guts, stomache, stomache ache, stomach ache
                  tummy ache, bellyache, bowel, bowels, stomack, stomac, abdomin, bladder
                  """),
              Map.entry(
                  Site.UPPER_BACK,
                  """
                  upper back, uper back, mid back, middle back, between my shoulder blades
                  between the shoulder blades, thoracic spine, upperback
                  """),
              Map.entry(
                  Site.LOWER_BACK,
                  """
                  lower back, low back, lowerback, lower bak, lowr back, lower bck, lumbar, small of my back
                  lumbar spine, tailbone, coccyx, sciatica, loewr back, base of my spine, lower spine
                  """),
              Map.entry(
                  Site.PELVIS,
                  """
                  pelvis, pelvic, pelvic floor, groin, perineum, sacrum, vulva, testicle, testicles, pubic bone
                  """),
              Map.entry(
                  Site.HIPS,
                  "hip, hips, buttock, buttocks, butt, bum, glute, glutes, si joint, hpi, hipp"),
              Map.entry(
                  Site.LEGS,
                  """
                  leg, legs, thigh, thighs, calf, calves, shin, shins, hamstring, hamstrings, lower leg, lower legs
                  upper leg, lge, lges, quads
                  """),
              Map.entry(Site.KNEES, "knee, knees, kneecap, kneecaps, kne, knee cap"),
              Map.entry(
                  Site.FEET,
                  """
                  foot, feet, toe, toes, ankle, ankles, heel, heels, sole of my foot, soles, arch of my foot
                  big toe, ankel, achilles
                  """),
              Map.entry(
                  Site.ALL_OVER,
                  """
                  all over, everywhere, whole body, entire body, full body, all of me, every joint
                  head to toe, from head to toe, my whole body, everything hurts, all over my body
                  """)),
          """
          on the other hand, hand in hand, on hand, by hand, at hand, hand over, helping hand, handy
          on my feet, on the feet, my feet up, feet up, feet tall, cold feet, square feet, feet away
          on foot, head start, head to bed, head home, head out, head off, head over, head back, head of
          head in the clouds, ahead, face it, face to face, face the day, face the world, face another
          to face, in the face of, chest of drawers, chest infection, chest x-ray, leg day, last leg
          toe the line, arm chair, neck of the woods, knee high, on my hands, time on my hands
          foot of the bed, foot doctor, heel of bread, gut feeling, butt in, head of department
          off my chest, pain in the neck job, second hand, hands free, hands full, hands down
          over my head, got into my head, in my head, out of my head, clear my head, heads up
          looked all over, all over again, all over the place, everywhere else, all over by, is all over
          tooth fairy, face mask, hand cream, foot bath, neck brace, knee brace, wrist brace, palm tree
          head nurse, head doctor, the arm of, hip hop, thumbs up, cheek by, cold hands warm
          """);

  private SiteWords() {}
}
