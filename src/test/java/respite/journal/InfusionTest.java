package respite.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InfusionTest {
  @Test
  void onlySpraysAndLozengesAreMedicines() {
    assertThat(Arrays.stream(Route.values()).filter(Route::isMedicine))
        .containsExactly(Route.NASAL, Route.LOZENGE);
  }

  @Test
  void infusionsCountFromOne() {
    assertThatThrownBy(() -> new InfusionId(0)).hasMessageContaining("count from 1");
    assertThat(new InfusionId(2)).isGreaterThan(new InfusionId(1));
  }
}
