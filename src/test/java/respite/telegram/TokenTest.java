package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TokenTest {
  @Test
  void aTokenDoesNotShowItself() {
    assertThat(new Token(FaultServer.SECRET).toString()).doesNotContain("made-up", "123456");
  }

  @Test
  void theBlanksAroundATokenDoNotCount() {
    assertThat(new Token(" 1:a\n").secret()).isEqualTo("1:a");
  }

  @Test
  void anEmptyTokenIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Token("  "));
  }

  @Test
  void everyTokenInATextIsLeftOut() {
    String text = "GET /bot12:a-b_C/getMe then https://host/bot3:x?y and robot";
    assertThat(Token.scrubbed(text))
        .isEqualTo("GET /bot<token>/getMe then https://host/bot<token>?y and robot");
  }
}
