package respite.talk.typed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Names under which people know painkillers and what is taken beside them; slips included. */
final class MedicineWords {
  private static final String NAMES =
      """
      ibuprofen ibuprofin ibuprophen ibuprofren iburofen ibprofen ibuprofeno ibuprufen ibu
      advil nurofen motrin brufen ibuprofene
      paracetamol paracetomol paracetemol parcetamol paracetmol paracetamole panadol calpol
      acetaminophen acetominophen acetaminophin tylenol tylanol tylonol doliprane
      aspirin asprin asprine disprin excedrin midol
      naproxen naproxin niproxen naprosyn aleve
      diclofenac diclofenic voltaren voltarol voltarin celecoxib celebrex meloxicam etoricoxib arcoxia
      indomethacin indometacin ketorolac toradol metamizole novalgin dipyrone
      codeine codiene codine co-codamol cocodamol co-dydramol dihydrocodeine
      tramadol tramodol tramdol ultram tapentadol palexia nucynta
      oxycodone oxycodon oxicodone oxycontin oxynorm oxy endone percocet roxicodone
      hydrocodone vicodin norco lortab morphine morphin oramorph mst sevredol
      hydromorphone dilaudid fentanyl methadone buprenorphine butrans temgesic suboxone
      gabapentin gabapentine gabbapentin gabapentina neurontin pregabalin pregablin pregabaline lyrica lyrika
      duloxetine duloxitine cymbalta amitriptyline amitriptiline amitryptiline amitriptylin nortriptyline
      venlafaxine milnacipran savella naltrexone ldn
      baclofen baclofin cyclobenzaprine flexeril tizanidine zanaflex methocarbamol robaxin
      diazepam diazapam valium lorazepam ativan clonazepam klonopin xanax
      sumatriptan sumatriptin imitrex rizatriptan maxalt zolmitriptan triptan eletriptan
      ubrelvy ubrogepant nurtec rimegepant topiramate topamax propranolol
      lidocaine lidocain capsaicin cbd thc cannabis magnesium melatonin zopiclone zolpidem ambien
      prednisone prednisolone ondansetron zofran promethazine hydroxyzine buscopan
      painkiller painkillers paracetamols tramadols triptans
      """;

  /** Any of them, as a pattern without groups, the longest first; a plural s may follow. */
  static final String ANY =
      "(?:pain killers?|pain ?meds?|muscle relax(?:er|ant)s?|"
          + Arrays.stream(NAMES.strip().split("\\s+", -1))
              .distinct()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .collect(Collectors.joining("|"))
          + ")s?";

  private MedicineWords() {}
}
